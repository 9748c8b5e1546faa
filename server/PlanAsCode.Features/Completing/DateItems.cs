using System.Globalization;
using System.Text.RegularExpressions;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Model.Keys;

namespace PlanAsCode.Features.Completing;

/// <summary>Dates with their weekday: what the plan names around the place, the next working days, and those that a typed beginning fits.</summary>
internal static partial class DateItems
{
    private static readonly string[] OfToday = ["raised", "reviewed", "date", "started", "finished", "from"];

    public static void Add(Offers offers, ScalarType scalar)
    {
        var typed = offers.Slot.Typed.Trim();
        if (scalar == Scalars.DateRange && RangeStart().Match(typed) is { Success: true } range)
        {
            AddEnds(offers, range.Groups[1].Value);
            return;
        }

        offers.IsIncomplete |= typed.Length > 0;
        if (scalar == Scalars.DateRange && typed.Length == 0) AddWeek(offers);
        foreach (var (text, words) in Candidates(offers, typed))
        {
            if (scalar == Scalars.SingleDay && text.Length != 10) continue;
            var byWord = typed.Length > 0 && char.IsAsciiLetter(typed[0]);
            offers.Value(text, CompletionKind.Date, words, byWord ? $"{FilterOf(text, words, typed)} {text}" : text);
        }
    }

    /// <summary>Dates with what they are, the likeliest first.</summary>
    public static IEnumerable<(string Text, string Words)> Candidates(Offers offers, string typed)
    {
        var slot = offers.Slot;
        var calendar = offers.Facts.CalendarOf(slot.Wanted.Holder, slot.Wanted.Path);
        if (Month().Match(typed) is { Success: true } month) return DaysOf(month, calendar);
        if (typed.Length > 0 && char.IsAsciiLetter(typed[0])) return ByWord(offers.Facts.AsOf, calendar, typed);
        return Usual(offers, calendar).DistinctBy(date => date.Text);
    }

    private static IEnumerable<(string Text, string Words)> Usual(Offers offers, WorkingCalendar calendar)
    {
        var (facts, key) = (offers.Facts, offers.Slot.Wanted.Key?.Name ?? "");
        var (kind, path) = (offers.Slot.Wanted.Holder, offers.Slot.Wanted.Path);
        var today = facts.AsOf;
        var next = PlanFacts.NextWorkingDay(calendar, Plus(today, 1));
        var project = facts.ProjectAround(kind, path);
        var dates = kind == Model.Entities.EntityKind.WorkItem ? facts.DatesOf(path) : null;
        if (OfToday.Contains(key)) yield return Of(today, "as-of");
        if (key is "started" or "start-no-earlier" or "start-on" && dates is not null) yield return Of(dates.StartDate, "starts by the schedule");
        if (key is "finished" or "finish-on" or "finish-no-later" or "deadline" && dates is not null) yield return Of(dates.FinishDate, "finishes by the schedule");
        yield return Of(next, "next working day");
        if (!OfToday.Contains(key)) yield return Of(today, "as-of");
        if (key == "by") yield return ($"{today.Year}-q{((today.Month - 1) / 3) + 1}", "this quarter");
        var monday = Plus(today, 7 - (((int)today.DayOfWeek + 6) % 7));
        yield return Of(PlanFacts.NextWorkingDay(calendar, monday), "next week");
        yield return Of(Plus(monday, 4), "end of next week");
        if (project?.Start is { } start) yield return Of(start.First, $"start of {project.Id}");
        if (project?.Deadline is { } deadline) yield return Of(deadline.Last, $"deadline of {project.Id}");
        if (project?.FinishBy is { } finish) yield return Of(finish.Last, $"finish-by of {project.Id}");
        if (facts.Schedule?.FindProject(project?.Path) is { IsScheduled: true } span) yield return Of(span.FinishDate, $"finish of {project!.Id}");
        yield return Of(PlanFacts.NextWorkingDay(calendar, Plus(today, 14)), "in two weeks");
        yield return Of(PlanFacts.NextWorkingDay(calendar, FirstOfNextMonth(today)), "next month");
        if (key is "by" or "deadline" or "finish-by") yield return ($"{today.Year}-q4", "end of the year");
    }

