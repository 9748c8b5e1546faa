using PlanAsCode.Analysis.Rules;
using PlanAsCode.Features.Changing.Writing;
using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Features.Changing.Fixing;

/// <summary>Silences a rule: at one line by a comment that says why, or in the whole workspace by its severity.</summary>
internal static class Silencing
{
    public static IEnumerable<OfferedChange> At(ChangeQuestion question)
    {
        var touched = question.Findings.Where(finding => question.Touches(finding.Place)).ToList();
        foreach (var findings in (touched.Count > 0 ? touched : [.. question.Findings]).GroupBy(finding => finding.Rule, StringComparer.Ordinal))
        {
            if (RuleCatalog.Find(findings.Key) is not { CanBeSilenced: true } rule || rule.Name.StartsWith("ignore-", StringComparison.Ordinal)) continue;
            var finding = findings.First();
            yield return Offer.Fix(question.Plan, $"Ignore `{rule.Name}` here, with a reason", findings, () => [Comment(question, finding)]);
            yield return Severity(question, rule, "off", $"Turn `{rule.Name}` off in this workspace", findings);
            if (finding.Severity > PlanAsCode.Syntax.Diagnostics.Severity.Hint)
                yield return Severity(question, rule, "hint", $"Make `{rule.Name}` a hint in this workspace", findings);
        }
    }

    private static OfferedChange Severity(ChangeQuestion question, Rule rule, string severity, string title, IEnumerable<Diagnostic> findings) => new(title, ChangeKinds.QuickFix)
    {
        Mends = [.. findings],
        Make = () => RuleSeverity.Set(question, rule.Name, severity),
    };

    /// <summary>On a line of its own above the line on which the finding, or the long value around it, begins.</summary>
    private static FileEdit Comment(ChangeQuestion question, Diagnostic finding)
    {
        var source = question.Source;
        var line = source.Lines.StartOf(source.Lines.LineAt(OutermostStart(question.Tree, finding.Place.Span.Start)));
        var indent = source.Text[line..].AsSpan().IndexOfAnyExcept(' ') is > 0 and var blanks ? new string(' ', blanks) : "";
        return new FileEdit(source.Path, new TextEdit(new TextSpan(line, 0), $"{indent}# plan-ignore {finding.Rule}: accepted on {Words.Date(question.AsOf)}{source.LineBreakAt(line)}"));
    }

    /// <summary>Where the outermost flow value or long text begins whose later line an offset is on; no comment can stand inside of it.</summary>
    private static int OutermostStart(YamlFile file, int offset)
    {
        var lines = file.Source.Lines;
        YamlNode? node = file.Documents.FirstOrDefault(document => document.Span.Start <= offset && offset <= document.Span.End);
        // A loop, as trees may be deep.
        while (node is not null)
        {
            if (node is YamlScalar or YamlMapping { IsFlow: true } or YamlSequence { IsFlow: true } && lines.LineAt(node.Span.Start) < lines.LineAt(offset)) return node.Span.Start;
            node = node switch
            {
                YamlMapping map => map.Entries.Select(entry => offset <= entry.Key.Span.End ? entry.Key : entry.Value).LastOrDefault(one => one.Span.Start <= offset && offset <= one.Span.End),
                YamlSequence list => list.Items.LastOrDefault(item => item.Span.Start <= offset && offset <= item.Span.End),
                _ => null,
            };
        }

        return offset;
    }
}
