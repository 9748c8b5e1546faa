using PlanAsCode.Features.Changing.Writing;
using PlanAsCode.Model;
using PlanAsCode.Model.Editing;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Features.Changing;

/// <summary>Makes offers whose edits are looked over before anybody gets them.</summary>
internal static class Offer
{
    /// <summary>A fix that writes fields of things.</summary>
    public static OfferedChange Fields(PlanSnapshot plan, string title, Diagnostic? mends, params FieldChange[] changes) => new(title, ChangeKinds.QuickFix)
    {
        Mends = mends is null ? [] : [mends],
        Make = () => FieldWriting.Make(plan, changes),
    };

    /// <summary>A fix by edits; refused where a file could not be read as well any more.</summary>
    public static OfferedChange Fix(PlanSnapshot plan, string title, IEnumerable<Diagnostic> mends, Func<IEnumerable<FileEdit?>> edits) => new(title, ChangeKinds.QuickFix)
    {
        Mends = [.. mends],
        Make = () => Readable(plan, edits()),
    };

    /// <summary>A change that says nothing new: refused where a comment would be lost, or a name would stand for something else.</summary>
    public static OfferedChange Rewrite(PlanSnapshot plan, string title, string kind, Func<IEnumerable<FileEdit?>> edits) => new(title, kind)
    {
        Make = () => SameReferences.Check(plan, edits()),
    };

    public static ChangeResult Readable(PlanSnapshot plan, IEnumerable<FileEdit?> edits)
    {
        if (Whole(edits) is not { } all) return ChangeResult.Refused("there is no clear place to write it");
        if (ChangedFiles.Of(plan, all) is not { } changed) return ChangeResult.Refused("the changes touch each other");
        return changed.Damage() is { } damage ? ChangeResult.Refused(damage) : ChangeResult.Of(all);
    }

    /// <summary>Null where an edit is missing, or there is none.</summary>
    internal static List<FileEdit>? Whole(IEnumerable<FileEdit?> edits)
    {
        var all = edits.ToList();
        return all.Count == 0 || all.Contains(null) ? null : all.OfType<FileEdit>().ToList();
    }
}
