using System.Text.RegularExpressions;

namespace PlanAsCode.Tests.Model.Keys;

public sealed partial class KeyReferenceTests
{
    private const string PagePath = "docs/keys.md";

    [Fact]
    public void The_page_of_keys_is_up_to_date()
    {
        var path = Path.Combine(Root(), PagePath);
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1") File.WriteAllText(path, KeyReference.Page());

        Assert.True(File.Exists(path), $"{PagePath} is missing: run the tests with UPDATE_DOCS=1");
        Assert.Equal(KeyReference.Page(), File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Every_link_inside_the_page_leads_to_one_heading()
    {
        var page = KeyReference.Page();
        var headings = Heading().Matches(page).Select(heading => heading.Groups[1].Value.ToLowerInvariant().Replace(' ', '-').Replace(".", "", StringComparison.Ordinal)).ToList();
        var links = InnerLink().Matches(page).Select(link => link.Groups[1].Value).Distinct().ToList();

        Assert.Equal(headings.Distinct(), headings);
        Assert.NotEmpty(links);
        Assert.Empty(links.Except(headings));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PlanAsCode.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }

    [GeneratedRegex("^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\]\(#([^)]*)\)")]
    private static partial Regex InnerLink();
}
