using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Goals;

/// <summary>A measure that cannot score, or scores by guess: a value is missing, or it goes from a number to the same number.</summary>
public static class MeasureWithoutScale
{
    public static Rule Rule { get; } = new("measure-without-scale", Severity.Info, "A measure says too little to score well: `from`, `to` or `now` is missing, or `from` equals `to`.")
    {
        Check = Check,
    };

    private static readonly string[] Needed = ["from", "to", "now"];

    private static void Check(RuleContext context)
    {
        foreach (var measure in context.Plan.Goals.All.SelectMany(goal => goal.Measures))
        {
            var missing = Needed.Where(field => !measure.Has(field)).Select(field => $"`{field}`").ToList();
            if (missing is ["`from`"]) context.Report(measure.Place, $"`{measure.Path}` is counted from 0, for it has no `from`; say where it began");
            else if (missing.Count > 0) context.Report(measure.Place, $"`{measure.Path}` cannot score; add {Words.List(missing)}");
            else if (measure.From is { } from && from == measure.To) context.Report(measure.PlaceOf("to"), $"`{measure.Path}` goes from {Words.Number(from)} to the same: it scores all while it stays there, and else nothing");
        }
    }
}
