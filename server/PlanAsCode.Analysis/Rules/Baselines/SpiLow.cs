using System.Globalization;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Baselines;

/// <summary>Less is done than the agreed plan wanted by now.</summary>
public static class SpiLow
{
    public static readonly Threshold Least = new("least", ThresholdType.Number, "0.9", "the lowest schedule performance index that is not reported");

    public static Rule Rule { get; } = new("spi-low", Severity.Warning, "Clearly less is done than the baseline planned by now.")
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
            if (context.Analysis.Earned[project.Path] is not { Figures.ScheduleIndex: { } index } value || index >= least) continue;
            var behind = value.Schedule?.VarianceDays is < 0 and var days ? $", {Words.WorkingDays(-days)} behind" : "";
            context.Report(
                project.Place,
                string.Create(CultureInfo.InvariantCulture, $"`{project.Path}` has earned {100 * index:0} % of what `{value.Baseline}` planned by now (SPI {index:0.00}, at least {least:0.##}){behind}"));
        }
    }
}
