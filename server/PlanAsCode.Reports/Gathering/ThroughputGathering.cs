using PlanAsCode.Analysis.Iterations;
using PlanAsCode.Reports.Views;
using PlanAsCode.Reports.Words;

namespace PlanAsCode.Reports.Gathering;

/// <summary>How fast a project is, what is left, and by when it is likely done, in sentences.</summary>
internal static class ThroughputGathering
{
    public static ThroughputView Of(Throughput facts, ReportScope scope) => new(
        facts.Project.Name,
        facts.Velocity is { } velocity ? VelocityWords(velocity, scope) : "",
        RemainingWords(facts, scope),
        facts.Forecast is { } forecast ? [Point(50, forecast.P50), Point(80, forecast.P80), Point(90, forecast.P90)] : [],
        facts.WhyNot ?? "");

    private static string VelocityWords(Velocity velocity, ReportScope scope)
    {
        var mean = $"Velocity {IterationGathering.Amount(velocity.Mean, velocity.Unit, scope)} an iteration";
        if (velocity.Count == 1) return $"{mean}, from one iteration.";
        var recent = velocity.Count > Velocity.Recently ? $", {NumberWords.Of(velocity.Recent)} in the last {Velocity.Recently}" : "";
        return $"{mean}{recent}, from {NumberWords.Of(velocity.Lowest)} to {NumberWords.Of(velocity.Highest)} in {velocity.Count} iterations.";
    }

    private static string RemainingWords(Throughput facts, ReportScope scope)
    {
        if (facts.OpenTasks == 0) return "Nothing is left to do.";
        var amount = IterationGathering.Amount(facts.Remaining, facts.Unit, scope);
        if (facts.Unit != WorkUnit.Points) return $"Left to do: {amount}.";
        var unsized = facts.Unsized == 0 ? "" : $"; {NumberWords.Count(facts.Unsized, "task")} without points {(facts.Unsized == 1 ? "is" : "are")} not counted";
        return $"Left to do: {amount} in {NumberWords.Count(facts.OpenTasks - facts.Unsized, "task")}{unsized}.";
    }

    private static ForecastPoint Point(int percent, ThroughputPoint point) => new(
        $"{percent} % likely",
        point.Date,
        point.Iterations is { } count ? $"in {NumberWords.Count(count, "iteration")}" : $"not within {NumberWords.Of(ThroughputForecast.MostIterations)} iterations");
}
