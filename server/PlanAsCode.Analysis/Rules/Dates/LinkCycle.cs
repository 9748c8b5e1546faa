using System.Collections.Immutable;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Dates;

/// <summary>Tasks that wait for each other in a loop, so that none can ever start. Each loop is said once, in full.</summary>
public static class LinkCycle
{
    public static Rule Rule { get; } = new("link-cycle", Severity.Error, "Tasks wait for each other in a loop.") { Check = Check };

    private const int MaxInWords = 12;

    private static void Check(RuleContext context)
    {
        foreach (var cycle in context.Schedule.Cycles)
        {
            var related = Enumerable.Range(1, cycle.Paths.Length - 1)
                .Select(at => new RelatedPlace($"`{cycle.Paths[at]}` waits for `{Next(cycle.Paths, at)}`", cycle.Places[at]));
            context.Report(cycle.Places[0], Message(cycle.Paths), [.. related]);
        }
    }

    private static string Message(ImmutableArray<string> paths)
    {
        if (paths.Length == 1) return $"`{paths[0]}` waits for itself, so it can never start";
        var shown = paths.Length <= MaxInWords
            ? string.Join(", ", paths.Skip(1).Select((path, at) => $"`{path}` for `{Next(paths, at + 1)}`"))
            : string.Join(", ", paths.Skip(1).Take(MaxInWords - 2).Select((path, at) => $"`{path}` for `{Next(paths, at + 1)}`"))
                + $", and so on over {paths.Length} tasks back to `{paths[0]}`";
        return $"`{paths[0]}` waits for `{paths[1]}`, {shown}: none of them can ever start";
    }

    private static string Next(ImmutableArray<string> paths, int at) => paths[(at + 1) % paths.Length];
}
