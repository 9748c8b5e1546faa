using System.Collections.Immutable;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Features.Changing.Renaming;

/// <summary>The edits of a rename, or why there can be none.</summary>
/// <param name="Edits">In order of file and place; never two at one place.</param>
/// <param name="Problem">A sentence for the user; null where the rename can be made.</param>
public sealed record RenameResult(ImmutableArray<RenameEdit> Edits, string? Problem)
{
    public static RenameResult Nothing { get; } = new([], null);

    public static RenameResult Refused(string problem) => new([], problem);
}

/// <summary>One edit of a rename.</summary>
/// <param name="Path">Of the file, inside the workspace.</param>
public sealed record RenameEdit(string Path, TextEdit Edit, RenameReason Reason);

/// <summary>Why a rename changes a place.</summary>
public enum RenameReason
{
    /// <summary>It is the name itself.</summary>
    Name,

    /// <summary>It is the name in a <c>[[link]]</c> of a text.</summary>
    InText,

    /// <summary>It is the name of something else, or of the same thing, that has to be longer to stay clear.</summary>
    KeepsMeaning,
}
