using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace PlanAsCode.Workspace.Git;

/// <summary>Reads contents out of a repository, one after another from one process (<c>git cat-file --batch</c>).</summary>
internal sealed class ObjectReader : IDisposable
{
    private readonly Process _process;
    private readonly Stream _output;
    private readonly Task<string> _error;
    private readonly GitPatience _patience;

    private ObjectReader(Process process, TimeSpan patience)
    {
        _process = process;
        _patience = GitPatience.With(process, patience);
        _output = new BufferedStream(process.StandardOutput.BaseStream, 64 * 1024);
        _error = process.StandardError.ReadToEndAsync();
    }

    public static GitAnswer<ObjectReader> Open(string folder) => Open(folder, GitPatience.Usual);

    /// <param name="patience">How long one answer may take.</param>
    public static GitAnswer<ObjectReader> Open(string folder, TimeSpan patience)
    {
        var (process, problem) = GitCommand.Start(folder, "cat-file", "--batch");
        return process is null ? GitAnswer<ObjectReader>.No(problem!) : new ObjectReader(process, patience);
    }

    /// <summary>Its size, and its content where that is not longer than wanted; null where git has no such object.</summary>
    /// <param name="id">Of the object, as git gave it.</param>
    /// <param name="mostBytes">A longer one is passed over.</param>
    /// <exception cref="IOException">git ended, or does not answer.</exception>
    public (long Size, byte[]? Content)? Read(string id, long mostBytes)
    {
        _patience.Begin();
        try
        {
            return Answer(id, mostBytes);
        }
        catch (IOException) when (_patience.IsOver)
        {
            throw new IOException(GitPatience.NoAnswer);
        }
        finally
        {
            _patience.Pause();
        }
    }

    public void Dispose()
    {
        try
        {
            _process.StandardInput.Close();
            if (!_process.WaitForExit(TimeSpan.FromSeconds(5))) _process.Kill(entireProcessTree: true);
            _ = _error.GetAwaiter().GetResult();
        }
        catch (Exception e) when (e is IOException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It is gone already.
        }

        _patience.Dispose();
        _process.Dispose();
    }

    private (long Size, byte[]? Content)? Answer(string id, long mostBytes)
    {
        _process.StandardInput.Write(id + "\n");
        _process.StandardInput.Flush();
        var words = ReadLine().Split(' ');
        if (words.Length != 3 || !long.TryParse(words[2], NumberStyles.None, CultureInfo.InvariantCulture, out var size)) return null;
        if (size > mostBytes)
        {
            Skip(size + 1);
            return (size, null);
        }

        var content = new byte[size];
        _output.ReadExactly(content);
        Skip(1);
        return (size, content);
    }

    private string ReadLine()
    {
        var line = new StringBuilder();
        while (true)
        {
            var next = _output.ReadByte();
            if (next < 0) throw new EndOfStreamException("git ended before it answered");
            if (next == '\n') return line.ToString();
            line.Append((char)next);
        }
    }

    private void Skip(long count)
    {
        var passed = new byte[Math.Min(count, 64 * 1024)];
        for (var left = count; left > 0;)
        {
            var read = _output.Read(passed, 0, (int)Math.Min(left, passed.Length));
            if (read == 0) throw new EndOfStreamException("git ended before it answered");
            left -= read;
        }
    }
}
