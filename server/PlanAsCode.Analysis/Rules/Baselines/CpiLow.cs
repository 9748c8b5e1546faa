using System.Globalization;
using PlanAsCode.Analysis.EarnedValue;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Baselines;

/// <summary>Work costs more than what it earns.</summary>
public static class CpiLow
{
    public static readonly Threshold Least = new("least", ThresholdType.Number, "0.9", "the lowest cost performance index that is not reported");

    public static Rule Rule { get; } = new("cpi-low", Severity.Warning, "The work done has cost clearly more than the baseline gave it.")
    {
        Check = Check,
        Thresholds = [Least],
    };

    private static void Check(RuleContext context)
    {
        if (context.Analysis.Baseline is null) return;
        var least = context.Number(Least);
        foreach (var project in context.Plan.Projects.All.Where(WorkState.IsRunning))
        {
            if (context.Analysis.Earned[project.Path] is not { Figures: { CostIndex: { } index } figures } value || index >= least) continue;
            var ending = figures.EstimateAtCompletion is { } estimate ? $"; at this rate it ends at {Amount(estimate)} instead of {Amount(figures.Budget)}" : "";
            context.Report(
                project.Place,
                string.Create(CultureInfo.InvariantCulture, $"`{project.Path}` has earned {index:0.00} for each 1 spent (CPI, at least {least:0.##}){ending}"));

            string Amount(decimal amount) => value.Unit == ValueUnit.Days
                ? Words.Days(amount)
                : Words.Amount(new Model.Values.Money(Math.Round(amount, 0, MidpointRounding.ToEven), context.Plan.Workspace.Currency));
        }
    }
}
