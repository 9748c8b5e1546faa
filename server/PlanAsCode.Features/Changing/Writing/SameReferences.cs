using PlanAsCode.Model;
using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Features.Changing.Writing;

/// <summary>
/// Looks whether a plan says the same after a change: the same things are there (new ones may come), every reference names what it
/// named, no comment is gone, and no error has come.
/// </summary>
internal static class SameReferences
{
    public static ChangeResult Check(PlanSnapshot plan, IEnumerable<FileEdit?> edits) => Check(plan, edits, path => path);

    /// <param name="newPath">What the path of a thing becomes.</param>
    public static ChangeResult Check(PlanSnapshot plan, IEnumerable<FileEdit?> edits, Func<string, string> newPath)
    {
        if (Offer.Whole(edits) is not { } all) return ChangeResult.Refused("there is no clear place to write it");
        return Problem(plan, all, newPath) is { } problem ? ChangeResult.Refused(problem) : ChangeResult.Of(all);
    }

    public static string? Problem(PlanSnapshot plan, IReadOnlyCollection<FileEdit> edits, Func<string, string> newPath)
    {
        if (ChangedFiles.Of(plan, edits) is not { } changed) return "the changes touch each other";
        return changed.Damage() ?? changed.LostComment() ?? changed.NewError() ?? Otherwise(plan, changed.Now, newPath);
    }

    private static string? Otherwise(PlanSnapshot plan, PlanSnapshot now, Func<string, string> newPath)
    {
        var there = Finding.EntitiesOf.Plan(now).Select(entity => (entity.Kind, entity.Path)).ToHashSet();
        var gone = Finding.EntitiesOf.Plan(plan).FirstOrDefault(entity => !there.Contains((entity.Kind, newPath(entity.Path))));
        if (gone is not null) return $"`{gone.Path}` would be written otherwise";
        var named = now.References.CountBy(use => Meaning(use, path => path)).ToDictionary();
        foreach (var use in plan.References)
        {
            if (!use.Reference.IsResolved) continue;
            var meaning = Meaning(use, newPath);
            if (named.GetValueOrDefault(meaning) == 0) return $"`{use.Reference.Text}` at {use.Reference.Place} would no longer name `{use.Reference.Target}`";
            named[meaning]--;
        }

        return null;
    }

    private static (EntityKind, string, string, EntityKind, string) Meaning(ReferenceUse use, Func<string, string> newPath) =>
        (use.Holder.Kind, newPath(use.Holder.Path), use.Field, use.Reference.TargetKind, use.Reference.Target is { } target ? newPath(target) : "");
}
