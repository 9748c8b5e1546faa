using System.Text;

namespace PlanAsCode.Workspace.Git;

/// <summary>What a call of git left behind. <see cref="Problem"/> says why it could not even be started.</summary>
internal sealed record GitOutput(int ExitCode, byte[] Bytes, string Error, string? Problem)
{
    public bool IsWell => Problem is null && ExitCode == 0;

    public string Text => Encoding.UTF8.GetString(Bytes);

    /// <summary>Runs git in a folder to its end, or until it is waited for too long.</summary>
    public static GitOutput Of(string folder, TimeSpan patience, params string[] arguments)
    {
        var (started, problem) = GitCommand.Start(folder, arguments);
        if (started is not { } process) return new GitOutput(-1, [], "", problem);
        using (process)
        {
            using var waiting = GitPatience.With(process, patience);
            waiting.Begin();
            process.StandardInput.Close();
            var error = process.StandardError.ReadToEndAsync();
            using var bytes = new MemoryStream();
            process.StandardOutput.BaseStream.CopyTo(bytes);
            process.WaitForExit();
            if (waiting.IsOver) return new GitOutput(-1, [], "", GitPatience.NoAnswer);
            return new GitOutput(process.ExitCode, bytes.ToArray(), error.GetAwaiter().GetResult(), null);
        }
    }
}
