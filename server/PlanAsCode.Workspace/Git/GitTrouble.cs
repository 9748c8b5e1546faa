namespace PlanAsCode.Workspace.Git;

/// <summary>Why git refused, in one clear sentence.</summary>
internal static class GitTrouble
{
    public static string InWords(GitOutput output, string folder)
    {
        if (output.Problem is { } problem) return problem;
        var error = output.Error;
        if (error.Contains("not a git repository", StringComparison.Ordinal)) return $"`{folder}` is in no git repository";
        if (error.Contains("safe.directory", StringComparison.Ordinal))
        {
            return $"git does not read the repository of `{folder}`, for it belongs to another user; "
                + $"`git config --global --add safe.directory {RepositoryOf(error) ?? folder}` allows it";
        }

        var line = error.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
        return line is null ? $"git failed with exit code {output.ExitCode}" : $"git says: {WithoutPrefix(line)}";
    }

    /// <summary>The folder that git itself names: "detected dubious ownership in repository at '…'".</summary>
    private static string? RepositoryOf(string error)
    {
        var from = error.IndexOf('\'');
        var to = from < 0 ? -1 : error.IndexOf('\'', from + 1);
        return to < 0 ? null : error[(from + 1)..to];
    }

    private static string WithoutPrefix(string line) =>
        line.StartsWith("fatal: ", StringComparison.Ordinal) || line.StartsWith("error: ", StringComparison.Ordinal) ? line[7..] : line;
}
