using System.Collections.Immutable;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Model.Entities;

/// <summary>An entry of <c>calendars</c> as written; what it does not say comes from the calendar it extends.</summary>
public sealed class CalendarDefinition : Entity
{
    public override EntityKind Kind => EntityKind.Calendar;

    public Reference? Extends { get; init; }

    /// <summary>The working weekdays, or null where not said.</summary>
    public ImmutableArray<DayOfWeek>? Week { get; init; }

    /// <summary>Working spans by weekday (an entry for each day that hours were given for), or null where not said.</summary>
    public ImmutableDictionary<DayOfWeek, ImmutableArray<TimeSpanOfDay>>? Hours { get; init; }

    public ImmutableArray<NamedDays> Holidays { get; init; } = [];

    public ImmutableArray<NamedDays> WorkingDays { get; init; } = [];

    public string? TimeZone { get; init; }
}

/// <summary>Days with a title: a holiday, or an extra working day.</summary>
public sealed record NamedDays(DateRange Days, string Title);
