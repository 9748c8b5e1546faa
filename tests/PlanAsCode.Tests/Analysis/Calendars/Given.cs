using System.Collections.Immutable;
using System.Globalization;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Tests.Analysis.Calendars;

/// <summary>Calendars, people and instants for tests, said shortly.</summary>
internal static class Given
{
    public static readonly DayOfWeek[] MondayToFriday =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    public static readonly DayOfWeek[] EveryDay = [.. MondayToFriday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    private static Place Nowhere { get; } = new(new SourceText("test.plan.yaml", ""), default);

    public static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary><c>2026-03-02</c> (00:00) or <c>2026-03-02 14:00</c>.</summary>
    public static Instant At(string text) =>
        Instant.At(Date(text[..10]), text.Length == 10 ? 0 : (int)TimeSpan.Parse(text[11..], CultureInfo.InvariantCulture).TotalMinutes);

    /// <summary><c>2026-03-02</c> or <c>2026-03-02..2026-03-06</c>.</summary>
    public static DateRange Days(string text) => new(Date(text[..10]), Date(text[^10..]));

    /// <summary><c>09:00-12:00 13:00-18:00</c>.</summary>
    public static ImmutableArray<TimeSpanOfDay> Spans(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(span => new TimeSpanOfDay(Minute(span[..5]), Minute(span[6..])))];

    public static CalendarDefinition Definition(
        string id = "calendar",
        string? extends = null,
        DayOfWeek[]? week = null,
        string? hours = null,
        ImmutableDictionary<DayOfWeek, ImmutableArray<TimeSpanOfDay>>? hoursByDay = null,
        string[]? holidays = null,
        string[]? workingDays = null) => new()
        {
            Id = id,
            Path = id,
            Place = Nowhere,
            Extends = extends is null ? null : new Reference(extends, Nowhere, extends, EntityKind.Calendar),
            Week = week?.ToImmutableArray(),
            Hours = hoursByDay ?? (hours is null ? null : EveryDay.ToImmutableDictionary(day => day, _ => Spans(hours))),
            Holidays = [.. (holidays ?? []).Select(days => new NamedDays(Days(days), "Holiday"))],
            WorkingDays = [.. (workingDays ?? []).Select(days => new NamedDays(Days(days), "Working day"))],
        };

    public static WorkingCalendar Calendar(
        DayOfWeek[]? week = null, string? hours = null, string[]? holidays = null, string[]? workingDays = null) =>
        Calendar(Definition(week: week, hours: hours, holidays: holidays, workingDays: workingDays));

    /// <summary>The first of the definitions, which may extend the others.</summary>
    public static WorkingCalendar Calendar(params CalendarDefinition[] definitions) =>
        CalendarBuilder.Build(definitions[0], new EntityMap<CalendarDefinition>(definitions));

    public static PersonTime Person(
        WorkingCalendar? calendar = null,
        (string From, decimal Share)[]? capacity = null,
        string[]? leave = null,
        PlanDate? from = null,
        PlanDate? until = null,
        decimal efficiency = 1,
        decimal? hoursPerDay = null,
        decimal? hoursPerWeek = null)
    {
        var limits = ImmutableArray.CreateBuilder<WorkLimit>();
        if (hoursPerDay is { } day) limits.Add(new WorkLimit(new Quantity(day, TimeUnit.Hour), TimeUnit.Day));
        if (hoursPerWeek is { } week) limits.Add(new WorkLimit(new Quantity(week, TimeUnit.Hour), TimeUnit.Week));
        var person = new Resource
        {
            Id = "ana",
            Path = "ana",
            Place = Nowhere,
            Capacity = capacity is null ? null : new Dated<decimal>([.. capacity.Select(step => new DatedValue<decimal>(Date(step.From), step.Share))]),
            Leave = [.. (leave ?? []).Select(Days)],
            From = from,
            Until = until,
            Efficiency = efficiency,
            Limits = limits.ToImmutable(),
        };
        return PersonTime.Of(person, calendar ?? WorkingCalendar.Default, WorkingCalendar.Default);
    }

    private static int Minute(string text) => (int.Parse(text[..2], CultureInfo.InvariantCulture) * 60) + int.Parse(text[3..], CultureInfo.InvariantCulture);
}
