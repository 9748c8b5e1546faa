using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.Lessons;

/// <summary>
/// What done tasks took against their estimates, by label, person and size: the outside view on a new estimate (reference class forecasting:
/// Kahneman and Tversky 1979; Flyvbjerg, From Nobel Prize to Project Management, 2006).
/// </summary>
public sealed class Calibration
{
    /// <summary>A group of as many is taken before narrower ones with fewer.</summary>
    private const int GoodCases = 5;

    private readonly PlanSnapshot _plan;
    private readonly CalendarBook _calendars;
    private readonly FrozenDictionary<(CalibrationKind, string), CalibrationGroup> _byKey;

    private Calibration(PlanSnapshot plan, CalendarBook calendars, ImmutableArray<CalibrationGroup> groups)
    {
        _plan = plan;
        _calendars = calendars;
        Groups = groups;
        _byKey = groups.ToFrozenDictionary(group => (group.Kind, group.Key));
    }

    /// <summary>All tasks first, then labels, people and sizes that have done tasks; those with too few say so. Empty where no task can be compared.</summary>
    public ImmutableArray<CalibrationGroup> Groups { get; }

    public static Calibration Of(PlanSnapshot plan, PlanSchedule schedule, CalendarBook calendars)
    {
        ImmutableArray<CompletedWork> all = [.. CompletedWork.All(plan, schedule, calendars)];
        if (all.IsEmpty) return new Calibration(plan, calendars, []);
        return new Calibration(
            plan,
            calendars,
            [
                CalibrationGroup.Of(CalibrationKind.All, "", "all tasks", all),
                .. GroupsBy(CalibrationKind.Label, all, done => LabelsOf(done.Item, plan), label => $"label `{label}`"),
                .. GroupsBy(CalibrationKind.Person, all, done => done.People, path => plan.Resources.Find(path)?.Name ?? path),
                .. GroupsBy(CalibrationKind.Size, all, done => [SizeClass.Of(done.EstimateDays)], size => size).OrderBy(group => SizeClass.RankOf(group.Key)),
            ]);
    }

    /// <summary>
    /// The group that says most about a task with an estimate: with five done tasks or more rather than with three; then by label rather than
    /// by person, size or all; then the one with more tasks. Null where none has three, or the task has no estimate in working time.
    /// </summary>
    public CalibrationGroup? For(WorkItem item)
    {
        if (Groups.IsEmpty || item.IsGroup) return null;
        var calendar = _calendars.For(item);
        var estimate = CompletedWork.EstimateOf(item, calendar);
        if (estimate <= 0) return null;
        return Candidates(item, calendar.ToDays(estimate))
            .Where(group => group.HasEnough)
            .OrderByDescending(group => group.Count >= GoodCases)
            .ThenBy(group => Rank(group.Kind))
            .ThenByDescending(group => group.Count)
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    /// <summary>"such tasks took 1.4 times their estimate (7 done, label `backend`)"; null where nothing is known about such tasks.</summary>
    public string? WordsFor(WorkItem item) => For(item) is { Ratio: { } ratio } group
        ? string.Create(CultureInfo.InvariantCulture, $"such tasks took {Math.Round(ratio, 2, MidpointRounding.AwayFromZero):0.##} times their estimate ({group.Count} done, {group.Name})")
        : null;

    private IEnumerable<CalibrationGroup> Candidates(WorkItem item, decimal estimateDays)
    {
        var keys = LabelsOf(item, _plan).Select(label => (CalibrationKind.Label, label))
            .Concat(item.Assignments.OfType<NamedAssignment>().Select(named => named.Resource.Target).OfType<string>().Select(path => (CalibrationKind.Person, path)))
            .Append((CalibrationKind.Size, SizeClass.Of(estimateDays)))
            .Append((CalibrationKind.All, ""));
        foreach (var key in keys)
        {
            if (_byKey.TryGetValue(key, out var group)) yield return group;
        }
    }

    private static int Rank(CalibrationKind kind) => kind == CalibrationKind.All ? int.MaxValue : (int)kind;

    private static IEnumerable<CalibrationGroup> GroupsBy(
        CalibrationKind kind, ImmutableArray<CompletedWork> all, Func<CompletedWork, IEnumerable<string>> keysOf, Func<string, string> nameOf) =>
        all.SelectMany(done => keysOf(done), (done, key) => (key, done))
            .GroupBy(pair => pair.key, pair => pair.done, StringComparer.Ordinal)
            .OrderBy(group => group.Key, IdOrder.Instance)
            .Select(group => CalibrationGroup.Of(kind, group.Key, nameOf(group.Key), group));

    /// <summary>Its own or its groups', and those of its project.</summary>
    private static IEnumerable<string> LabelsOf(WorkItem item, PlanSnapshot plan) =>
        item.Labels.Concat(plan.Projects.Find(item.ProjectPath)?.Labels ?? []).Distinct(StringComparer.Ordinal);
}
