using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;

namespace PlanAsCode.Features.Completing;

/// <summary>Names of other entities in their shortest form, the likeliest first; behind a name its link, lag or share.</summary>
internal static class ReferenceItems
{
    /// <summary>More are cut: the list is asked for again when more of the name is typed.</summary>
    private const int Most = 250;

    public static void Add(Offers offers, ReferenceType reference)
    {
        var slot = offers.Slot;
        if (reference.Form != ReferenceForm.Plain && slot.Typed.TrimStart().AsSpan().IndexOfAny(" +\t") > 0)
        {
            ReferenceTails.Add(offers, reference);
            return;
        }

        var scope = new ReferenceScope(offers.Facts.Plan, slot.Wanted.Holder, slot.Wanted.Path, reference.Kinds);
        var named = NamedAlready(slot);
        foreach (var kind in reference.Kinds)
        {
            switch (kind)
            {
                case EntityKind.WorkItem:
                    TaskItems.Add(offers, scope, named, Most);
                    break;
                case EntityKind.Resource:
                    PersonItems.Add(offers, named);
                    break;
                default:
                    AddOthers(offers, scope, kind, named);
                    break;
            }
        }
    }

    /// <summary>What the list names already, without what stands behind the names.</summary>
    private static HashSet<string> NamedAlready(Slot slot)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        if (!slot.IsItem) return named;
        foreach (var (item, _) in slot.Others)
        {
            var end = item.AsSpan().IndexOfAny(" +");
            named.Add(end < 0 ? item : item[..end]);
        }

        return named;
    }

    private static void AddOthers(Offers offers, ReferenceScope scope, EntityKind kind, HashSet<string> named)
    {
        var container = kind is EntityKind.Decision or EntityKind.Update or EntityKind.Review or EntityKind.Change ? scope.Scopes.LastOrDefault() : null;
        foreach (var entity in Ordered(offers, ReferenceScope.Declared(offers.Facts.Plan, kind, container)))
        {
            if (offers.Count >= Most)
            {
                offers.IsIncomplete = true;
                return;
            }

            if (scope.IsOwn(kind, entity.Path) || scope.NameOf(entity) is not { } name || named.Contains(name)) continue;
            offers.Value(name, CompletionKind.Reference, EntityWords.Of(entity, offers.Facts), subject: new CompletionSubject(Kind: kind, Path: entity.Path));
        }
    }

    private static IEnumerable<Entity> Ordered(Offers offers, IEnumerable<Entity> entities)
    {
        var (facts, path) = (offers.Facts, offers.Slot.Wanted.Path);
        return entities.FirstOrDefault() switch
        {
            Goal => entities.Cast<Goal>().Where(goal => offers.Slot.Wanted.Key != GoalKeys.Supports || !Supports(facts, goal, path))
                .OrderBy(goal => goal.Status is GoalStatus.Met or GoalStatus.Dropped).ThenBy(goal => !IsOfProject(offers, goal)),
            Project => entities.Cast<Project>().OrderBy(project => project.Status is ProjectStatus.Done or ProjectStatus.Dropped),
            Iteration => entities.Cast<Iteration>().OrderBy(own => (own.Finish?.Last ?? DateOnly.MaxValue) < facts.AsOf).ThenBy(own => own.Start?.First ?? DateOnly.MaxValue),
            Risk => entities.Cast<Risk>().OrderBy(risk => !risk.IsLive),
            CalendarDefinition => entities.Cast<CalendarDefinition>().Where(calendar => offers.Slot.Wanted.Key != CalendarKeys.Extends || !Extends(facts, calendar, path)),
            _ => entities,
        };
    }

    private static bool IsOfProject(Offers offers, Goal goal) =>
        offers.Facts.ProjectAround(offers.Slot.Wanted.Holder, offers.Slot.Wanted.Path)?.Goals.Any(own => own.Target == goal.Path) == true;

    /// <summary>Whether a goal supports another, through others too: then that one cannot support it.</summary>
    private static bool Supports(PlanFacts facts, Goal goal, string? path)
    {
        var open = new Stack<Goal>([goal]);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (open.TryPop(out var next))
        {
            if (next.Path == path) return true;
            if (!seen.Add(next.Path)) continue;
            foreach (var above in next.Supports)
            {
                if (facts.Plan.Goals.Find(above.Target) is { } found) open.Push(found);
            }
        }

        return false;
    }

    private static bool Extends(PlanFacts facts, CalendarDefinition calendar, string? path)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = calendar; at is not null && seen.Add(at.Path); at = facts.Plan.Calendars.Find(at.Extends?.Target))
        {
            if (at.Path == path) return true;
        }

        return false;
    }
}
