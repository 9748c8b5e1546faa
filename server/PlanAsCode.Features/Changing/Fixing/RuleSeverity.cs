using PlanAsCode.Features.Changing.Writing;
using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;
using PlanAsCode.Syntax.Yaml.Editing;

namespace PlanAsCode.Features.Changing.Fixing;

/// <summary>Writes the severity of a rule into <c>workspace.rules</c>, wherever that stands; a threshold beside it stays.</summary>
internal static class RuleSeverity
{
    private const string MainFile = "plan.yaml";

    public static ChangeResult Set(ChangeQuestion question, string rule, string severity)
    {
        var workspaces = question.Plan.Files.Select(file => (File: file, Entry: EntryFinding.Section(file, "workspace"))).Where(one => one.Entry is not null).ToList();
        var withRules = workspaces.Select(one => (one.File, Entry: (one.Entry!.Value as YamlMapping)?.Find("rules"))).Where(one => one.Entry is not null).ToList();
        var set = withRules.Find(one => (one.Entry!.Value as YamlMapping)?.Find(rule) is not null);
        if (set.Entry is { Value: YamlMapping rules })
        {
            var own = rules.Find(rule)!;
            return own.Value is YamlMapping ? Make(set.File, new EntryChange(own, "severity", severity)) : Make(set.File, new EntryChange(set.Entry, rule, severity));
        }

        if (withRules is [var first, ..]) return Make(first.File, new EntryChange(first.Entry!, rule, severity));
        if (workspaces is [var workspace, ..]) return Make(workspace.File, new EntryChange(workspace.Entry!, "rules", $"{{{rule}: {severity}}}"));
        var main = question.FileOf(MainFile) ?? question.Tree;
        return Offer.Readable(question.Plan, [NewWorkspace(main, rule, severity)]);
    }

    private static ChangeResult Make(YamlFile file, EntryChange change)
    {
        var result = MapEdit.Make(file, [change]);
        return result.Text is { } text
            ? ChangeResult.Of(TextEdits.Between(file.Source.Text, text.Text).Select(edit => new FileEdit(file.Source.Path, edit)))
            : ChangeResult.Refused(result.Problem!);
    }

    /// <summary>In front of the first section.</summary>
    private static FileEdit? NewWorkspace(YamlFile file, string rule, string severity)
    {
        if (file.Documents is not [YamlMapping { IsFlow: false, Entries: [var first, ..] }, ..]) return null;
        var start = first.KeyText == "plan" && file.Documents[0] is YamlMapping { Entries: [_, var second, ..] } ? second.Key.Span.Start : first.Key.Span.Start;
        var lineBreak = file.Source.LineBreakAt(start);
        return new FileEdit(file.Source.Path, new TextEdit(new TextSpan(start, 0), $"workspace: {{rules: {{{rule}: {severity}}}}}{lineBreak}{lineBreak}{file.Source.IndentAt(start)}"));
    }
}
