using System.Text;
using PlanAsCode.Analysis;
using PlanAsCode.Analysis.Alignment;
using PlanAsCode.Analysis.Allocation;
using PlanAsCode.Cli.Filters;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Cli.Formats;

/// <summary>The tree of goals for a terminal: how far each is, how far it should be, and the projects that serve it.</summary>
public static class GoalsText
{
    private const int BarColumns = 20;
    private const int MostTitle = 52;
    private const int MostIndent = 12;

    public static string Of(PlanAnalysis analysis, PlanFilter filter, Palette palette, int width)
    {
        var alignment = analysis.Goals;
        var rows = GoalTree.Of(analysis.Plan, filter.Keeps);
        var text = new StringBuilder();
        if (rows.IsEmpty) text.Append($"No goals{(filter.KeepsAll ? ": the plan has none" : " fit what was asked")}.\n");
        if (!rows.IsEmpty)
        {
            var columns = Math.Clamp(rows.Max(row => Indent(row.Depth).Length + Shown.Columns(Shown.Line(row.Goal.Name))), 10, Math.Clamp(width - BarColumns - 32, 20, MostTitle));
            text.Append(palette.Dim($"{Shown.Fitted("", columns)}  {Shown.Fitted("", BarColumns)}  score  expected  by")).Append('\n');
            foreach (var (goal, depth, _) in rows) Write(text, alignment.Find(goal.Path)!, depth, columns, filter, palette);
            text.Append('\n').Append(palette.Dim("█ reached  │ expected by now, if it grew evenly")).Append('\n');
        }

        if (filter.KeepsAll && !rows.IsEmpty) WriteTotals(text, alignment);
        return text.ToString();
    }

    private static void Write(StringBuilder text, GoalStanding standing, int depth, int columns, PlanFilter filter, Palette palette)
    {
        var goal = standing.Goal;
        var title = Shown.Fitted(Indent(depth) + Shown.Line(goal.Name), columns);
        var by = goal.By is { } date ? Words.Date(date.Last) : "";
        var status = goal.Status == GoalStatus.Active ? "" : Words.Of(goal.Status);
        text.Append(depth == 0 ? palette.Bold(title) : title).Append("  ").Append(Bar(standing, palette)).Append("  ");
        text.Append((standing.Score is { } score ? Words.Percent(100 * score) : "-").PadLeft(5)).Append("  ");
        text.Append((standing.ExpectedScore is { } expected && goal.Status is GoalStatus.Active or GoalStatus.Proposed ? Words.Percent(100 * expected) : "").PadLeft(8)).Append("  ");
        text.Append($"{by}{(by.Length > 0 && status.Length > 0 ? ", " : "")}{status}".TrimEnd()).Append('\n');
        var indent = Indent(depth) + "  ";
        foreach (var contribution in standing.Contributions.Where(contribution => contribution.IsDirect && filter.Keeps(contribution.Project)))
            text.Append(palette.Dim($"{indent}{Shown.Line(contribution.Project.Name)} ({contribution.Project.Path}): {WordsOf(contribution.Work)}")).Append('\n');
        if (standing.LateTasks > 0 && goal.Status is GoalStatus.Active or GoalStatus.Proposed)
            text.Append(palette.Red($"{indent}! {Words.Count(standing.LateTasks, "task")} that {(standing.LateTasks == 1 ? "serves it finishes" : "serve it finish")} after its date, the last on {Words.Date(standing.LastLate[0].FinishDate)} ({standing.LastLate[0].Path})")).Append('\n');
    }

    private static string Indent(int depth) => new(' ', Math.Min(2 * depth, MostIndent));

    private static string Bar(GoalStanding standing, Palette palette)
    {
        var filled = (int)Math.Round((standing.Score ?? 0) * BarColumns, MidpointRounding.AwayFromZero);
        var mark = standing.ExpectedScore is { } expected && standing.Goal.Status is GoalStatus.Active or GoalStatus.Proposed ? Math.Clamp((int)(expected * BarColumns), 0, BarColumns - 1) : -1;
        var bar = new StringBuilder();
        for (var at = 0; at < BarColumns; at++) bar.Append(at == mark ? '│' : at < filled ? '█' : '░');
        return standing.Score is null ? palette.Dim(bar.ToString()) : standing.Score < standing.ExpectedScore ? palette.Yellow(bar.ToString()) : palette.Green(bar.ToString());
    }

    private static string WordsOf(WorkSum work)
    {
        if (work.Tasks == 0) return "no tasks yet";
        List<string> parts = [$"{Words.Percent(work.DonePercent ?? 0)} done"];
        if (work.FinishDate is { } finish) parts.Add($"until {Words.Date(finish)}");
        if (work.Cost is { } cost) parts.Add(MoneyWords.Of(cost));
        return string.Join(", ", parts);
    }

    private static void WriteTotals(StringBuilder text, GoalAlignment alignment)
    {
        if (alignment.NobodyWorksOn.ToList() is { Count: > 0 } idle)
            text.Append($"Nobody works on {string.Join(", ", idle.Select(goal => goal.Goal.Path))}.\n");
        if (alignment.ServesNoGoal.Tasks == 0)
        {
            if (alignment.AllWork.Tasks > 0) text.Append("All work serves a goal.\n");
            return;
        }

        List<string> shares = [];
        if (alignment.EffortPercentWithoutGoal is { } effort) shares.Add($"{Words.Percent(effort)} of the effort");
        if (alignment.CostPercentWithoutGoal is { } cost) shares.Add($"{Words.Percent(cost)} of the cost");
        var share = shares.Count == 0 ? "" : $", {string.Join(" and ", shares)}";
        text.Append($"{Words.Count(alignment.ServesNoGoal.Tasks, "task")} serve{(alignment.ServesNoGoal.Tasks == 1 ? "s" : "")} no goal{share}: ");
        text.Append(string.Join(", ", alignment.WithoutGoal.Select(project => $"{project.Work.Tasks} of {project.Project.Path}"))).Append(".\n");
    }
}
