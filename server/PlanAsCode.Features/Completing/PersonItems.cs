using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;

namespace PlanAsCode.Features.Completing;

/// <summary>People, teams and equipment, with role and free time at the time of the task; who has skills and time first.</summary>
internal static class PersonItems
{
    private const int Most = 250;
    private const int DaysAhead = 28;

    public static void Add(Offers offers, HashSet<string> named)
    {
        var (facts, slot) = (offers.Facts, offers.Slot);
        var isWork = slot.Wanted.Key is { } key && (key == TaskKeys.Assign || key == AssignmentKeys.AnyOf);
        var isEquipment = slot.Wanted.Key == AssignmentKeys.Equipment;
        var (first, last) = Span(facts, slot);
        var skills = isWork ? WantedWords(facts, slot.Wanted.Path) : [];
        var people = facts.Plan.Resources.All
            .Where(resource => Belongs(resource, isEquipment, slot))
            .Select(resource => (Resource: resource, Free: isWork ? facts.FreePercent(resource, first, last) : null))
            .OrderBy(one => Rank(one.Resource))
            .ThenByDescending(one => one.Resource.Skills.Count(skill => skills.Contains(skill.ToLowerInvariant())))
            .ThenByDescending(one => one.Free ?? 100);
        foreach (var (resource, free) in people)
        {
            if (offers.Count >= Most)
            {
                offers.IsIncomplete = true;
                return;
            }

            if (named.Contains(resource.Path)) continue;
            var words = new[] { EntityWords.Of(resource, facts), free is null ? null : $"{free} % free {PlanFacts.Span(first, last)}" };
            offers.Value(resource.Path, CompletionKind.Reference, string.Join(" · ", words.Where(word => !string.IsNullOrEmpty(word))), subject: new CompletionSubject(Kind: EntityKind.Resource, Path: resource.Path));
        }
    }

    private static int Rank(Resource resource) => (int)resource.ResourceKind;

    /// <summary>Equipment is asked for by its own key; a person answers for things; a team has people.</summary>
    private static bool Belongs(Resource resource, bool isEquipment, Slot slot)
    {
        if (isEquipment) return resource.ResourceKind == ResourceKind.Equipment;
        if (resource.ResourceKind == ResourceKind.Equipment) return false;
        return slot.Wanted.Key != ResourceKeys.Members || resource.Path != slot.Wanted.Path;
    }

    private static (DateOnly First, DateOnly Last) Span(PlanFacts facts, Slot slot)
    {
        if (slot.Wanted.Holder == EntityKind.WorkItem && facts.DatesOf(slot.Wanted.Path) is { } dates && dates.FinishDate >= facts.AsOf)
            return (dates.StartDate < facts.AsOf ? facts.AsOf : dates.StartDate, dates.FinishDate);
        return (facts.AsOf, DateOnly.FromDayNumber(Math.Min(DateOnly.MaxValue.DayNumber, facts.AsOf.DayNumber + DaysAhead)));
    }

    /// <summary>Labels and words of the title, in which skills are looked for.</summary>
    private static HashSet<string> WantedWords(PlanFacts facts, string? path) =>
        facts.Plan.WorkItems.Find(path) is { } task
            ? [.. task.Labels.Concat((task.Title ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(word => word.ToLowerInvariant())]
            : [];
}
