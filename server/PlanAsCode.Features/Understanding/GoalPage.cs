using PlanAsCode.Analysis.Alignment;
using PlanAsCode.Analysis.Allocation;
using PlanAsCode.Analysis.Rules;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;

namespace PlanAsCode.Features.Understanding;

/// <summary>Of a goal or one of its measures: how far it is, how far it should be, and who works for it.</summary>
internal static class GoalPage
{
    public static void Write(HoverPage page, Goal goal, PlanFile file)
    {
        var level = goal.Level is { } known ? $", {WordLists.WordOf(known)}" : "";
        var status = goal.Status == GoalStatus.Active ? "" : $", {WordLists.WordOf(goal.Status)}";
        page.Head(Said.Name(goal), $"goal `{goal.Path}`{level}{status}");
        if (file.Analysis.Goals.Find(goal.Path) is not { } standing) return;
        page.Fact("Reached", ReachedOf(standing));
        page.Fact("By", goal.By is { } by ? Words.End(by) : null);
        page.Fact("Owner", goal.Owner is { } owner ? Said.Target(owner, file.Plan) : null);
        page.Fact("Supports", Said.Some([.. goal.Supports.Select(support => Said.Target(support, file.Plan))]));
        page.Fact("Work", WorkOf(standing));
        page.Fact("Late", LateOf(standing));
        page.Drawing(GoalTreeText.Of(goal, file.Analysis));
    }

    public static void Write(HoverPage page, Measure measure, PlanFile file)
    {
        page.Head(Said.Name(measure), $"measure `{measure.Path}`");
        var score = file.Analysis.GoalScores.GetValueOrDefault(measure.Path);
        page.Fact("Reached", score is { } known ? Words.Percent(100 * known) : measure.To is null ? "not known: it has no `to`" : "not known: it has no value in `now`");
        page.Fact("Values", GoalTreeText.ValuesOf(measure, file.Analysis.AsOf));
        var still = StillMeasure.Of(file.Plan, file.Analysis.AsOf).FirstOrDefault(one => one.Measure.Path == measure.Path);
        page.Fact("Still", still is null ? null : $"unchanged since {Words.Date(still.Since)}");
    }

    private static string ReachedOf(GoalStanding standing)
    {
        var isOpen = standing.Goal.Status is GoalStatus.Active or GoalStatus.Proposed;
        var expected = isOpen && standing.ExpectedScore is { } even ? $", {Words.Percent(100 * even)} expected by now" : "";
        return standing.Score is { } score ? Words.Percent(100 * score) + expected : $"not known: {standing.WhyNoScore}{expected}";
    }

    private static string? WorkOf(GoalStanding standing)
    {
        if (!standing.IsServed) return standing.Goal.Status == GoalStatus.Active ? "nobody works on it" : null;
        if (standing.Total.Tasks == 0) return $"{Names(standing)}, no tasks yet";
        List<string> parts = [$"{Words.Percent(standing.Total.DonePercent ?? 0)} done"];
        if (standing.Total.FinishDate is { } finish) parts.Add($"until {Words.Date(finish)}");
        if (standing.Total.Cost is { } cost) parts.Add(MoneyWords.Brief(cost));
        return $"{Names(standing)}: {string.Join(", ", parts)}";
    }

    private static string? Names(GoalStanding standing) => Said.Some([.. standing.Contributions.Select(contribution => Said.Name(contribution.Project))]);

    private static string? LateOf(GoalStanding standing) => standing.LateTasks > 0 && standing.Goal.Status is GoalStatus.Active or GoalStatus.Proposed && standing.LastLate.Length > 0
        ? $"{Words.Count(standing.LateTasks, "task")} after its date, the last on {Words.Date(standing.LastLate[0].FinishDate)}: {Said.Name(standing.LastLate[0].Item)}"
        : null;
}
