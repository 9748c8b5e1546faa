using System.Collections.Immutable;
using PlanAsCode.Analysis.Allocation;
using PlanAsCode.Model.Entities;
using PlanAsCode.Reports.Words;

namespace PlanAsCode.Reports.Gathering;

/// <summary>What work waits for, what one more of it would save, and who is short or has little to do: a sentence each.</summary>
internal static class BottleneckGathering
{
    public static ImmutableArray<string> Bottlenecks(ReportScope scope)
    {
        var ranking = scope.Analysis.Bottlenecks;
        var costly = ranking.Costly.ToList();
        var useless = ranking.Ranked.Length - costly.Count;
        var words = costly.Select(one => Words(one, scope)).Where(one => one.Length > 0).ToList();
        if (words.Count > 0 && useless > 0) words.Add($"{useless} more {(useless == 1 ? "was" : "were")} tried out, and would save less than half a working day.");
        return [.. words];
    }

    public static ImmutableArray<string> Skills(ReportScope scope) =>
    [
        .. SkillNeeds.Of(scope.Plan, scope.Analysis.Schedule)
            .Where(need => (need.IsMissing || need.IsHeldByOne) && need.Tasks.Any(task => scope.Shows(scope.Plan.WorkItems[task].ProjectPath)))
            .OrderByDescending(need => need.IsMissing)
            .Select(need => Words(need, scope)),
    ];

    public static ImmutableArray<string> Little(IEnumerable<ResourceLoad> loads, ReportScope scope)
    {
        var under = loads.SelectMany(load => load.UnderLoads.Select(run =>
            $"{load.Resource.Name}, {DateWords.Span(run.FirstDay, run.LastDay)}: {NumberWords.Of(run.LoadMinutes / 60m)} h of {NumberWords.Of(run.CapacityMinutes / 60m)} h."));
        var idle = scope.IsWhole ? IdleResources.Of(scope.Plan, scope.Analysis.Schedule, scope.Analysis.Load).Select(Words) : [];
        return [.. under, .. idle];
    }

    private static string Words(Bottleneck bottleneck, ReportScope scope)
    {
        var gains = bottleneck.Projects.Where(gain => scope.Shows(gain.Project.Path)).ToList();
        var saved = gains.Where(gain => gain.SavedDays > 0).OrderByDescending(gain => gain.SavedDays)
            .Select(gain => $"{gain.Project.Name} would end {NumberWords.WorkingDays(gain.SavedDays!.Value)} earlier{(gain.WithOneMore is { } date ? $", on {DateWords.Of(date)}" : "")}");
        var lost = gains.Where(gain => gain.SavedDays < 0).Select(gain => $"{gain.Project.Name} {NumberWords.WorkingDays(gain.SavedDays!.Value)} later");
        var unlocked = gains.Where(gain => gain.Unlocked.Length > 0).Select(gain => $"{string.Join(", ", gain.Unlocked.Select(scope.Names.OfTask))} would have dates");
        var parts = saved.Concat(lost).Concat(unlocked).ToList();
        return parts.Count == 0 ? "" : $"With {Subject(bottleneck)}, {string.Join("; ", parts)}.";
    }

    private static string Subject(Bottleneck bottleneck) => bottleneck.Resource switch
    {
        null => $"one more person who has {string.Join(" and ", bottleneck.Skills)}",
        { ResourceKind: ResourceKind.Equipment } machine => $"one more unit of {machine.Name}",
        { } person => $"one more like {person.Name}",
    };

    private static string Words(SkillNeed need, ReportScope scope)
    {
        var skills = string.Join(" and ", need.Skills);
        var tasks = string.Join(", ", need.Tasks.Select(scope.Names.OfTask));
        var holders = string.Join(", ", need.Holders.Select(person => person.Name));
        if (need.IsHeldByOne) return $"{skills}: only {holders}; asked for by {tasks}.";
        return need.Holders.IsEmpty
            ? $"{skills}: nobody has {(need.Skills.Length == 1 ? "it" : "them")}; asked for by {tasks}."
            : $"{skills}: {need.Wanted} are wanted, there {(need.Holders.Length == 1 ? "is" : "are")} {holders}; asked for by {tasks}.";
    }

    private static string Words(IdleResource idle) => idle.LastDay is { } last
        ? $"{idle.Resource.Name}: nothing after {DateWords.Of(last)}."
        : $"{idle.Resource.Name}: nothing at all.";
}
