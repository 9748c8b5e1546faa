namespace PlanAsCode.Workspace.Git;

/// <summary>Where the program <c>git</c> is.</summary>
internal static class GitProgram
{
    private static readonly Lazy<string?> Found = new(() => FindIn(Environment.GetEnvironmentVariable("PATH") ?? ""));

    /// <summary>Null where none is installed.</summary>
    public static string? FullPath => Found.Value;

    /// <summary>
    /// Only folders of PATH that are named from the root: left to the system, a file called git in the current folder could be
    /// run, and that folder may be somebody else's.
    /// </summary>
    internal static string? FindIn(string path)
    {
        var name = OperatingSystem.IsWindows() ? "git.exe" : "git";
        foreach (var folder in path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Path.IsPathFullyQualified(folder)) continue;
            var file = Path.Combine(folder, name);
            if (File.Exists(file)) return file;
        }

        return null;
    }
}
