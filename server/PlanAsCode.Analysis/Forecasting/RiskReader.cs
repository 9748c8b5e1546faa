using System.Collections.Immutable;
using PlanAsCode.Analysis.Allocation;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Forecasting;

/// <summary>Reads the risks that can be sampled from the plan, and says of the others why they cannot.</summary>
internal sealed class RiskReader
{
    private readonly Network _network;
    private readonly PassDates _early;
    private readonly PlanSchedule _schedule;
    private readonly ShapeLibrary _shapes;
    private readonly WorkspaceCurrency _currency;
    private readonly LastLeaves _last;
    private readonly Dictionary<string, int> _byPath = new(StringComparer.Ordinal);
    private readonly ImmutableArray<ForecastNote>.Builder _notes;

    public RiskReader(SchedulePasses passes, PlanSchedule schedule, ShapeLibrary shapes, ImmutableArray<ForecastNote>.Builder notes)
    {
        _network = passes.Network;
        _early = passes.Early;
        _schedule = schedule;
        _shapes = shapes;
        _notes = notes;
        _currency = new WorkspaceCurrency(_network.Plan.Workspace);
        _last = new LastLeaves(_network, MayBeDelayed);
        for (var entity = 0; entity < _network.Count; entity++) _byPath[_network.PathOf(entity)] = entity;
    }

    public SampledRisk[] Read() => [.. _network.Plan.Risks.All.Where(risk => risk.IsLive).Select(Read).OfType<SampledRisk>()];

    private SampledRisk? Read(Risk risk)
    {
        var (probability, impact) = RiskValues.Now(risk, _schedule);
        if (RiskValues.ChanceOf(probability, _network.Plan.Workspace.RiskScale) is not { } chance)
        {
            Note(risk, "has no probability, so it is not sampled");
            return null;
        }

        var sampled = new SampledRisk(risk, (double)Math.Clamp(chance, 0, 1));
        if (impact.Schedule?.Time is { } time) ReadSchedule(risk, time, sampled);
        else if (impact.Schedule is not null) Note(risk, "has a level as impact on the schedule, not a time: it moves no date here");
        if (impact.Cost?.Money is { } money) ReadCost(risk, money, sampled);
        else if (impact.Cost is not null) Note(risk, "has a level as impact on cost, not an amount: it costs nothing here");
        if (impact is { Schedule: null, Cost: null }) Note(risk, "has no impact on schedule or cost, so it is not sampled");
        return sampled.HasEffect ? sampled : null;
    }

    private void ReadSchedule(Risk risk, Estimate time, SampledRisk sampled)
    {
        if (risk.Affects.IsEmpty)
        {
            foreach (var reference in risk.Projects)
            {
                if (Find(reference) is >= 0 and var project) sampled.Projects.Add(new Impact(project - _network.ItemCount, Minutes(time, _network.CalendarOf[project])));
            }

            if (sampled.Projects.Count == 0) Note(risk, "names neither a project nor a task that it affects: it moves no date here");
            return;
        }

        var leaves = new SortedSet<int>();
        foreach (var reference in risk.Affects)
        {
            var entity = Find(reference);
            if (entity >= _network.ItemCount) sampled.Projects.Add(new Impact(entity - _network.ItemCount, Minutes(time, _network.CalendarOf[entity])));
            else if (entity >= 0) leaves.UnionWith(_last.Of(entity));
        }

        foreach (var leaf in leaves) sampled.Leaves.Add(new Impact(leaf, Minutes(time, _network.CalendarOf[leaf])));
        if (leaves.Count + sampled.Projects.Count == 0) Note(risk, "affects nothing that is still to be done: it moves no date here");
    }

    /// <summary>Its cost is borne once: by the projects it names, else by those of what it affects, in equal parts.</summary>
    private void ReadCost(Risk risk, MoneyEstimate money, SampledRisk sampled)
    {
        if (_currency.FactorOf(money.Currency) is not { } factor)
        {
            Note(risk, $"costs {money.Currency}, for which there is no exchange rate: its cost is left out");
            return;
        }

        var named = risk.Projects.IsEmpty ? risk.Affects : risk.Projects;
        var projects = named.Select(Find).Where(entity => entity >= 0).Select(_network.ProjectOf).Where(project => project >= 0).Distinct().ToArray();
        if (projects.Length == 0)
        {
            Note(risk, "names no project: its cost is left out");
            return;
        }

        var unit = factor * _currency.MinorUnitsOfOne;
        sampled.CostProjects = projects;
        sampled.Cost = _shapes.Value((double)(money.Optimistic * unit), (double)(money.Likely * unit), (double)(money.Pessimistic * unit));
    }

    private SampledValue Minutes(Estimate time, WorkingCalendar calendar) => _shapes.Value(
        calendar.ToMinutes(time.Optimistic), calendar.ToMinutes(time.Likely), calendar.ToMinutes(time.Pessimistic));

    private int Find(Reference reference) => reference.Target is { } path ? _byPath.GetValueOrDefault(path, -1) : -1;

    private bool MayBeDelayed(int leaf) =>
        _network.Leaves[leaf] is { IsDone: false, IsDropped: false, IsRepeated: false } && _early.IsKnown(leaf);

    private void Note(Risk risk, string what) => _notes.Add(new ForecastNote(risk.Path, what));
}
