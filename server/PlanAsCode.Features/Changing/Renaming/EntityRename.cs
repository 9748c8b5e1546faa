using PlanAsCode.Features.Finding;
using PlanAsCode.Model.Binding;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Features.Changing.Renaming;

/// <summary>Renames what has an id: its keys, the references to it, and the paths through it.</summary>
internal static class EntityRename
{
    public static RenameResult To(PlanIndex index, Entity entity, string id)
    {
        if (Identifier.Problem(id, entity.Kind) is { } problem)
            return RenameResult.Refused(Identifier.Repair(id, entity.Kind) is { } repaired ? $"{problem}; for example `{repaired}`" : problem);
        var renamed = SharingKeys(index, entity);
        var paths = new NewPaths(renamed, id);
        if (Taken(index, renamed, paths) is { } taken) return RenameResult.Refused(taken);
        var edits = new EditSet();
        foreach (var one in renamed)
        {
            if (AddEdits(index, one, id, edits) is { } hidden) return RenameResult.Refused(hidden);
        }

        return KeptMeaning.Of(index.Plan, edits, paths.Of);
    }

    /// <summary>An alias or a merge key makes several things of one key: they can only be renamed together.</summary>
    private static List<Entity> SharingKeys(PlanIndex index, Entity entity)
    {
        var sharing = new List<Entity> { entity };
        for (var at = 0; at < sharing.Count; at++)
        {
            foreach (var place in sharing[at].AllDeclarations())
            {
                foreach (var other in index.DeclaredBy(place))
                {
                    if (!sharing.Contains(other)) sharing.Add(other);
                }
            }
        }

        return sharing;
    }

    private static string? Taken(PlanIndex index, List<Entity> renamed, NewPaths paths)
    {
        foreach (var one in renamed)
        {
            if (index.Find(one.Kind, paths.Of(one.Kind, one.Path)) is not { } there) continue;
            var dot = one.Path.LastIndexOf('.');
            var inside = dot > 0 ? $" in `{one.Path[..dot]}`" : "";
            return $"`{there.Id}` is {KindNames.One(there.Kind)}{inside} already ({there.Place}); choose another id";
        }

        return null;
    }

    private static string? AddEdits(PlanIndex index, Entity entity, string id, EditSet edits)
    {
        foreach (var key in entity.AllDeclarations())
        {
            var inside = new Place(key.Source, Quotes.Inside(key.Source, key.Span));
            edits.Set(inside.Source.TextAt(inside.Span) == entity.Id ? inside : key, id, RenameReason.Name);
        }

        foreach (var mention in index.MentionsOf(entity))
        {
            if (mention.Place.Source.TextAt(mention.Place.Span) != entity.Id)
                return $"the name at {mention.Place} is written with escapes; write `{entity.Path}` there first";
            edits.Set(mention.Place, id, ReferencePath.IsInText(mention.Use.Reference) ? RenameReason.InText : RenameReason.Name);
        }

        foreach (var name in PlainNames.In(index.Plan).Where(name => name.Named == entity)) edits.Set(name.Place, id, RenameReason.Name);
        return null;
    }
}
