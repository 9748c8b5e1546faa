using System.Collections.Immutable;

namespace PlanAsCode.Analysis.Forecasting;

/// <summary>Finish days put together into bars of equal width that begin on a Monday where they are a week or longer.</summary>
public static class FinishHistogram
{
    private static readonly int[] Widths = [1, 7, 14, 28, 56, 91, 182, 364, 728, 3640];

    /// <param name="mostBars">The narrowest width is taken that needs no more bars, if any does.</param>
    public static ImmutableArray<HistogramBar> Of(ImmutableArray<FinishDay> days, int mostBars)
    {
        if (days.IsEmpty) return [];
        var width = Array.Find(Widths, width => Count(days, width) <= mostBars);
        if (width == 0) width = Widths[^1];
        var bars = new HistogramBar[Count(days, width)];
        var first = Begin(days[0].Date, width);
        for (var bar = 0; bar < bars.Length; bar++)
            bars[bar] = new HistogramBar(Day(first + (bar * width)), Day(first + (bar * width) + width - 1), 0);
        foreach (var (date, runs) in days)
        {
            ref var bar = ref bars[(date.DayNumber - first) / width];
            bar = bar with { Runs = bar.Runs + runs };
        }

        return ImmutableArray.Create(bars);
    }

    private static int Count(ImmutableArray<FinishDay> days, int width) => ((days[^1].Date.DayNumber - Begin(days[0].Date, width)) / width) + 1;

    /// <summary>Day 0 is a Monday.</summary>
    private static int Begin(DateOnly day, int width) => width < 7 ? day.DayNumber : day.DayNumber - (day.DayNumber % 7);

    private static DateOnly Day(int number) => DateOnly.FromDayNumber(Math.Min(number, DateOnly.MaxValue.DayNumber));
}

/// <summary>So many runs end from one day to another, both included.</summary>
public readonly record struct HistogramBar(DateOnly From, DateOnly To, int Runs);
