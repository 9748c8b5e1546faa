using PlanAsCode.Analysis.Rules;

namespace PlanAsCode.Tests.Analysis.Rules;

/// <summary>A rule's page: its headings, and the YAML below each.</summary>
internal sealed class RulePage
{
    public RulePage(Rule rule)
    {
        Rule = rule;
        Text = RuleCatalog.PageOf(rule);
        Read();
    }

    public Rule Rule { get; }

    public string Text { get; }

    public List<string> Headings { get; } = [];

    /// <summary>Heading, whether the code is to be run, and the code.</summary>
    public List<(string Heading, bool Runs, string Code)> Fences { get; } = [];

    public IEnumerable<string> Runnable(string heading) =>
        Fences.Where(fence => fence.Heading == heading && fence.Runs).Select(fence => fence.Code);

    private void Read()
    {
        var heading = "";
        string? info = null;
        var code = new List<string>();
        foreach (var line in Text.Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                if (info is not null) Fences.Add((heading, info == "yaml", string.Join('\n', code) + "\n"));
                info = info is null ? line[3..] : null;
                code.Clear();
            }
            else if (info is not null)
            {
                code.Add(line);
            }
            else if (line.StartsWith('#'))
            {
                heading = line.TrimStart('#').Trim();
                Headings.Add(heading);
            }
        }
    }
}
