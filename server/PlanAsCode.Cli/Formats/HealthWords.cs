using System.Globalization;
using PlanAsCode.Analysis.Health;

namespace PlanAsCode.Cli.Formats;

/// <summary>The value of a point beside its limit, and what it counts.</summary>
public static class HealthWords
{
    /// <summary><c>12.5 % (at most 5 %)</c></summary>
    public static string ValueAndLimit(HealthPoint point)
    {
        var unit = point.Definition.Measure switch { HealthMeasure.Percent => " %", HealthMeasure.Days => "d", _ => "" };
        return $"{Number(point.Value!.Value)}{unit} ({(point.Definition.IsAtMost ? "at most" : "at least")} {Number(point.Limit)}{unit})";
    }

    /// <summary><c>2 of 16 open tasks …</c></summary>
    public static string WhatIsCounted(HealthPoint point) =>
        point.Definition.Measure is HealthMeasure.Percent or HealthMeasure.Count ? $"{point.Count} of {point.Of} {point.Explanation}" : point.Explanation;

    private static string Number(decimal number) => Math.Round(number, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture);
}
