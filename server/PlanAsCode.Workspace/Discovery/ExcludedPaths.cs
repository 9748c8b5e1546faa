using System.Collections.Immutable;
using Microsoft.Extensions.FileSystemGlobbing;

namespace PlanAsCode.Workspace.Discovery;

/// <summary>What <c>workspace.exclude</c> leaves out: globs from the root; one that fits a folder leaves out all below it.</summary>
public sealed class ExcludedPaths
{
    private static readonly string[] FolderEndings = ["/**/*", "/**", "/"];
    private static readonly string[] AlwaysSkipped = ["node_modules", "bin", "obj"];

    private readonly Matcher? _matcher;

    public ExcludedPaths(IEnumerable<string> globs)
    {
        foreach (var glob in globs.Select(Normalized).Where(glob => glob.Length > 0))
        {
            var matcher = _matcher ?? new Matcher(StringComparison.Ordinal);
            try
            {
                matcher.AddInclude(glob);
                matcher.AddInclude(WithoutFolderEnding(glob));
                _matcher = matcher;
            }
            catch (ArgumentException)
            {
                NotUnderstood = NotUnderstood.Add(glob);
            }
        }
    }

    public static ExcludedPaths None { get; } = new([]);

    /// <summary>Globs that cannot be read as such.</summary>
    public ImmutableArray<string> NotUnderstood { get; } = [];

    /// <param name="relativePath">From the root, with '/' between folders.</param>
    public bool Contains(string relativePath) => _matcher is not null && _matcher.Match(relativePath).HasMatches;

    /// <summary>True where the file itself or a folder it lies in is left out.</summary>
    public bool Covers(string relativePath)
    {
        if (_matcher is null) return false;
        for (var at = relativePath.IndexOf('/'); at >= 0; at = relativePath.IndexOf('/', at + 1))
        {
            if (Contains(relativePath[..at])) return true;
        }

        return Contains(relativePath);
    }

    /// <summary>Folders that hold tools' output or other people's files, whatever the plan says.</summary>
    public static bool IsAlwaysSkipped(string folderName) =>
        folderName.StartsWith('.') || AlwaysSkipped.Contains(folderName, StringComparer.Ordinal);

    private static string Normalized(string glob)
    {
        var text = glob.Trim().Replace('\\', '/');
        if (text.StartsWith("./", StringComparison.Ordinal)) text = text[2..];
        return text.TrimStart('/');
    }

    private static string WithoutFolderEnding(string glob)
    {
        var ending = FolderEndings.FirstOrDefault(ending => glob.EndsWith(ending, StringComparison.Ordinal) && glob.Length > ending.Length);
        return ending is null ? glob : glob[..^ending.Length];
    }
}
