using PlanAsCode.Features.Changing.Writing;
using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;
using PlanAsCode.Syntax.Yaml.Editing;

namespace PlanAsCode.Features.Changing.Refactoring;

/// <summary>Turns the answer to a risk into work: a task in the project that the risk is about, named in its <c>actions</c>.</summary>
internal static class TaskFromRisk
{
    private static readonly string[] Mended = ["high-risk-without-action", "risk-actions-dropped"];

    public static IEnumerable<OfferedChange> At(ChangeQuestion question)
    {
        if (question.Entity is not Risk { IsLive: true, IsOpportunity: var isChance } risk || risk.Response is RiskResponse.Accept or RiskResponse.Escalate) yield break;
        var projects = risk.Projects.Select(one => question.Plan.Projects.Find(one.Target))
            .Concat(risk.Affects.Select(one => question.Plan.WorkItems.Find(one.Target) is { } task ? question.Plan.Projects.Find(task.ProjectPath) : question.Plan.Projects.Find(one.Target)))
            .OfType<Project>().Where(project => project.Status is not (ProjectStatus.Done or ProjectStatus.Dropped)).Distinct();
        if (projects.FirstOrDefault() is not { } project) yield break;
        Diagnostic[] mends = [.. question.Findings.Where(finding => Mended.Contains(finding.Rule))];
        yield return new OfferedChange($"Add a task to `{project.Path}` that answers `{risk.Id}`", mends.Length > 0 ? ChangeKinds.QuickFix : ChangeKinds.Extract)
        {
            Mends = [.. mends],
            Make = () => SameReferences.Check(question.Plan, Edits(question, risk, project, isChance)),
        };
    }

    private static IEnumerable<FileEdit?> Edits(ChangeQuestion question, Risk risk, Project project, bool isChance)
    {
        var verb = risk.Response?.ToString().ToLowerInvariant() ?? (isChance ? "enhance" : "mitigate");
        var id = $"{verb}-{risk.Id}";
        for (var number = 2; question.Plan.WorkItems.Find($"{project.Path}.{id}") is not null; number++) id = $"{verb}-{risk.Id}-{number}";
        var title = ScalarText.Of($"{NewEntity.TitleOf(verb)}: {risk.Name}");
        var assigned = risk.Owner is { TargetKind: EntityKind.Resource, Target: { } owner } ? $", assign: [{owner}]" : "";
        yield return NewEntity.InTasks(question.File, project, $"{id}: {{title: {title}{assigned}}}");
        foreach (var edit in InActions(question, risk, $"{project.Path}.{id}")) yield return edit;
    }

    private static IEnumerable<FileEdit?> InActions(ChangeQuestion question, Risk risk, string path)
    {
        if (!risk.Fields.TryGetValue("actions", out var written)) return FieldWriting.Make(question.Plan, new Model.Editing.FieldChange(risk, "actions", $"[{path}]")).Edits.Cast<FileEdit?>().DefaultIfEmpty(null);
        return written.Node is YamlSequence list && written.Value.Span == list.Span ? [NewItem(written.Value.Source, list, path)] : [null];
    }

    private static FileEdit NewItem(SourceText source, YamlSequence list, string item)
    {
        if (list.Items.IsEmpty) return new FileEdit(source.Path, new TextEdit(new TextSpan(list.Span.Start + 1, 0), item));
        var end = list.Items[^1].Span.End;
        if (list.IsFlow) return new FileEdit(source.Path, new TextEdit(new TextSpan(end, 0), $", {item}"));
        var dash = source.IndentAt(source.Text.LastIndexOf('-', list.Items[0].Span.Start));
        return new FileEdit(source.Path, new TextEdit(new TextSpan(source.EndOfLineAt(end), 0), $"{source.LineBreakAt(end)}{dash}- {item}"));
    }
}
