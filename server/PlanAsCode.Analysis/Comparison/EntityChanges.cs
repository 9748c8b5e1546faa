using System.Collections.Immutable;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.Comparison;

/// <summary>What two plans say differently, entity by entity and field by field; order, layout and comments say nothing.</summary>
internal static class EntityChanges
{
    /// <summary>Those of the later plan in its order, then what is gone. Entities that stayed the same are left out.</summary>
    public static ImmutableArray<EntityChange> Between(PlanSnapshot before, PlanSnapshot after, EntityPairs pairs, FieldMeanings meaningsBefore, FieldMeanings meaningsAfter)
    {
        var changes = ImmutableArray.CreateBuilder<EntityChange>();
        foreach (var entity in after.Entities)
        {
            if (!pairs.TryEarlier(entity, out var was)) changes.Add(new EntityChange(ChangeKind.Added, null, entity));
            else if (Between(was, entity) is { Change: not ChangeKind.Same } change) changes.Add(change);
        }

        changes.AddRange(before.Entities.Where(entity => !pairs.TryLater(entity, out _)).Select(entity => new EntityChange(ChangeKind.Removed, entity, null)));
        return changes.ToImmutable();

        EntityChange Between(Entity was, Entity now)
        {
            var fields = FieldsBetween(was, now);
            return new EntityChange(KindOf(was, now, fields.IsEmpty), was, now) { Fields = fields };
        }

        ChangeKind KindOf(Entity was, Entity now, bool isSameInside)
        {
            if (now.Path != pairs.ExpectedPath(was)) return was.Id == now.Id ? ChangeKind.Moved : ChangeKind.Renamed;
            if (was.Place.Path != now.Place.Path && !HasMovedAlong(was, now)) return ChangeKind.Moved;
            return isSameInside ? ChangeKind.Same : ChangeKind.Changed;
        }

        bool HasMovedAlong(Entity was, Entity now) =>
            EntityPairs.ParentOf(was) is { } parent
            && ParentIn(before, parent) is { } from && ParentIn(after, (parent.Kind, pairs.LaterPath(parent.Kind, parent.Path))) is { } to
            && from.Place.Path == was.Place.Path && to.Place.Path == now.Place.Path;

        ImmutableArray<FieldChange> FieldsBetween(Entity was, Entity now)
        {
            var fields = ImmutableArray.CreateBuilder<FieldChange>();
            foreach (var (field, place) in FieldMeanings.OwnFields(now))
            {
                if (!was.Fields.TryGetValue(field, out var earlier)) fields.Add(new FieldChange(field, null, TextOf(place), place.Key));
                else if (meaningsBefore.Of(was, field, earlier, pairs.LaterPath) != meaningsAfter.Of(now, field, place, SamePath))
                    fields.Add(new FieldChange(field, TextOf(earlier), TextOf(place), place.Key));
            }

            foreach (var (field, place) in FieldMeanings.OwnFields(was).Where(field => !now.Fields.ContainsKey(field.Key)))
                fields.Add(new FieldChange(field, TextOf(place), null, now.Place));
            return fields.ToImmutable();
        }
    }

    private static Entity? ParentIn(PlanSnapshot plan, (EntityKind Kind, string Path) parent) => parent.Kind switch
    {
        EntityKind.Project => plan.Projects.Find(parent.Path),
        EntityKind.Goal => plan.Goals.Find(parent.Path),
        _ => plan.WorkItems.Find(parent.Path),
    };

    private static string SamePath(EntityKind kind, string path) => path;

    private static string TextOf(FieldPlace field) =>
        string.Join(' ', field.Value.Source.TextAt(field.Value.Span).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
