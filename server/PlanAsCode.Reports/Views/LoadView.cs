using System.Collections.Immutable;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Reports.Views;

/// <summary>Who is busy when: stretches of weeks, so that each fits a page, and what is too much, in words.</summary>
public sealed record LoadView(ImmutableArray<LoadStretch> Stretches, ImmutableArray<string> Overloads)
{
    /// <summary>What the cells count, in words.</summary>
    public string Note { get; init; } = "";

    /// <summary>What one more of a person, skill or piece of equipment would save, a sentence each, the most first.</summary>
    public ImmutableArray<string> Bottlenecks { get; init; } = [];

    /// <summary>Skills that are missing or that one person holds, a sentence each.</summary>
    public ImmutableArray<string> Skills { get; init; } = [];

    /// <summary>Who has little or nothing to do, a sentence each.</summary>
    public ImmutableArray<string> Little { get; init; } = [];
}

/// <summary>Some weeks in a row, and each resource's load in them.</summary>
public sealed record LoadStretch(string Title, ImmutableArray<LoadWeek> Weeks, ImmutableArray<LoadRow> Rows);

/// <summary>A week's number and its Monday; the month only where it begins.</summary>
public sealed record LoadWeek(string Number, string Monday, bool IsCurrent);

public sealed record LoadRow(string Name, string Role, ImmutableArray<LoadCell> Cells)
{
    /// <summary>The resource's keys that begin with <c>x-</c>, as written.</summary>
    public FreeMap Extra { get; init; } = FreeMap.Empty;
}

/// <summary>One week of one resource.</summary>
/// <param name="Percent">Booked in percent of what it can give; null where it can give nothing and nothing is booked.</param>
/// <param name="Step">0 (free) to 5 (full), 6 where it is booked beyond what it can give.</param>
/// <param name="IsOverAsked">Tasks ask for more than it can give.</param>
/// <param name="Words">The figures behind it.</param>
public sealed record LoadCell(string Percent, int Step, bool IsOverAsked, string Words);
