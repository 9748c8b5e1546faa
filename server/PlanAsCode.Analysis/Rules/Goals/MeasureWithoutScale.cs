using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Goals;

/// <summary>A measure that cannot score: a value is missing, or it goes from a number to the same number.</summary>
public static class MeasureWithoutScale
{
    public static Rule Rule { get; } = new("measure-without-scale", Severity.Info, "A measure cannot score: `from`, `to` or `now` is missing, or `from` equals `to`.")
    {
        Check = Check,
    };

    private static readonly string[] Needed = ["from", "to", "now"];

    private static void Check(RuleContext context)
    {
        foreach (var measure in context.Plan.Goals.All.SelectMany(goal => goal.Measures))
        {
            var missing = Needed.Where(field => !measure.Has(field)).Select(field => $"`{field}`").ToList();
            if (missing.Count > 0) context.Report(measure.Place, $"`{measure.Path}` cannot score; add {Words.List(missing)}");
            else if (measure.From is { } from && from == measure.To) context.Report(measure.PlaceOf("to"), $"`{measure.Path}` goes from {Words.Number(from)} to the same, so it cannot score");
        }
    }
}
