using System.Globalization;
using System.Text;

namespace PlanAsCode.Features.Understanding;

/// <summary>What a hover says: a head, facts, steps and drawings, readable as Markdown and as plain text. Words between backquotes are code.</summary>
public sealed class HoverPage
{
    private readonly List<(PartKind Kind, string Label, string Words)> _parts = [];

    private enum PartKind
    {
        Head,
        Text,
        Fact,
        Step,
        Drawing,
        Markdown,
    }

    public bool IsEmpty => _parts.Count == 0;

    /// <summary>The name of the thing, and what it is.</summary>
    public void Head(string name, string what) => _parts.Add((PartKind.Head, name, what));

    /// <summary>A paragraph; nothing for nothing.</summary>
    public void Text(string? words) => Add(PartKind.Text, "", words);

    /// <summary>One item of a list; nothing for nothing.</summary>
    public void Fact(string label, string? words) => Add(PartKind.Fact, label, words);

    /// <summary>One item of a numbered list.</summary>
    public void Step(string words) => Add(PartKind.Step, "", words);

    /// <summary>Letters of one width, in lines.</summary>
    public void Drawing(string? lines) => Add(PartKind.Drawing, "", lines?.TrimEnd('\n'));

    /// <summary>Taken as it is: a text of ours.</summary>
    public void Markdown(string text) => Add(PartKind.Markdown, "", text.Trim());

    /// <summary>All of another page behind this one.</summary>
    public void Append(HoverPage other) => _parts.AddRange(other._parts);

    public string ToMarkdown() => Write((kind, label, words, number) => kind switch
    {
        PartKind.Head => $"**{MarkdownText.Of(label)}**{(words.Length == 0 ? "" : " · ")}{MarkdownText.Of(words)}",
        PartKind.Text => MarkdownText.OfLine(words),
        PartKind.Fact => label.Length == 0 ? $"- {MarkdownText.OfLine(words)}" : $"- {MarkdownText.Of(label)}: {MarkdownText.Of(words)}",
        PartKind.Step => string.Create(CultureInfo.InvariantCulture, $"{number}. {MarkdownText.OfLine(words)}"),
        PartKind.Drawing => $"```text\n{words}\n```",
        _ => words,
    });

    public string ToPlainText() => Write((kind, label, words, number) => kind switch
    {
        PartKind.Head => words.Length == 0 ? label : $"{label} · {words}",
        PartKind.Fact => label.Length == 0 ? words : $"{label}: {words}",
        PartKind.Step => string.Create(CultureInfo.InvariantCulture, $"{number}. {words}"),
        _ => words,
    });

    private void Add(PartKind kind, string label, string? words)
    {
        if (!string.IsNullOrWhiteSpace(words)) _parts.Add((kind, label, words));
    }

    private string Write(Func<PartKind, string, string, int, string> write)
    {
        var text = new StringBuilder();
        var number = 0;
        for (var at = 0; at < _parts.Count; at++)
        {
            var (kind, label, words) = _parts[at];
            number = kind == PartKind.Step ? number + 1 : 0;
            var isSameList = at > 0 && _parts[at - 1].Kind == kind && kind is PartKind.Fact or PartKind.Step;
            if (at > 0) text.Append(isSameList ? "\n" : "\n\n");
            text.Append(write(kind, label, words, number));
        }

        return text.ToString();
    }
}
