using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.Alignment;

/// <summary>How far a measure is from where it began to where it shall be.</summary>
public static class MeasureScore
{
    /// <summary>
    /// (now - from) / (to - from), held to 0..1. Without <c>from</c> it begins at 0; null without <c>to</c> or without a value
    /// known on the day. Where it shall stay as it is, 1 while it does.
    /// </summary>
    public static decimal? Of(Measure measure, DateOnly asOf)
    {
        if (measure.To is not { } to || ValueOn(measure, asOf) is not { } now) return null;
        var from = measure.From ?? 0;
        if (to == from) return now == to ? 1 : 0;
        return Math.Clamp((now - from) / (to - from), 0, 1);
    }

    /// <summary>The last value known on a day, or null.</summary>
    public static decimal? ValueOn(Measure measure, DateOnly date)
    {
        decimal? found = null;
        foreach (var value in measure.Now?.Values ?? [])
        {
            if (value.From > date) break;
            found = value.Value;
        }

        return found;
    }
}
