using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Features.Completing;

/// <summary>One thing that can be written at the cursor.</summary>
/// <param name="Edit">What is replaced, on the cursor's line and up to it or beyond, and by what; complete with indentation.</param>
public sealed record CompletionItem(string Label, CompletionKind Kind, TextEdit Edit)
{
    /// <summary>A few words beside the label.</summary>
    public string? Detail { get; init; }

    /// <summary>What the text from the edit's beginning to the cursor is compared with.</summary>
    public required string FilterText { get; init; }

    /// <summary>Likeliest first.</summary>
    public required string SortText { get; init; }

    /// <summary>True where the new text has places to fill in, in the grammar of LSP snippets.</summary>
    public bool IsSnippet { get; init; }

    /// <summary>What <see cref="CompletionDocs"/> tells more of.</summary>
    public CompletionSubject? Subject { get; init; }
}

/// <summary>What an item is about.</summary>
/// <param name="Owner">Of a key: what its map is called (<see cref="Model.Keys.KeySet.Owner"/>).</param>
/// <param name="Key">Of a key: its name.</param>
/// <param name="Kind">Of an entity: its kind.</param>
/// <param name="Path">Of an entity: its path.</param>
/// <param name="Rule">The name of a rule.</param>
public sealed record CompletionSubject(string? Owner = null, string? Key = null, EntityKind? Kind = null, string? Path = null, string? Rule = null);

/// <summary>What kind of thing an item is; decides its icon.</summary>
public enum CompletionKind
{
    Key,
    Word,
    Value,
    Date,
    Reference,
    NewEntity,
    Text,
}

/// <summary>What can be written at a position.</summary>
/// <param name="IsIncomplete">True where the list depends on what is typed, or was cut: it is asked for again with the next letter.</param>
public sealed record CompletionList(System.Collections.Immutable.ImmutableArray<CompletionItem> Items, bool IsIncomplete)
{
    public static CompletionList Empty { get; } = new([], false);
}
