using System.Xml.Linq;

namespace PlanAsCode.Tidy;

/// <summary>Which project may use which: the table of docs/architecture.md against the csproj files.</summary>
public sealed class LayerReferences
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["PlanAsCode.Syntax"] = [],
        ["PlanAsCode.Model"] = ["PlanAsCode.Syntax"],
        ["PlanAsCode.Analysis"] = ["PlanAsCode.Syntax", "PlanAsCode.Model"],
        ["PlanAsCode.Features"] = ["PlanAsCode.Syntax", "PlanAsCode.Model", "PlanAsCode.Analysis"],
        ["PlanAsCode.Reports"] = ["PlanAsCode.Syntax", "PlanAsCode.Model", "PlanAsCode.Analysis"],
        ["PlanAsCode.Workspace"] = ["PlanAsCode.Syntax", "PlanAsCode.Model"],
        ["PlanAsCode.LanguageServer"] =
        [
            "PlanAsCode.Syntax", "PlanAsCode.Model", "PlanAsCode.Analysis", "PlanAsCode.Features", "PlanAsCode.Reports", "PlanAsCode.Workspace",
        ],
        ["PlanAsCode.Cli"] =
        [
            "PlanAsCode.Syntax", "PlanAsCode.Model", "PlanAsCode.Analysis", "PlanAsCode.Reports", "PlanAsCode.Workspace", "PlanAsCode.LanguageServer",
        ],
    };

    [Fact]
    public void Projects_use_only_the_layers_below_them() =>
        Findings.None(Problems(Repository.Here.Files("server", ".csproj")));

    [Fact]
    public void An_upward_reference_is_found()
    {
        var upward = new RepositoryFile(
            "server/PlanAsCode.Model/PlanAsCode.Model.csproj",
            """<Project><ItemGroup><ProjectReference Include="../PlanAsCode.Analysis/PlanAsCode.Analysis.csproj" /></ItemGroup></Project>""");

        Assert.Equal(["PlanAsCode.Model may not use PlanAsCode.Analysis"], Problems([upward]));
    }

    [Fact]
    public void A_project_that_the_table_does_not_know_is_found() =>
        Assert.Equal(["PlanAsCode.Extra is not in the table of layers"], Problems([new("server/PlanAsCode.Extra/PlanAsCode.Extra.csproj", "<Project/>")]));

    private static IEnumerable<string> Problems(IEnumerable<RepositoryFile> projects)
    {
        foreach (var project in projects)
        {
            var name = Path.GetFileNameWithoutExtension(project.Name);
            if (!Allowed.TryGetValue(name, out var allowed))
            {
                yield return $"{name} is not in the table of layers";
                continue;
            }

            foreach (var reference in XDocument.Parse(project.Text).Descendants("ProjectReference"))
            {
                var used = Path.GetFileNameWithoutExtension((string?)reference.Attribute("Include") ?? "");
                if (!allowed.Contains(used)) yield return $"{name} may not use {used}";
            }
        }
    }
}
