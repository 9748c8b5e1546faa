using System.Text;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Analysis.Rules;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values.Reading;

namespace PlanAsCode.Features.Understanding;

/// <summary>Of a calendar: its working week, with what it takes over from others, and its next closed days.</summary>
internal static class CalendarPage
{
    private const int MostWeeks = 520;
    private const int MostDays = 4;

    public static void Write(HoverPage page, CalendarDefinition definition, PlanFile file)
    {
        var (analysis, asOf) = (file.Analysis, file.Analysis.AsOf);
        page.Head(Said.Name(definition), definition.Title is null ? "calendar" : $"calendar `{definition.Path}`");
        if (analysis.Calendars.Find(definition.Path) is not { } calendar) return;
        var chain = ChainOf(definition, file.Plan);
        page.Fact("Week", calendar.HasWorkingTime ? WeekOf(calendar, chain, asOf) : "no working time at all");
        page.Fact("A day", $"{Words.Number(calendar.MinutesPerDay / 60)}h, a week {Words.Number(calendar.MinutesPerWeek / 60m)}h");
        page.Fact("Extends", definition.Extends is { } basis ? Said.Target(basis, file.Plan) : null);
        page.Fact("Closed", Coming(chain.SelectMany(one => one.Holidays), asOf));
        page.Fact("Open", Coming(chain.SelectMany(one => one.WorkingDays), asOf));
        page.Fact("Time zone", definition.TimeZone is { } zone ? Said.Line(zone) : null);
        page.Fact("Of", UsersOf(definition, file.Plan));
    }

    /// <summary>The calendar, then the one it extends, and so on.</summary>
    public static List<CalendarDefinition> ChainOf(CalendarDefinition? definition, PlanSnapshot plan)
    {
        var chain = new List<CalendarDefinition>();
        while (definition is not null && !chain.Contains(definition))
        {
            chain.Add(definition);
            definition = plan.Calendars.Find(definition.Extends?.Target);
        }

        return chain;
    }

    private static string WeekOf(WorkingCalendar calendar, List<CalendarDefinition> chain, DateOnly asOf)
    {
        var monday = MondayOfUsualWeek(chain, asOf);
        var days = Enumerable.Range(0, 7).Select(day => monday.AddDays(day)).Where(calendar.IsWorkingDay)
            .Select(date => (date.DayOfWeek, Spans: DaySpansText.ToText([.. calendar.SpansOf(date)]))).ToList();
        var text = new StringBuilder();
        for (var at = 0; at < days.Count;)
        {
            var end = at + 1;
            while (end < days.Count && days[end].Spans == days[at].Spans && days[end].DayOfWeek == days[end - 1].DayOfWeek + 1) end++;
            var span = end == at + 1 ? WeekdaysText.ToText(days[at].DayOfWeek) : $"{WeekdaysText.ToText(days[at].DayOfWeek)}-{WeekdaysText.ToText(days[end - 1].DayOfWeek)}";
            text.Append(at == 0 ? "" : "; ").Append(span).Append(' ').Append(days[at].Spans);
            at = end;
        }

        return text.Length == 0 ? "no working day" : text.ToString();
    }

    /// <summary>The first week from as-of on without days of their own.</summary>
    private static DateOnly MondayOfUsualWeek(List<CalendarDefinition> chain, DateOnly asOf)
    {
        var special = chain.SelectMany(one => one.Holidays.Concat(one.WorkingDays)).Select(named => named.Days).ToList();
        var monday = IsoWeek.Of(asOf).Monday;
        for (var week = 0; week < MostWeeks && monday.DayNumber < DateOnly.MaxValue.DayNumber - 14; week++)
        {
            var sunday = monday.AddDays(6);
            if (!special.Exists(range => range.First <= sunday && range.Last >= monday)) break;
            monday = monday.AddDays(7);
        }

        return monday;
    }

    private static string? Coming(IEnumerable<NamedDays> days, DateOnly asOf) => Said.Some(
        [.. days.Where(named => named.Days.Last >= asOf).OrderBy(named => named.Days.First).Select(named => $"{Said.Days(named.Days)} {Said.Line(named.Title)}".TrimEnd())], MostDays);

    private static string? UsersOf(CalendarDefinition definition, PlanSnapshot plan)
    {
        List<string> users = [];
        if (plan.Workspace.Calendar?.Target == definition.Path) users.Add("the workspace");
        users.AddRange(plan.Projects.All.Where(project => project.Calendar?.Target == definition.Path).Select(Said.Name));
        users.AddRange(plan.Resources.All.Where(resource => resource.Calendar?.Target == definition.Path).Select(Said.Name));
        return Said.Some(users, most: 6);
    }
}
