using System.Collections.Immutable;
using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Dates;

/// <summary>Tasks that wait for each other in a loop: as long as none has begun, none ever can. Each loop is said once, in full.</summary>
public static class LinkCycle
{
    public static Rule Rule { get; } = new("link-cycle", Severity.Error, "Tasks wait for each other in a loop.") { Check = Check };

    private const int MaxInWords = 12;
    private const int MaxPlaces = 100;

    private static void Check(RuleContext context)
    {
        foreach (var cycle in context.Schedule.Cycles)
        {
            var related = Enumerable.Range(1, Math.Min(MaxPlaces, cycle.Paths.Length) - 1)
                .Select(at => new RelatedPlace($"`{cycle.Paths[at]}` waits for `{Next(cycle.Paths, at)}`", cycle.Places[at]));
            context.Report(cycle.Places[0], $"{Message(cycle.Paths)}: {Outcome(context, cycle.Paths)}; take out a link that does not hold", [.. related]);
        }
    }

    private static string Message(ImmutableArray<string> paths)
    {
        if (paths.Length == 1) return $"`{paths[0]}` waits for itself";
        var shown = paths.Length <= MaxInWords
            ? string.Join(", ", paths.Skip(1).Select((path, at) => $"`{path}` for `{Next(paths, at + 1)}`"))
            : string.Join(", ", paths.Skip(1).Take(MaxInWords - 2).Select((path, at) => $"`{path}` for `{Next(paths, at + 1)}`"))
                + $", and so on over {paths.Length} tasks back to `{paths[0]}`";
        return $"`{paths[0]}` waits for `{paths[1]}`, {shown}";
    }

    /// <summary>What is done or begun has its dates all the same.</summary>
    private static string Outcome(RuleContext context, ImmutableArray<string> paths)
    {
        var begun = paths.Where(path => context.Plan.WorkItems.Find(path) is { IsGroup: false } item && context.Work.StatusOf(item) is WorkStatus.Done or WorkStatus.Doing).ToList();
        if (begun.Count == paths.Length) return "this cannot be how they went";
        return begun.Count == 0 ? $"{(paths.Length == 1 ? "it" : "none of them")} can ever start" : $"yet `{begun[0]}` has begun";
    }

    private static string Next(ImmutableArray<string> paths, int at) => paths[(at + 1) % paths.Length];
}
