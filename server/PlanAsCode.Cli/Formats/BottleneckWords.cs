using System.Globalization;
using PlanAsCode.Analysis.Allocation;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Cli.Formats;

/// <summary>What one more of a resource would change, in one line.</summary>
public static class BottleneckWords
{
    public static string Of(Bottleneck bottleneck, LoadScope scope)
    {
        var gains = bottleneck.Projects.Where(project => scope.Keeps(project.Project)).ToList();
        var saved = gains.Where(project => project.SavedDays is not (null or 0)).Select(project => $"{project.Project.Path} {Signed(project.SavedDays!.Value)}");
        var unlocked = gains.Where(project => project.Unlocked.Length > 0).Select(project => $"dates for {string.Join(", ", project.Unlocked)}");
        var waiting = bottleneck.Waiting.Length;
        var wait = waiting == 0 ? "" : $"; {waiting} {(waiting == 1 ? "task waits" : "tasks wait")}";
        var detail = string.Join(", ", saved.Concat(unlocked));
        return $"{Subject(bottleneck)} saves {Days(bottleneck.SavedDays)}{(detail.Length > 0 ? $" ({detail})" : "")}{wait}";
    }

    private static string Subject(Bottleneck bottleneck) => bottleneck.Resource switch
    {
        null => $"one more person with {Shown.Line(string.Join(" and ", bottleneck.Skills))}",
        { ResourceKind: ResourceKind.Equipment } machine => $"one more unit of {Shown.Line(machine.Name)}",
        { } person => $"one more like {Shown.Line(person.Name)}",
    };

    private static string Days(decimal days) =>
        string.Create(CultureInfo.InvariantCulture, $"{Rounded(days):0.#} working {(Rounded(days) == 1 ? "day" : "days")}");

    private static string Signed(decimal days) => string.Create(CultureInfo.InvariantCulture, $"{Rounded(days):0.#;-0.#;0}");

    private static decimal Rounded(decimal days) => Math.Round(days, 1, MidpointRounding.AwayFromZero);
}
