using System.Runtime.CompilerServices;

namespace PlanAsCode.Tidy;

/// <summary>The files of this repository that are written by hand, as text; build output and downloads are left out.</summary>
internal sealed class Repository
{
    private static readonly string[] Skipped = ["bin", "obj", "node_modules", ".git", "artifacts", "TestResults", "BenchmarkDotNet.Artifacts"];

    private Repository(string root) => Root = root;

    public string Root { get; }

    /// <summary>The repository these tests were built from.</summary>
    public static Repository Here { get; } = new(FindRoot());

    /// <summary>Files below a folder whose names end in one of the endings, in order of path.</summary>
    public IReadOnlyList<RepositoryFile> Files(string folder, params string[] endings) =>
        [.. Walk(Path.Combine(Root, folder))
            .Where(path => endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)))
            .Select(path => new RepositoryFile(Path.GetRelativePath(Root, path).Replace('\\', '/'), File.ReadAllText(path)))
            .OrderBy(file => file.Path, StringComparer.Ordinal)];

    public bool Exists(string path) => Path.Exists(Path.Combine(Root, path));

    private static IEnumerable<string> Walk(string folder)
    {
        if (!Directory.Exists(folder)) yield break;
        foreach (var file in Directory.EnumerateFiles(folder)) yield return file;
        foreach (var inner in Directory.EnumerateDirectories(folder))
        {
            if (Skipped.Contains(Path.GetFileName(inner))) continue;
            foreach (var file in Walk(inner)) yield return file;
        }
    }

    private static string FindRoot([CallerFilePath] string here = "")
    {
        foreach (var start in new[] { AppContext.BaseDirectory, Path.GetDirectoryName(here) ?? "" })
        {
            for (var folder = start; !string.IsNullOrEmpty(folder); folder = Path.GetDirectoryName(folder))
            {
                if (File.Exists(Path.Combine(folder, "PlanAsCode.sln"))) return folder;
            }
        }

        throw new InvalidOperationException("PlanAsCode.sln was not found above the tests.");
    }
}

/// <summary>A file: its path from the root with '/', and its text.</summary>
internal sealed record RepositoryFile(string Path, string Text)
{
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    public string Folder => Path.Contains('/', StringComparison.Ordinal) ? Path[..Path.LastIndexOf('/')] : "";

    public int Lines => Text.AsSpan().Count('\n');
}
