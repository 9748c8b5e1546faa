using System.Text.RegularExpressions;

namespace PlanAsCode.Tidy;

/// <summary>Every path of ours that a Markdown page names is there.</summary>
public sealed partial class MarkdownPaths
{
    private static readonly string[] Roots =
        ["server/", "client-vscode/", "tests/", "schemas/", "examples/", "docs/", ".ci/", ".github/", "./test.sh", "./bench.sh", "test.sh", "bench.sh"];

    [Fact]
    public void Paths_named_in_pages_exist() => Findings.None(Problems(Pages(), Repository.Here.Exists));

    [Fact]
    public void A_dead_path_and_a_dead_link_are_found()
    {
        var page = new RepositoryFile("docs/x.md", "See `docs/gone.md` and [that](gone.md#top), not [this](https://example.org/gone.md) or `plan.yaml`.\n");

        Assert.Equal(["docs/x.md names docs/gone.md", "docs/x.md names docs/gone.md"], Problems([page], _ => false));
    }

    private static IEnumerable<RepositoryFile> Pages() =>
        Repository.Here.Files("", ".md").Where(page => !page.Path.StartsWith("tests/", StringComparison.Ordinal) && page.Name != "CHANGELOG.md");

    private static IEnumerable<string> Problems(IEnumerable<RepositoryFile> pages, Func<string, bool> exists) =>
        from page in pages
        from path in InCode(page).Concat(InLinks(page))
        where !exists(path)
        select $"{page.Path} names {path}";

    private static IEnumerable<string> InCode(RepositoryFile page) =>
        from match in Code().Matches(page.Text)
        let path = match.Groups[1].Value
        where Roots.Any(root => path.StartsWith(root, StringComparison.Ordinal)) && !Pattern().IsMatch(path)
        select path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;

    private static IEnumerable<string> InLinks(RepositoryFile page) =>
        from match in MarkdownLink().Matches(page.Text)
        let target = match.Groups[1].Value.Split('#')[0]
        where target.Length > 0 && !target.Contains(':', StringComparison.Ordinal)
        select Path.GetRelativePath("/", Path.GetFullPath(target, "/" + page.Folder)).Replace('\\', '/');

    /// <summary>A command, a glob or a placeholder instead of a path.</summary>
    [GeneratedRegex("[*<>{} …]")]
    private static partial Regex Pattern();

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex MarkdownLink();
}
