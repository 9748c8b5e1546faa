using PlanAsCode.Analysis.Rules;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;
using PlanAsCode.Model.Values;
using PlanAsCode.Model.Values.Reading;

namespace PlanAsCode.Features.Understanding;

/// <summary>Of an amount of time: what it is in days and hours where it stands, and what three points count as.</summary>
internal static class TimePage
{
    private static readonly Key[] OfCalendarTime =
    [
        TaskKeys.Elapsed, CommunicationKeys.Every, RiskKeys.ReviewEvery, WorkspaceKeys.StaleAfter,
    ];

    public static HoverPage Of(Quantity quantity, ValueSpot spot) => Of(new Estimate(quantity, quantity, quantity), spot);

    public static HoverPage Of(Estimate estimate, ValueSpot spot)
    {
        var page = new HoverPage();
        page.Head(EstimateText.ToText(estimate), spot.Key is { } key ? $"`{key.Name}`" : "");
        if (spot.Key is { } elapsing && OfCalendarTime.Contains(elapsing))
        {
            page.Text("Calendar time: nights, weekends and holidays count.");
            return page;
        }

        var (calendar, definition) = spot.Calendar;
        var minutes = calendar.ToMinutes(estimate);
        var reading = $"{Said.Work(calendar.ToDays(minutes))} = {Words.Number(minutes / 60m)}h";
        page.Fact(estimate.IsThreePoint ? "Counts as" : "Reads as", $"{reading} of work time{(definition is null ? "" : $" (`{definition.Path}`)")}");
        if (estimate.IsThreePoint) page.Fact("Mean", $"(o + 4m + p) / 6 = ({Days(estimate.Optimistic)} + 4 x {Days(estimate.Likely)} + {Days(estimate.Pessimistic)}) / 6");
        page.Fact("Experience", spot.Holder is WorkItem item && IsEstimate(spot.Key) ? spot.File.Analysis.Calibration.WordsFor(item) : null);
        return page;

        string Days(Quantity quantity) => Words.Number(calendar.ToDays(calendar.ToMinutes(quantity)));
    }

    private static bool IsEstimate(Key? key) => key == TaskKeys.Effort || key == TaskKeys.Duration;
}
