using PlanAsCode.Features.Finding;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Features.Changing.Renaming;

/// <summary>Renames an anchor of YAML with its aliases, which stand in the same file.</summary>
internal static class AnchorRename
{
    public static RenameResult To(PlanFile file, AnchorSubject subject, string name)
    {
        if (name.Length == 0 || !name.All(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_'))
            return RenameResult.Refused("an anchor is a word of letters, digits, hyphens and underscores");
        var taken = TypedTree.Of(file.Tree).FirstOrDefault(node => node.Node.Anchor == name).Node;
        if (taken is not null)
            return RenameResult.Refused($"`&{name}` is an anchor already ({new Place(file.Source, Anchors.NameOf(file.Source, taken) ?? taken.Span)}); choose another name");
        var edits = new EditSet();
        foreach (var occurrence in Occurrences.Of(file, subject)) edits.Set(occurrence.Place, name, RenameReason.Name);
        return KeptMeaning.Of(file.Plan, edits, (_, path) => path);
    }
}
