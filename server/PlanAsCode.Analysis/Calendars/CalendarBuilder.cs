using PlanAsCode.Model;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Analysis.Calendars;

/// <summary>
/// A calendar from its definition and those it extends: holidays and working-days of all of them, week and hours of the
/// nearest that says some.
/// </summary>
internal static class CalendarBuilder
{
    public static WorkingCalendar Build(CalendarDefinition definition, EntityMap<CalendarDefinition> all)
    {
        var chain = ChainOf(definition, all);
        var withHours = chain.Find(link => link.Hours is not null);
        var withWeek = chain.Find(link => link.Week is not null);
        var hours = Hours(withHours);
        var week = withWeek?.Week is { } days ? new HashSet<DayOfWeek>(days) : WeekOf(withHours);
        var usual = DayHours.Closed;
        for (var day = 0; day < 7 && usual.Minutes == 0; day++)
        {
            if (week.Contains(WeekHours.WeekdayOf(day))) usual = hours.GetValueOrDefault(WeekHours.WeekdayOf(day), usual);
        }

        if (usual.Minutes == 0) usual = hours.Values.FirstOrDefault(day => day.Minutes > 0) ?? DayHours.Standard;
        var open = new WeekHours(day => hours.TryGetValue(day, out var own) && own.Minutes > 0 ? own : usual);
        return WorkingCalendar.Of(
            new WeekHours(day => week.Contains(day) ? hours.GetValueOrDefault(day, usual) : DayHours.Closed),
            open,
            chain.SelectMany(link => link.Holidays).Select(named => named.Days),
            chain.SelectMany(link => link.WorkingDays).Select(named => named.Days));
    }

    /// <summary>The calendar and what it extends, nearest first; a loop ends where it comes back to one already met.</summary>
    private static List<CalendarDefinition> ChainOf(CalendarDefinition definition, EntityMap<CalendarDefinition> all)
    {
        var chain = new List<CalendarDefinition>();
        var met = new HashSet<string>(StringComparer.Ordinal);
        for (var link = definition; link is not null && met.Add(link.Path); link = all.Find(link.Extends?.Target)) chain.Add(link);
        return chain;
    }

    private static SortedDictionary<DayOfWeek, DayHours> Hours(CalendarDefinition? definition)
    {
        var hours = new SortedDictionary<DayOfWeek, DayHours>(Comparer<DayOfWeek>.Create((a, b) => (((int)a + 6) % 7) - (((int)b + 6) % 7)));
        foreach (var (day, spans) in definition?.Hours ?? [])
            hours[day] = DayHours.Of(spans.IsDefault ? Enumerable.Empty<TimeSpanOfDay>() : spans);
        return hours;
    }

    /// <summary>Where no week is said: the days that a map of hours by day names, else Monday to Friday.</summary>
    private static HashSet<DayOfWeek> WeekOf(CalendarDefinition? withHours) =>
        withHours is { Hours: { } hours } && (hours.Count < 7 || withHours.Fields.GetValueOrDefault("hours")?.Node is YamlMapping)
            ? [.. hours.Keys]
            : [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];
}
