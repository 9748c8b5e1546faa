using PlanAsCode.Features.Finding;

namespace PlanAsCode.Features.Changing.Renaming;

/// <summary>
/// Gives a thing another name, wherever it is named: ids, labels, skills, categories, roles and anchors. Afterwards every reference
/// of the plan stands for the same things as before; where that cannot be, nothing is renamed and the result says why.
/// </summary>
public static class Rename
{
    /// <summary>What would be renamed; null where no name stands, or one that nothing has.</summary>
    public static RenamePlace? At(PlanFile file, int offset) => Subject.At(file, offset) switch
    {
        EntitySubject { Entity.Id.Length: > 0 } subject => new RenamePlace(subject, subject.Entity.Id),
        WordSubject { Word.Length: > 0 } subject => new RenamePlace(subject, subject.Word),
        AnchorSubject { Anchored.Anchor.Length: > 0 } subject => new RenamePlace(subject, subject.Anchored.Anchor),
        _ => null,
    };

    /// <summary>All edits of all files.</summary>
    public static RenameResult To(PlanFile file, int offset, string name) => At(file, offset) switch
    {
        null => RenameResult.Refused("nothing here can be renamed; put the cursor on an id, a reference, a label, a skill, a role, a category or an anchor"),
        { Name: var old } when old == name => RenameResult.Nothing,
        { Subject: EntitySubject { Entity: var entity } } => EntityRename.To(file.Index, entity, name),
        { Subject: WordSubject word } => WordRename.To(file.Plan, word, name),
        { Subject: AnchorSubject anchor } => AnchorRename.To(file, anchor, name),
        _ => RenameResult.Nothing,
    };
}

/// <summary>What a rename begins with.</summary>
/// <param name="Name">Its name so far.</param>
public sealed record RenamePlace(Subject Subject, string Name);
