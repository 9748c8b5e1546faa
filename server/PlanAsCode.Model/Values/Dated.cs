using System.Collections.Immutable;

namespace PlanAsCode.Model.Values;

/// <summary>A value that changes: each holds from its date on. One without a date holds from the beginning.</summary>
public sealed record Dated<T>(ImmutableArray<DatedValue<T>> Values)
{
    /// <summary>What holds on a day: the last value whose date is not after it, or <paramref name="before"/>.</summary>
    public T At(DateOnly date, T before)
    {
        var found = before;
        foreach (var value in Values)
        {
            if (value.From > date) break;
            found = value.Value;
        }

        return found;
    }
}

/// <summary>A value and the first day it holds (<see cref="DateOnly.MinValue"/> where none was given); sorted by date.</summary>
public readonly record struct DatedValue<T>(DateOnly From, T Value);