    private static IEnumerable<(string Text, string Words)> DaysOf(Match month, WorkingCalendar calendar)
    {
        if (!DateOnly.TryParseExact(month.Groups[1].Value + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)) yield break;
        var prefix = month.Value.TrimEnd('-');
        for (var day = first; day.Month == first.Month; day = day.AddDays(1))
        {
            if (PlanFacts.Iso(day).StartsWith(prefix, StringComparison.Ordinal)) yield return Of(day, calendar.IsWorkingDay(day) ? "" : "no working day");
            if (day == DateOnly.MaxValue) yield break;
        }
    }

    /// <summary>The days of the next week for who types their names.</summary>
    private static IEnumerable<(string Text, string Words)> ByWord(DateOnly today, WorkingCalendar calendar, string typed)
    {
        yield return Of(today, "today");
        yield return Of(Plus(today, 1), "tomorrow");
        yield return Of(PlanFacts.NextWorkingDay(calendar, Plus(today, 1)), "next working day");
        for (var days = 1; days <= 7; days++)
        {
            var day = Plus(today, days);
            if (day.DayOfWeek.ToString().StartsWith(typed, StringComparison.OrdinalIgnoreCase)) yield return Of(day, day.DayOfWeek.ToString());
        }
    }

    private static string FilterOf(string text, string words, string typed) =>
        words.Split(" · ").FirstOrDefault(word => word.StartsWith(typed, StringComparison.OrdinalIgnoreCase)) ?? (words.Contains(typed, StringComparison.OrdinalIgnoreCase) ? words : text);

    private static void AddWeek(Offers offers)
    {
        var today = offers.Facts.AsOf;
        var monday = Plus(today, 7 - (((int)today.DayOfWeek + 6) % 7));
        offers.Value($"{PlanFacts.Iso(monday)}..{PlanFacts.Iso(Plus(monday, 4))}", CompletionKind.Date, "next week, Mon to Fri");
        offers.Value($"{PlanFacts.Iso(monday)}..{PlanFacts.Iso(Plus(monday, 11))}", CompletionKind.Date, "next two weeks");
    }

    private static void AddEnds(Offers offers, string start)
    {
        if (!DateOnly.TryParseExact(start, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)) return;
        var friday = Plus(first, ((int)DayOfWeek.Friday - (int)first.DayOfWeek + 7) % 7);
        foreach (var (last, words) in ((DateOnly, string)[])[(friday, "that week's Friday"), (Plus(friday, 7), "two weeks"), (Plus(first, 1), "two days"), (Plus(friday, 14), "three weeks")])
        {
            if (last > first) offers.Value($"{start}..{PlanFacts.Iso(last)}", CompletionKind.Date, $"{PlanFacts.WithWeekday(last)} · {words}");
        }
    }

    private static (string Text, string Words) Of(DateOnly date, string words) =>
        (PlanFacts.Iso(date), words.Length == 0 ? PlanFacts.WithWeekday(date) : $"{PlanFacts.WithWeekday(date)} · {words}");

    private static DateOnly Plus(DateOnly date, int days) => DateOnly.FromDayNumber(Math.Clamp(date.DayNumber + days, 0, DateOnly.MaxValue.DayNumber));

    private static DateOnly FirstOfNextMonth(DateOnly date) => Plus(new DateOnly(date.Year, date.Month, 1), DateTime.DaysInMonth(date.Year, date.Month));

    [GeneratedRegex(@"^([0-9]{4}-[0-9]{2})(-[0-9]{0,2})?$")]
    private static partial Regex Month();

    [GeneratedRegex(@"^([0-9]{4}-[0-9]{2}-[0-9]{2})\s*\.\.?.*$")]
    private static partial Regex RangeStart();
}
