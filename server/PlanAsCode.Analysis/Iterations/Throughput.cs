using System.Collections.Immutable;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.Iterations;

/// <summary>What a project that works in iterations has still to do, how fast it was, and when it is likely through.</summary>
public sealed record Throughput
{
    public required Project Project { get; init; }

    /// <summary>Points where open tasks have some; but tasks where only tasks without points were done so far.</summary>
    public required WorkUnit Unit { get; init; }

    /// <summary>Open work in the unit; of a task in hand all of it, for it counts when it is done.</summary>
    public required decimal Remaining { get; init; }

    public required int OpenTasks { get; init; }

    /// <summary>Open tasks without points, where points are counted: nothing is known of them here.</summary>
    public int Unsized { get; init; }

    /// <summary>Null where no iteration of it is over.</summary>
    public Velocity? Velocity { get; init; }

    /// <summary>Null where it cannot be told; <see cref="WhyNot"/> says why.</summary>
    public ThroughputForecast? Forecast { get; init; }

    public string? WhyNot { get; init; }

    /// <summary>One for each project of which a task names an iteration, in the plan's order.</summary>
    public static ImmutableArray<Throughput> Of(IterationLedger ledger, IEnumerable<Project> projects, ForecastSettings settings, DateOnly asOf)
    {
        var byProject = ledger.Tasks.ToLookup(task => task.Dates.Item.ProjectPath, StringComparer.Ordinal);
        return [.. projects.Where(project => byProject.Contains(project.Path)).Select(project => Of(project, [.. byProject[project.Path]], ledger, settings, asOf))];
    }

    private static Throughput Of(Project project, List<IterationTask> tasks, IterationLedger ledger, ForecastSettings settings, DateOnly asOf)
    {
        var open = tasks.Where(task => !task.IsDone).ToList();
        var points = Velocity.Of(ledger, tasks, WorkUnit.Points);
        var isCountedInTasks = points is { Highest: 0 } && Velocity.Of(ledger, tasks, WorkUnit.Tasks) is { Highest: > 0 };
        var hasPoints = (open.Count == 0 || open.Exists(task => task.Dates.Item.Points > 0)) && !isCountedInTasks;
        var unit = hasPoints ? WorkUnit.Points : WorkUnit.Tasks;
        var facts = new Throughput
        {
            Project = project,
            Unit = unit,
            Remaining = WorkCount.Of(open).In(unit),
            OpenTasks = open.Count,
            Unsized = hasPoints ? open.Count(task => task.Dates.Item.Points is null) : 0,
            Velocity = hasPoints ? points : Velocity.Of(ledger, tasks, unit),
        };
        return WhyNoForecast(facts) is { } reason
            ? facts with { WhyNot = reason }
            : facts with { Forecast = ThroughputForecast.Of(facts, IterationsAhead.Of(ledger, tasks, unit, asOf), settings) };
    }

    private static string? WhyNoForecast(Throughput facts)
    {
        if (facts.Remaining == 0) return "nothing is left to do";
        var count = facts.Velocity?.Count ?? 0;
        if (count < Velocity.Recently)
            return $"{(count == 0 ? "no iteration of it is over" : $"only {count} of its iterations {(count == 1 ? "is" : "are")} over")}; a forecast takes {Velocity.Recently}";
        return facts.Velocity!.Highest == 0 ? "nothing was done in any of its iterations" : null;
    }
}
