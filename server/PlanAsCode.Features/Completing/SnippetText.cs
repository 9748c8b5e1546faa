using System.Globalization;
using System.Text;

namespace PlanAsCode.Features.Completing;

/// <summary>
/// A text with places to fill in, one after the other; for clients without snippets the same text with the defaults in these places.
/// Line breaks in it are followed by the indentation of the text's own first line.
/// </summary>
internal sealed class SnippetText(bool hasStops, string newLine, int column)
{
    private readonly StringBuilder _text = new();
    private int _stops;

    public bool HasStops => hasStops;

    /// <summary>True where there is a place to fill in.</summary>
    public bool IsSnippet => _stops > 0;

    public SnippetText Text(string text)
    {
        foreach (var letter in text)
        {
            if (letter == '\n') _text.Append(newLine).Append(' ', column);
            else Put(letter, "$}\\");
        }

        return this;
    }

    /// <summary>Text that is written as it is, but for what a snippet must escape.</summary>
    public SnippetText Raw(string text)
    {
        foreach (var letter in text) Put(letter, "$}\\");
        return this;
    }

    public SnippetText Stop(string usual)
    {
        if (!hasStops) return Raw(usual);
        _text.Append("${").Append((++_stops).ToString(CultureInfo.InvariantCulture));
        if (usual.Length > 0) _text.Append(':');
        foreach (var letter in usual) Put(letter, "$}\\");
        _text.Append('}');
        return this;
    }

    public SnippetText Choice(IEnumerable<string> words)
    {
        if (!hasStops) return Raw(words.First());
        _text.Append("${").Append((++_stops).ToString(CultureInfo.InvariantCulture)).Append('|');
        var isFirst = true;
        foreach (var word in words)
        {
            if (!isFirst) _text.Append(',');
            isFirst = false;
            foreach (var letter in word) Put(letter, "$}\\,|");
        }

        _text.Append("|}");
        return this;
    }

    /// <summary>Where the cursor is at the end.</summary>
    public SnippetText End()
    {
        if (!hasStops) return this;
        _stops++;
        _text.Append("$0");
        return this;
    }

    public override string ToString() => _text.ToString();

    private void Put(char letter, string special)
    {
        if (hasStops && special.Contains(letter)) _text.Append('\\');
        _text.Append(letter);
    }
}
