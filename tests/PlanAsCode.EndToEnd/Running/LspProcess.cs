using System.Diagnostics;
using System.Text;

namespace PlanAsCode.EndToEnd.Running;

/// <summary><c>plan lsp</c> as a real process with a client at its pipes.</summary>
public sealed class LspProcess : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _error = new();

    private LspProcess(Process process)
    {
        _process = process;
        process.ErrorDataReceived += (_, line) =>
        {
            lock (_error) _error.Append(line.Data).Append('\n');
        };
        process.BeginErrorReadLine();
        Client = new LspClient(process.StandardInput.BaseStream, process.StandardOutput.BaseStream);
    }

    public LspClient Client { get; }

    public int Id => _process.Id;

    public string Error
    {
        get
        {
            lock (_error) return _error.ToString();
        }
    }

    public static LspProcess Start(params string[] arguments) => new(Process.Start(new ProcessStartInfo(PlanProgram.Words[0], [.. PlanProgram.Words[1..], "lsp", .. arguments])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!);

    /// <summary>How the process ended; it is given a minute.</summary>
    public int ExitCode()
    {
        if (!_process.WaitForExit(TimeSpan.FromMinutes(1))) throw new InvalidOperationException("the server does not end");
        _process.WaitForExit();
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }
}
