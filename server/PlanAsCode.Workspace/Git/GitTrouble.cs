namespace PlanAsCode.Workspace.Git;

/// <summary>Why git refused, in one clear sentence.</summary>
internal static class GitTrouble
{
    public static string InWords(GitOutput output, string folder)
    {
        if (output.Problem is { } problem) return problem;
        var error = output.Error;
        if (error.Contains("not a git repository", StringComparison.Ordinal)) return $"`{folder}` is in no git repository";
        if (error.Contains("safe.bareRepository", StringComparison.Ordinal)) return $"`{folder}` looks like a bare git repository, and of such ones nothing is read";
        if (error.Contains("safe.directory", StringComparison.Ordinal))
        {
            return $"git does not read the repository of `{folder}`, for it belongs to another user; "
                + $"`git config --global --add safe.directory {InShell(RepositoryOf(error) ?? folder)}` allows it";
        }

        var line = error.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
        return line is null ? $"git failed with exit code {output.ExitCode}" : $"git says: {WithoutPrefix(line)}";
    }

    /// <summary>As one word of a command line: a folder's name may hold blanks, and what a shell would run.</summary>
    private static string InShell(string folder) =>
        folder.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '/' or '\\' or ':' or '.' or '-' or '_')
            ? folder
            : $"'{folder.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    /// <summary>The folder that git itself names: "detected dubious ownership in repository at '…'".</summary>
    private static string? RepositoryOf(string error)
    {
        var line = error.Split('\n')[0];
        var (from, to) = (line.IndexOf('\'', StringComparison.Ordinal), line.LastIndexOf('\''));
        return to <= from ? null : line[(from + 1)..to];
    }

    private static string WithoutPrefix(string line) =>
        line.StartsWith("fatal: ", StringComparison.Ordinal) || line.StartsWith("error: ", StringComparison.Ordinal) ? line[7..] : line;
}
