using System.Collections.Immutable;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Forecasting;

/// <summary>From what all runs found to what people read.</summary>
internal sealed class ForecastResults(
    ForecastSetup setup, ForecastWorker plan, RunTable table, RunTable? withoutRisks, int[] driving, CancellationToken cancel)
{
    private readonly Network _network = setup.Network;

    public Forecast Forecast()
    {
        var tasks = Tasks();
        var drivers = new DriverRanking(setup, table, cancel).Find();
        var sorter = new RadixSort();
        var projects = ImmutableArray.CreateBuilder<ProjectForecast>(_network.Projects.Length);
        for (var project = 0; project < _network.Projects.Length; project++)
            projects.Add(ProjectOf(project, sorter, [.. tasks[project].Order().Select(entry => entry.Forecast)], drivers[project]));
        return new Forecast
        {
            AsOf = setup.Schedule.AsOf,
            Options = setup.Options,
            SampledTasks = setup.Tasks.Length,
            SampledRisks = setup.Risks.Length,
            Varies = setup.Varies,
            Notes = [.. setup.Notes, .. CostsBelowZero()],
            Projects = projects.MoveToImmutable(),
        };
    }

    /// <summary>Nothing is cut off: who reads a negative cost is told where it comes from.</summary>
    private IEnumerable<ForecastNote> CostsBelowZero()
    {
        var below = Enumerable.Range(0, _network.Projects.Length).Where(project => setup.Costs.Knows(project) && table.Costs[project].AsSpan().ContainsAnyInRange(long.MinValue, -1)).ToHashSet();
        return
            from risk in setup.Risks
            where risk.Risk.IsOpportunity
            from project in risk.CostProjects
            where below.Contains(project)
            select new ForecastNote(risk.Risk.Path, $"helps to win more than `{_network.Projects[project].Path}` costs: in some runs the cost falls below zero");
    }

    /// <summary>By project; those of one project in no order yet.</summary>
    private ILookup<int, TaskEntry> Tasks()
    {
        var entries = new TaskEntry?[_network.ItemCount];
        Parallel.For(_network.Projects.Length, table.Columns.Length, setup.Parallel(cancel), () => (new RadixSort(), new int[table.Runs]), (column, _, own) =>
        {
            var item = table.Columns[column];
            var (sorter, sorted) = own;
            table.Finishes[column].CopyTo(sorted, 0);
            sorter.Sort(sorted);
            var reading = Reading(table, sorted, item);
            var deadline = _network.Items[item].Deadline is { } date ? reading.ChanceOf(date) : (double?)null;
            entries[item] = Entry(item, reading.Finish(), deadline, null);
            return own;
        }, _ => { });
        for (var item = 0; item < entries.Length; item++)
        {
            if (entries[item] is null && setup.Keys.HasDates(item)) entries[item] = Entry(item, null, null, "too many tasks for so many runs: ask for fewer runs");
        }

        return entries.OfType<TaskEntry>().ToLookup(entry => entry.Project);
    }

    private TaskEntry Entry(int item, FinishForecast? finish, double? deadlineChance, string? reason) => new(
        item,
        _network.ProjectOf(item),
        new TaskForecast(_network.Items[item].Path, _network.Items[item], (double)driving[item] / table.Runs, finish, deadlineChance, reason));

    private ProjectForecast ProjectOf(int project, RadixSort sorter, ImmutableArray<TaskForecast> tasks, ImmutableArray<Driver> drivers)
    {
        var owner = _network.Projects[project];
        var entity = _network.ItemCount + project;
        var bare = new ProjectForecast { Path = owner.Path, Project = owner, Finish = null, Tasks = tasks, Drivers = drivers, Days = [] };
        var costs = new CostReading(setup, project);
        var result = costs.Into(bare, table.Costs[project], plan.Costs[project]);
        if (!setup.Keys.HasDates(entity)) return result;
        var sorted = Sorted(table, project, sorter);
        var reading = Reading(table, sorted, entity);
        var compact = setup.Calendars.Of(_network.CalendarOf[entity]);
        var calendar = _network.CalendarOf[entity];
        var planned = compact.MinutesBefore(plan.Keys[entity] + 1);
        result = result with
        {
            Finish = reading.Finish(),
            PlannedFinish = new Instant(plan.Keys[entity]).Date,
            DeadlineChance = owner.Deadline is { } deadline ? reading.ChanceOf(deadline) : null,
            Days = [.. reading.Days()],
            ContingencyDays = reading.Worked(80) is { } p80 ? calendar.ToDays(p80 - planned) : null,
            Convergence = setup.Varies ? ConvergenceCheck.Of(reading, table.Runs, compact, calendar, _network.AsOf.Minutes) : null,
        };
        if (withoutRisks is null) return result;
        var calm = Reading(withoutRisks, Sorted(withoutRisks, project, sorter), entity);
        var (cost, chance) = costs.Read(withoutRisks.Costs[project]);
        return result with
        {
            WithoutRisks = new ScenarioForecast(calm.Finish(), owner.Deadline is { } date ? calm.ChanceOf(date) : null, cost, chance),
            RiskDays = reading.MeanWorked() is { } with && calm.MeanWorked() is { } without ? calendar.ToDays((long)Math.Round(with - without)) : null,
        };
    }

    private static int[] Sorted(RunTable table, int column, RadixSort sorter)
    {
        var sorted = (int[])table.Finishes[column].Clone();
        sorter.Sort(sorted);
        return sorted;
    }

    private ColumnReading Reading(RunTable from, ReadOnlySpan<int> sorted, int entity) =>
        new(from, entity, sorted, setup.Calendars.Known(_network.CalendarOf[entity]), entity < _network.ItemCount && setup.Keys.IsPoint(entity));

    private sealed record TaskEntry(int Item, int Project, TaskForecast Forecast) : IComparable<TaskEntry>
    {
        public int CompareTo(TaskEntry? other) => Item.CompareTo(other?.Item ?? -1);
    }
}
