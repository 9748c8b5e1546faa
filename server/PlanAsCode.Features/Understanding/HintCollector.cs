using System.Collections.Immutable;
using PlanAsCode.Analysis.Allocation;
using PlanAsCode.Analysis.Rules;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Features.Understanding;

/// <summary>Makes the hints of one declaration after the other, as far as they lie inside a stretch of the file.</summary>
internal sealed class HintCollector(PlanFile file, TextSpan range, HintKinds kinds)
{
    private static readonly ImmutableArray<Key> EstimateKeys = [TaskKeys.Effort, TaskKeys.Duration, TaskKeys.Elapsed, TaskKeys.Milestone];

    public List<InlayHint> Hints { get; } = [];

    public void Add(Place place, Entity entity)
    {
        switch (entity)
        {
            case WorkItem item:
                AddTask(item, place);
                break;
            case Measure measure:
                AddMeasure(measure, place);
                break;
            case Goal goal when Wants(HintKinds.Scores, goal, place) && file.Analysis.GoalScores.GetValueOrDefault(goal.Path) is { } score:
                Put(BehindKey(place), Words.Percent(100 * score), HintKinds.Scores, goal);
                break;
            case Resource person when Wants(HintKinds.Load, person, place) && WorstWeek(person) is { } worst:
                Put(BehindKey(place), worst, HintKinds.Load, person);
                break;
        }
    }

    private void AddTask(WorkItem item, Place place)
    {
        if (OffsetFor(item, place) is not { } offset || !IsInside(offset)) return;
        if (file.Analysis.Schedule.Find(item.Path) is not { IsScheduled: true } dates || dates.Status == WorkStatus.Dropped) return;
        if (kinds.HasFlag(HintKinds.Dates) && !SaysItself(item))
        {
            var work = item.IsGroup && dates.EffortMinutes is > 0 and var effort ? $", {Said.Work(file.Analysis.Calendars.For(item).ToDays(effort))}" : "";
            Put(offset, Said.Days(dates.StartDate, dates.FinishDate) + work, HintKinds.Dates, item);
        }

        if (kinds.HasFlag(HintKinds.Cost) && CostOf(item) is { } cost) Put(offset, cost, HintKinds.Cost, item);
    }

    /// <summary>Behind the estimate of a task, the key of a group; null where that is written elsewhere.</summary>
    private int? OffsetFor(WorkItem item, Place place)
    {
        if (item.IsGroup) return item.Place == place ? BehindKey(place) : null;
        foreach (var key in EstimateKeys)
        {
            if (item.Fields.TryGetValue(key.Name, out var field) && field.Node is YamlScalar && IsOwn(field, place)) return field.Value.Span.End;
        }

        return null;
    }

    /// <summary>Written in this file behind this very declaration; not taken over from elsewhere by alias or merge key.</summary>
    private bool IsOwn(FieldPlace field, Place declaration) =>
        field.Value.Path == file.Path
        && field.Key.Span.Start >= declaration.Span.End
        && field.Value.Span.Start > field.Key.Span.End
        && file.Source.Text.AsSpan(field.Key.Span.End, field.Value.Span.Start - field.Key.Span.End).IndexOfAny('\n', '*') < 0;

    /// <summary>The plan says when it was: nothing is computed.</summary>
    private static bool SaysItself(WorkItem item) => item is { Started: not null, Finished: not null } or { IsMilestone: true, Finished: not null };

    private string? CostOf(WorkItem item)
    {
        if (file.Analysis.Costs.ByPath.GetValueOrDefault(item.Path) is not { Amount: not 0 } cost) return null;
        return item.Cost is { } written && written == cost ? null : MoneyWords.Brief(cost);
    }

    private void AddMeasure(Measure measure, Place place)
    {
        if (!kinds.HasFlag(HintKinds.Scores) || file.Analysis.GoalScores.GetValueOrDefault(measure.Path) is not { } score) return;
        if (!measure.Fields.TryGetValue(MeasureKeys.Now.Name, out var now) || now.Key.Path != file.Path || now.Key.Span.Start < place.Span.End) return;
        var offset = now.Node is YamlMapping { IsFlow: false } ? BehindKey(now.Key) : IsOwn(now, place) ? now.Value.Span.End : (int?)null;
        if (offset is { } at && IsInside(at)) Put(at, Words.Percent(100 * score), HintKinds.Scores, measure);
    }

    /// <summary>The week from as-of on with most beyond what there is, booked or asked for; null where all fits.</summary>
    private string? WorstWeek(Resource person)
    {
        if (file.Analysis.Load.FirstOrDefault(load => load.Resource.Path == person.Path) is not { } load) return null;
        WeekLoad? worst = null;
        var most = 100.5m;
        foreach (var week in load.Weeks)
        {
            if (week.LastDay < file.Analysis.AsOf || week.CapacityMinutes <= 0 || PercentOf(week) < most || PercentOf(week) == PercentOf(worst)) continue;
            (worst, most) = (week, PercentOf(week));
        }

        if (worst is null) return null;
        return $"{Words.Percent(most)} {(worst.AllocatedMinutes >= worst.DemandMinutes ? "booked" : "asked for")} in {worst.Week}";
    }

    private static decimal PercentOf(WeekLoad? week) => week is null ? 0 : 100m * Math.Max(week.AllocatedMinutes, week.DemandMinutes) / week.CapacityMinutes;

    private bool Wants(HintKinds kind, Entity entity, Place place) => kinds.HasFlag(kind) && entity.Place == place && IsInside(BehindKey(place));

    private bool IsInside(int offset) => range.Start <= offset && offset <= range.End;

    /// <summary>Behind the colon of a key.</summary>
    private int BehindKey(Place key)
    {
        var text = file.Source.Text;
        var at = key.Span.End;
        while (at < text.Length && text[at] is ' ' or '\t') at++;
        return at < text.Length && text[at] == ':' ? at + 1 : key.Span.End;
    }

    private void Put(int offset, string label, HintKinds kind, Entity entity) => Hints.Add(new InlayHint(offset, label, kind, entity.Kind, entity.Path));
}
