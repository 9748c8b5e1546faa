using System.Text.RegularExpressions;

namespace PlanAsCode.Tidy;

/// <summary>Each library of the product is known in one project only, so that it can be replaced there.</summary>
public sealed partial class PackageHomes
{
    /// <summary>Namespace (its beginning) → the projects that may say its name.</summary>
    private static readonly Dictionary<string, string[]> Homes = new()
    {
        ["YamlDotNet"] = ["PlanAsCode.Syntax"],
        ["DiffPlex"] = ["PlanAsCode.Analysis"],
        ["Scriban"] = ["PlanAsCode.Reports"],
        ["Markdig"] = ["PlanAsCode.Reports"],
        ["StreamJsonRpc"] = ["PlanAsCode.LanguageServer"],
        ["System.CommandLine"] = ["PlanAsCode.Cli"],
        ["Microsoft.Extensions.FileSystemGlobbing"] = ["PlanAsCode.Workspace"],
    };

    [Fact]
    public void Libraries_are_used_in_their_home_only() =>
        Findings.None(Problems(Repository.Here.Files("server", ".cs", ".csproj")));

    [Theory]
    [InlineData("server/PlanAsCode.Model/X.cs", "using YamlDotNet.Core;\n")]
    [InlineData("server/PlanAsCode.Cli/X.cs", "var t = Scriban.Template.Parse(text);\n")]
    [InlineData("server/PlanAsCode.Cli/PlanAsCode.Cli.csproj", "<PackageReference Include=\"Markdig\" />\n")]
    public void A_library_away_from_home_is_found(string path, string text) =>
        Assert.Single(Problems([new RepositoryFile(path, text)]));

    [Fact]
    public void All_versions_are_exact_and_central()
    {
        var central = Repository.Here.Files("", "Directory.Packages.props").Single();
        var versions = VersionAttribute().Matches(central.Text).Select(match => match.Groups[1].Value).ToList();
        Assert.NotEmpty(versions);
        Assert.All(versions, version => Assert.Matches(@"^\[[0-9A-Za-z.\-]+\]$", version));
        Assert.DoesNotContain(Repository.Here.Files("", ".csproj"), project => project.Text.Contains("Version=\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_package_is_named_with_its_reason()
    {
        var central = Repository.Here.Files("", "Directory.Packages.props").Single();
        var page = Repository.Here.Files("docs", "dependencies.md").Single();
        var packages = PackageName().Matches(central.Text).Select(match => match.Groups[1].Value);
        Assert.All(packages, package => Assert.Contains($"| {package} |", page.Text, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Problems(IEnumerable<RepositoryFile> files) =>
        from file in files
        let project = file.Path.Split('/') is [_, var second, ..] ? second : ""
        from home in Homes
        where !home.Value.Contains(project)
        where Regex.IsMatch(file.Text, $@"(?<![\w.]){Regex.Escape(home.Key)}(\.|;|"")")
        select $"{file.Path} names {home.Key}, which lives in {string.Join(", ", home.Value)}";

    [GeneratedRegex("<PackageVersion [^>]*Version=\"([^\"]*)\"")]
    private static partial Regex VersionAttribute();

    [GeneratedRegex("<PackageVersion Include=\"([^\"]*)\"")]
    private static partial Regex PackageName();
}
