using System.Collections.Immutable;
using System.Globalization;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Features.Completing;

/// <summary>Collects what is offered for one gap, the likeliest first, each made to fit into it.</summary>
internal sealed class Offers(PlanFile file, Slot slot, Layout layout, bool snippets, CancellationToken cancel)
{
    private readonly ImmutableArray<CompletionItem>.Builder _items = ImmutableArray.CreateBuilder<CompletionItem>();
    private readonly HashSet<string> _labels = new(StringComparer.Ordinal);

    public PlanFile File => file;

    public Slot Slot => slot;

    public Layout Layout => layout;

    public CancellationToken Cancel => cancel;

    public bool IsIncomplete { get; set; }

    /// <summary>The facts of the plan that are there already.</summary>
    public PlanFacts Facts { get; } = new(file.Analysis);

    /// <summary>Free words of the plan.</summary>
    public WordsInUse Words => WordsInUse.Of(file.Plan);

    public int Count => _items.Count;

    public ImmutableArray<CompletionItem> Items => _items.ToImmutable();

    /// <summary>A text to be filled in, lines indented from a column.</summary>
    public SnippetText Template(int column) => new(snippets, layout.NewLine, column);

    /// <summary>A value of one word or a few, written as it is.</summary>
    public void Value(string text, CompletionKind kind, string? detail = null, string? filter = null, CompletionSubject? subject = null)
    {
        if (slot.Quote != '\0' && text.Contains(slot.Quote)) return;
        Add(text, kind, InList(text), false, detail, filter, subject);
    }

    /// <summary>A value under a label that shows a part of it.</summary>
    public void Labelled(string label, CompletionKind kind, string text, string? detail, string filter) => Add(label, kind, InList(text), false, detail, filter, null);

    /// <summary>A text of any words, quoted where the place needs it.</summary>
    public void FreeText(string text, string? detail = null)
    {
        var written = slot.Quote != '\0' ? text : Syntax.Yaml.Editing.ScalarText.Of(text);
        if (slot.Quote != '\0' && (text.Contains(slot.Quote) || text.Contains('\\'))) return;
        Add(text, CompletionKind.Text, InList(written), false, detail, text, null);
    }

    public void Snippet(string label, CompletionKind kind, SnippetText text, string? detail = null, string? filter = null, CompletionSubject? subject = null) =>
        Add(label, kind, text.ToString(), text.IsSnippet, detail, filter, subject);

    /// <summary>In brackets where a list is wanted and none is written yet.</summary>
    private string InList(string text) => NeedsBrackets ? $"[{text}]" : text;

    public bool NeedsBrackets => !slot.IsItem && slot.Part == SlotPart.Value && slot.Wanted.List is not null && !slot.Scalars.Any();

    private void Add(string label, CompletionKind kind, string text, bool isSnippet, string? detail, string? filter, CompletionSubject? subject)
    {
        if (!_labels.Add(label + '\n' + detail)) return;
        var lead = file.Source.Text[slot.Span.Start..slot.WordStart];
        _items.Add(new CompletionItem(label, kind, new TextEdit(slot.Span, slot.Before + text + Escaped(slot.After, isSnippet)))
        {
            Detail = detail,
            FilterText = lead + (filter ?? label),
            SortText = _items.Count.ToString("0000", CultureInfo.InvariantCulture),
            IsSnippet = isSnippet,
            Subject = subject,
        });
    }

    private static string Escaped(string text, bool isSnippet) => isSnippet ? text.Replace("$", "\\$", StringComparison.Ordinal) : text;
}
