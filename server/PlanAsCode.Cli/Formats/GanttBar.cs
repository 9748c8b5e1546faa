using System.Text;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Cli.Formats;

/// <summary>One row of a Gantt chart: the bar of a task, with the as-of line and its deadline behind it.</summary>
public static class GanttBar
{
    public const char Done = '█';
    public const char Open = '░';
    public const char Driving = '▓';
    public const char Group = '━';
    public const char Milestone = '◆';
    public const char Point = '•';
    public const char AsOf = '│';
    public const char Deadline = '!';

    public static string Of(TaskDates task, TimeAxis axis, DateOnly asOf, Palette palette)
    {
        var cells = new char[axis.Columns];
        Array.Fill(cells, ' ');
        if (axis.ColumnOf(asOf) is { } today) cells[today] = AsOf;
        if (task.Item.Deadline is { } deadline && axis.ColumnOf(deadline.Last) is { } due) cells[due] = Deadline;
        if (task.Item.IsMilestone) cells[axis.Nearest(task.FinishDate)] = Milestone;
        else if (IsPoint(task)) cells[axis.Nearest(task.FinishDate)] = Point;
        else Fill(cells, task, axis);
        return Painted(cells, task.IsDriving, palette);
    }

    /// <summary>Takes no time, though it is no milestone.</summary>
    public static bool IsPoint(TaskDates task) =>
        task is { IsScheduled: true, Item: { IsGroup: false, IsMilestone: false }, Status: not WorkStatus.Done } && task.Start == task.Finish;

    private static void Fill(char[] cells, TaskDates task, TimeAxis axis)
    {
        var first = axis.Nearest(task.StartDate);
        var last = Math.Max(first, axis.LastColumnOf(task.FinishDate));
        var done = (int)Math.Floor((last - first + 1) * Math.Clamp(task.DonePercent, 0, 100) / 100m);
        var open = task.Item.IsGroup ? Group : task.IsDriving ? Driving : Open;
        for (var column = first; column <= last; column++)
            cells[column] = column - first < done && !task.Item.IsGroup ? Done : open;
    }

    /// <summary>Runs of one sign are painted at once, and blanks at the end left out.</summary>
    private static string Painted(char[] cells, bool isDriving, Palette palette)
    {
        var line = new string(cells.AsSpan().TrimEnd(' '));
        if (!palette.IsOn) return line;
        var text = new StringBuilder();
        for (var start = 0; start < line.Length;)
        {
            var end = start;
            while (end < line.Length && line[end] == line[start]) end++;
            var run = line[start..end];
            text.Append(run[0] switch
            {
                Done => palette.Green(run),
                Driving => palette.Red(run),
                Open => palette.Blue(run),
                Milestone or Point => isDriving ? palette.Red(run) : palette.Yellow(run),
                AsOf => palette.Cyan(run),
                Deadline => palette.Yellow(run),
                _ => run,
            });
            start = end;
        }

        return text.ToString();
    }
}
