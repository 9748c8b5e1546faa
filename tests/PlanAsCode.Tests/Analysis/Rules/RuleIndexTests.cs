using System.Text;
using System.Text.RegularExpressions;
using PlanAsCode.Analysis.Rules;

namespace PlanAsCode.Tests.Analysis.Rules;

/// <summary>The catalogue is complete: files, pages, names that the other layers report, and the index in docs.</summary>
public sealed partial class RuleIndexTests
{
    private const string RulesFolder = "server/PlanAsCode.Analysis/Rules";

    private const string IndexPath = "docs/rules.md";

    private static readonly string Root = FindRoot();

    [Fact]
    public void Names_are_unique_and_kebab_case()
    {
        var names = RuleCatalog.All.Select(rule => rule.Name).ToList();

        Assert.Equal(names.Distinct(StringComparer.Ordinal), names);
        Assert.All(names, name => Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)+$", name));
    }

    [Fact]
    public void Summaries_are_one_sentence() =>
        Assert.All(RuleCatalog.All, rule => Assert.Matches("^[^a-z].*[.]$", rule.Summary));

    [Fact]
    public void Every_page_has_a_rule_and_every_rule_a_page()
    {
        var pages = PagesByName().Keys.Order(StringComparer.Ordinal);
        var rules = RuleCatalog.All.Select(rule => RuleCatalog.PageName(rule.Name)).Order(StringComparer.Ordinal);

        Assert.Equal(rules, pages);
    }

    [Fact]
    public void Every_rule_that_checks_has_a_file_of_its_own_beside_its_page()
    {
        var pages = PagesByName();
        var without = RuleCatalog.All
            .Where(rule => rule.Check is not null && !File.Exists(Path.ChangeExtension(pages[RuleCatalog.PageName(rule.Name)], ".cs")));

        Assert.Empty(without.Select(rule => rule.Name));
    }

    [Fact]
    public void Every_rule_file_is_in_the_catalogue()
    {
        var declared = Directory.EnumerateFiles(Path.Combine(Root, RulesFolder), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => DeclaredRule().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value));

        Assert.DoesNotContain(declared, name => RuleCatalog.Find(name) is null);
    }

    [Fact]
    public void Every_rule_that_parser_and_binder_report_is_in_the_catalogue()
    {
        var reported = new[] { "PlanAsCode.Syntax", "PlanAsCode.Model", "PlanAsCode.Workspace" }
            .SelectMany(layer => SourcesOf(Path.Combine(Root, "server", layer)))
            .SelectMany(file => ReportedRule().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value))
            .Distinct(StringComparer.Ordinal)
            .ToList();

        Assert.NotEmpty(reported);
        Assert.DoesNotContain(reported, name => RuleCatalog.Find(name) is null);
    }

    [Fact]
    public void Every_rule_without_a_check_is_reported_by_parser_binder_loader_or_runner()
    {
        var sources = new[] { "PlanAsCode.Syntax", "PlanAsCode.Model", "PlanAsCode.Workspace", "PlanAsCode.Analysis/Rules/Settings" }
            .SelectMany(layer => SourcesOf(Path.Combine(Root, "server", layer)))
            .Select(File.ReadAllText)
            .ToList();
        var silent = RuleCatalog.All
            .Where(rule => rule.Check is null && !sources.Exists(source => source.Contains($"\"{rule.Name}\"", StringComparison.Ordinal)));

        Assert.Empty(silent.Select(rule => rule.Name));
    }

    [Fact]
    public void Index_is_up_to_date()
    {
        var path = Path.Combine(Root, IndexPath);
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1") File.WriteAllText(path, Index());

        Assert.True(File.Exists(path), $"{IndexPath} is missing: run the tests with UPDATE_DOCS=1");
        Assert.Equal(Index(), File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    private static string Index()
    {
        var pages = PagesByName();
        var text = new StringBuilder("# Rules\n\n");
        text.Append("Everything `plan check` can find. Written by the tests (`UPDATE_DOCS=1`) from the rules and their pages; `plan explain RULE` shows the same.\n\n");
        text.Append("Set a severity for the whole plan with `workspace: {rules: {RULE: off}}` (`off`, `hint`, `info`, `warning`, `error`), with `{severity: …}` and the settings\n");
        text.Append("named below where a rule has some. Silence one place with `# plan-ignore RULE: reason` above or beside its line. Errors of the text itself (theme Yaml)\n");
        text.Append("cannot be silenced.\n");
        foreach (var theme in RuleCatalog.All.GroupBy(rule => ThemeOf(pages[RuleCatalog.PageName(rule.Name)])))
        {
            text.Append($"\n## {theme.Key}\n\n| rule | severity | what is wrong | settings |\n| --- | --- | --- | --- |\n");
            foreach (var rule in theme) text.Append(Row(rule, pages[RuleCatalog.PageName(rule.Name)]));
        }

        return text.ToString();
    }

    private static string Row(Rule rule, string page)
    {
        var link = "../" + Path.GetRelativePath(Root, page).Replace('\\', '/');
        var severity = rule.DefaultSeverity.ToString().ToLowerInvariant();
        var settings = string.Join("; ", rule.Thresholds.Select(threshold => $"`{threshold.Name}: {threshold.Default}` {threshold.Summary}"));
        return $"| [{rule.Name}]({link}) | {severity} | {rule.Summary} | {settings} |\n".Replace("|  |", "| |", StringComparison.Ordinal);
    }

    private static string ThemeOf(string page) => Path.GetFileName(Path.GetDirectoryName(page)!);

    private static Dictionary<string, string> PagesByName() =>
        Directory.EnumerateFiles(Path.Combine(Root, RulesFolder), "*.md", SearchOption.AllDirectories)
            .ToDictionary(page => Path.GetFileNameWithoutExtension(page), StringComparer.Ordinal);

    private static IEnumerable<string> SourcesOf(string folder) =>
        Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar).Contains("obj"));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PlanAsCode.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }

    [GeneratedRegex("""Rule Rule \{ get; \} = new\(\s*"([a-z0-9-]+)""")]
    private static partial Regex DeclaredRule();

    /// <summary>Names in constants of rule lists, and names given where a finding is made.</summary>
    [GeneratedRegex("""(?:const string \w*Rule = |const string \w+ = (?="[a-z0-9]+(?:-[a-z0-9]+)+";)|Problem\.Error\(\s*|new Diagnostic\(\s*|ReadResult\.Fail<[^>]*>\(\s*)"([a-z0-9]+(?:-[a-z0-9]+)+)""")]
    private static partial Regex ReportedRule();
}
