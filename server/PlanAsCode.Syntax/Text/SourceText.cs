namespace PlanAsCode.Syntax.Text;

/// <summary>The text of one file, without byte order mark, with its name inside the workspace ('/' between folders).</summary>
public sealed class SourceText
{
    private LineMap? _lines;

    public SourceText(string path, string text)
    {
        Path = path;
        Text = text.StartsWith('\uFEFF') ? text[1..] : text;
    }

    public string Path { get; }

    public string Text { get; }

    public int Length => Text.Length;

    public LineMap Lines => _lines ??= new LineMap(Text);

    public string TextAt(TextSpan span) => Text.Substring(span.Start, span.Length);

    /// <summary>The text of a line without its line break.</summary>
    public string LineText(int line) => Text[Lines.StartOf(line)..Lines.EndOf(line)].TrimEnd('\r', '\n');
}
