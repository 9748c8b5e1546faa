using System.Globalization;
using System.Text;
using PlanAsCode.Analysis;
using PlanAsCode.Analysis.Scheduling;

namespace PlanAsCode.Cli.Formats;

/// <summary>The tasks of one project as rows: title, finish, progress and a bar on a time axis as wide as the screen allows.</summary>
public sealed class GanttChart
{
    private const int LeastAxis = 20;
    private const int MostTitle = 40;
    private const string DateGap = "  ";

    private readonly StringBuilder _text;
    private readonly PlanAnalysis _analysis;
    private readonly Palette _palette;
    private readonly TimeAxis _axis;
    private readonly int _titleColumns;

    private GanttChart(StringBuilder text, PlanAnalysis analysis, Palette palette, TimeAxis axis, int titleColumns)
    {
        _text = text;
        _analysis = analysis;
        _palette = palette;
        _axis = axis;
        _titleColumns = titleColumns;
    }

    public static void Write(StringBuilder text, ProjectDates project, List<TaskDates> tasks, PlanAnalysis analysis, Palette palette, int width)
    {
        if (tasks.Count == 0) return;
        var titles = tasks.ConvertAll(task => TitleOf(task, project.Path));
        var fixedColumns = "2026-03-02".Length + 1 + " 100%".Length + (2 * DateGap.Length);
        var longest = titles.Max(Shown.Columns);
        var titleColumns = Math.Clamp(Math.Min(longest, MostTitle), 4, Math.Max(8, width - fixedColumns - LeastAxis));
        var axisColumns = Math.Max(LeastAxis, width - titleColumns - fixedColumns);
        var axis = TimeAxis.Over([.. tasks.Where(task => task.IsScheduled)], project, analysis.AsOf, axisColumns);
        var chart = new GanttChart(text, analysis, palette, axis, titleColumns);
        chart.WriteHead();
        for (var i = 0; i < tasks.Count; i++) chart.WriteRow(tasks[i], titles[i]);
    }

    public static string Legend(DateOnly asOf, Palette palette, bool hasPoints)
    {
        var day = asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return palette.Dim($"{GanttBar.Done} done  {GanttBar.Open} to do  {GanttBar.Driving} drives the finish  {GanttBar.Milestone} milestone  {(hasPoints ? $"{GanttBar.Point} takes no time  " : "")}"
            + $"{GanttBar.AsOf} as of {day}  {GanttBar.Deadline} deadline") + "\n";
    }

    private static string TitleOf(TaskDates task, string projectPath)
    {
        var depth = task.Path.AsSpan(projectPath.Length + 1).Count('.');
        var name = Shown.Line(task.Item.Name);
        return name.PadLeft(name.Length + (2 * depth));
    }

    private void WriteHead()
    {
        _text.Append(' ', _titleColumns).Append(DateGap).Append(_palette.Dim("finish      done")).Append(DateGap);
        _text.Append(_palette.Dim(_axis.Labels().TrimEnd())).Append('\n');
    }

    private void WriteRow(TaskDates task, string title)
    {
        var shown = Shown.Fitted(title, _titleColumns);
        _text.Append(task.Item.IsGroup ? _palette.Bold(shown) : shown).Append(DateGap);
        if (!task.IsScheduled)
        {
            _text.Append(_palette.Yellow($"no dates: {Shown.Line(task.WhyNot ?? "")}")).Append('\n');
            return;
        }

        var late = task.Item.Deadline is { } deadline && task.Finish > deadline.AsEnd && task.FinishDate > deadline.Last;
        var finish = task.FinishDate.ToString("O", CultureInfo.InvariantCulture) + (late ? "!" : " ");
        var done = string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(task.DonePercent)}%").PadLeft(5);
        _text.Append(late ? _palette.Red(finish) : finish);
        _text.Append(task.Item.IsMilestone && task.DonePercent == 0 ? "     " : done).Append(DateGap);
        _text.Append(GanttBar.Of(task, _axis, _analysis.AsOf, _palette)).Append('\n');
    }
}
