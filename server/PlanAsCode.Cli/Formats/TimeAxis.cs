using System.Globalization;
using PlanAsCode.Analysis.Scheduling;

namespace PlanAsCode.Cli.Formats;

/// <summary>Days on the columns of a chart: many days a column or several columns a day, whatever fits.</summary>
public sealed class TimeAxis
{
    private readonly int _first;
    private readonly int _days;

    private TimeAxis(int first, int days, int columns)
    {
        _first = first;
        _days = days;
        Columns = columns;
    }

    public int Columns { get; }

    /// <summary>From the first start to the last finish or deadline; as-of is on it where it is not far off.</summary>
    public static TimeAxis Over(List<TaskDates> tasks, ProjectDates project, DateOnly asOf, int columns)
    {
        if (tasks.Count == 0) return new TimeAxis(asOf.DayNumber, 1, columns);
        var first = tasks.Min(task => task.StartDate).DayNumber;
        var last = tasks.Max(task => task.FinishDate).DayNumber;
        if (project.Project.Deadline is { } deadline) last = Reach(last, deadline.Last.DayNumber, last - first);
        foreach (var due in tasks.Select(task => task.Item.Deadline).OfType<Model.Values.PlanDate>()) last = Reach(last, due.Last.DayNumber, last - first);
        var today = asOf.DayNumber;
        if (today < first && first - today <= (last - first) / 4) first = today;
        if (today > last && today - last <= (last - first) / 4) last = today;
        return new TimeAxis(first, last - first + 1, columns);
    }

    /// <summary>Null where the day is not on the axis.</summary>
    public int? ColumnOf(DateOnly day) => day.DayNumber < _first || day.DayNumber >= _first + _days ? null : Column(day.DayNumber);

    public int Nearest(DateOnly day) => Column(Math.Clamp(day.DayNumber, _first, _first + _days - 1));

    /// <summary>The last column of a day, where a day has several.</summary>
    public int LastColumnOf(DateOnly day)
    {
        var next = Math.Clamp(day.DayNumber, _first, _first + _days - 1) + 1;
        return Math.Clamp(Column(next) - 1, Nearest(day), Columns - 1);
    }

    /// <summary>Dates along the axis, in the finest steps that leave room between them.</summary>
    public string Labels()
    {
        var steps = new[] { Labels(Days), Labels(Mondays), Labels(Months), Labels(Quarters), Labels(Years) };
        return steps.FirstOrDefault(labels => labels is not null) ?? "";
    }

    private int Column(int dayNumber) => (int)((long)(dayNumber - _first) * Columns / _days);

    private string? Labels(Func<DateOnly, string?> labelOf)
    {
        var cells = new char[Columns];
        Array.Fill(cells, ' ');
        var free = 0;
        for (var day = _first; day < _first + _days; day++)
        {
            if (labelOf(DateOnly.FromDayNumber(day)) is not { } label) continue;
            var at = Column(day);
            if (at < free) return null;
            if (at + label.Length > Columns) break;
            label.CopyTo(0, cells, at, label.Length);
            free = at + label.Length + 1;
        }

        return free == 0 ? null : new string(cells);
    }

    private static string? Days(DateOnly day) => day.ToString("MM-dd", CultureInfo.InvariantCulture);

    private static string? Mondays(DateOnly day) => day.DayOfWeek == DayOfWeek.Monday ? Days(day) : null;

    private static string? Months(DateOnly day) => day.Day == 1 ? day.ToString("yyyy-MM", CultureInfo.InvariantCulture) : null;

    private static string? Quarters(DateOnly day) =>
        day.Day == 1 && day.Month % 3 == 1 ? string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}-q{(day.Month + 2) / 3}") : null;

    private static string? Years(DateOnly day) => day.DayOfYear == 1 ? day.Year.ToString("0000", CultureInfo.InvariantCulture) : null;

    /// <summary>A deadline far behind everything would squeeze the bars: it is left off then.</summary>
    private static int Reach(int last, int due, int span) => due > last && due - last <= Math.Max(14, span) ? due : last;
}
