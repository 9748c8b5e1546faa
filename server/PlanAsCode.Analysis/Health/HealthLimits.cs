using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values.Reading;

namespace PlanAsCode.Analysis.Health;

/// <summary>The limits of a workspace: those it sets under a point's rule in <c>workspace.rules</c> where they can be read, else the DCMA's.</summary>
internal sealed class HealthLimits(WorkspaceSettings workspace)
{
    private const decimal MostPercent = 10_000;

    public decimal Of(PointDefinition point)
    {
        if (Written(point, point.LimitName) is not { } text) return point.Limit;
        if (point.Measure != HealthMeasure.Percent) return NumberOr(text, point.Limit);
        return PercentageText.Read(text, MostPercent) is { Ok: true } read ? read.Value.Value : point.Limit;
    }

    /// <summary>Null for points that have no such limit.</summary>
    public decimal? LongDaysOf(PointDefinition point) =>
        point.LongDays is { } days && Written(point, PointDefinition.LongDaysName) is { } text ? NumberOr(text, days) : point.LongDays;

    private static decimal NumberOr(string text, decimal otherwise) => NumberText.Read(text) is { Ok: true } read ? read.Value : otherwise;

    private string? Written(PointDefinition point, string name) =>
        workspace.Rules.TryGetValue(point.Rule, out var setting) ? setting.Thresholds.GetValueOrDefault(name) : null;
}
