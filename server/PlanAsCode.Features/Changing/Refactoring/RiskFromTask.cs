using PlanAsCode.Analysis.Rules;
using PlanAsCode.Features.Changing.Writing;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;
using PlanAsCode.Syntax.Yaml.Editing;

namespace PlanAsCode.Features.Changing.Refactoring;

/// <summary>Raises a risk about a task: it would delay the task, is watched by who owns it, and waits to be assessed.</summary>
internal static class RiskFromTask
{
    public static IEnumerable<OfferedChange> At(ChangeQuestion question)
    {
        if (question.Entity is not WorkItem item) yield break;
        if (question.Index.DeclaredAt(question.File.Path, question.Selection.Start) != item && question.Cursor.Key != TaskKeys.Title) yield break;
        if (question.Analysis.Schedule.Find(item.Path) is { Status: WorkStatus.Done or WorkStatus.Dropped }) yield break;
        yield return Offer.Rewrite(
            question.Plan, $"Raise a risk about `{item.Id}`", ChangeKinds.Extract,
            () => [NewEntity.InSection(question.File, EntityKind.Risk, $"{FreeId(question, $"{item.Id}-late")}: {{{Fields(question, item)}}}")]);
    }

    private static string Fields(ChangeQuestion question, WorkItem item)
    {
        var owner = item.Owner?.Target ?? question.Plan.Projects.Find(item.ProjectPath)?.Owner?.Target;
        var watched = owner is null ? "" : $", owner: {owner}";
        return $"title: {ScalarText.Of($"{item.Name} takes longer")}, projects: [{item.ProjectPath}], affects: [{item.Path}]{watched}, raised: {Words.Date(question.AsOf)}";
    }

    private static string FreeId(ChangeQuestion question, string id)
    {
        var free = id;
        for (var number = 2; question.Plan.Risks.Find(free) is not null; number++) free = $"{id}-{number}";
        return free;
    }
}
