using System.Collections.Immutable;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.Iterations;

/// <summary>What is planned for each iteration, against what it can take and what past ones got done.</summary>
public static class IterationStates
{
    /// <summary>A plan may be a little more than usual; a fifth above it is a wish.</summary>
    public const decimal MostOfVelocity = 1.2m;

    /// <summary>One for each iteration with dates, by start.</summary>
    public static ImmutableArray<IterationState> Of(IterationLedger ledger, PlanSnapshot plan, CalendarBook calendars, DateOnly asOf)
    {
        var planned = ledger.Tasks.Where(task => task.Planned is not null).ToLookup(task => task.Planned!);
        var done = ledger.Tasks.Where(task => task.DoneIn is not null).ToLookup(task => task.DoneIn!);
        var states = ledger.Spans.Select(span => new IterationState
        {
            Span = span,
            PlannedTasks = [.. planned[span]],
            Done = WorkCount.Of(done[span]),
            Capacity = CapacityOf(span, planned[span], plan, calendars),
            Burn = BurnChart.Of(span, [.. planned[span]], calendars.Workspace, asOf),
        });
        return [.. states.Select(state => state with { Overcommitment = OvercommitmentOf(state, ledger) })];
    }

    private static IterationCapacity? CapacityOf(IterationSpan span, IEnumerable<IterationTask> tasks, PlanSnapshot plan, CalendarBook calendars)
    {
        if (span.Iteration.CapacityPoints is { } points) return new(CapacitySource.Points, WorkUnit.Points, points);
        if (span.Iteration.CapacityWork is { } work) return new(CapacitySource.Work, WorkUnit.Effort, calendars.Workspace.ToMinutes(work));
        var people = tasks.SelectMany(task => task.Dates.Bookings).Select(booking => booking.Resource).Distinct(StringComparer.Ordinal)
            .Select(plan.Resources.Find).OfType<Resource>().Where(resource => resource.ResourceKind == ResourceKind.Person).ToList();
        if (people.Count == 0) return null;
        var effort = people.Select(calendars.TimeOf).Sum(time => time.TimeGiven(span.Start, span.End, 1) * time.Efficiency);
        return new(CapacitySource.People, WorkUnit.Effort, Math.Round(effort, MidpointRounding.ToEven));
    }

    private static Overcommitment? OvercommitmentOf(IterationState state, IterationLedger ledger)
    {
        if (state.Span.Phase == IterationPhase.Finished) return null;
        if (state.Capacity is { } capacity && state.Planned.In(capacity.Unit) is var load && load > capacity.Amount)
            return new Overcommitment(true, capacity.Unit, load, capacity.Amount);
        var tasks = ProjectsOf(state, ledger);
        var unit = state.Planned.Points > 0 ? WorkUnit.Points : WorkUnit.Effort;
        if (Velocity.Of(ledger, tasks, unit) is not { Count: >= Velocity.Recently } velocity) return null;
        var planned = state.Planned.In(unit);
        return velocity.Recent > 0 && planned > velocity.Recent * MostOfVelocity ? new Overcommitment(false, unit, planned, velocity.Recent) : null;
    }

    /// <summary>The history of those who do this iteration, not of everybody.</summary>
    private static List<IterationTask> ProjectsOf(IterationState state, IterationLedger ledger)
    {
        var projects = state.PlannedTasks.Select(task => task.Dates.Item.ProjectPath).ToHashSet(StringComparer.Ordinal);
        return [.. ledger.Tasks.Where(task => projects.Contains(task.Dates.Item.ProjectPath))];
    }
}
