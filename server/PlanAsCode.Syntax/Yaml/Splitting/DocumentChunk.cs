using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml.Checking;
using PlanAsCode.Syntax.Yaml.Reading;

namespace PlanAsCode.Syntax.Yaml.Splitting;

/// <summary>The lines of one document of a file: directives and <c>---</c>, if any, then its content up to the next marker.</summary>
/// <param name="Content">First line behind the marker.</param>
/// <param name="Next">First line of the next document.</param>
internal readonly record struct DocumentChunk(int First, int Content, int End, int Next, bool HasDirectives)
{
    private bool HasMarker => Content > First;

    public static DocumentChunk At(LineTable lines, int first)
    {
        var content = first;
        var hasDirectives = false;
        while (content < lines.Count && lines[content].Kind is LineKind.Blank or LineKind.Comment or LineKind.Directive)
            hasDirectives |= lines[content++].Kind == LineKind.Directive;
        var isExplicit = content < lines.Count && lines[content].Kind == LineKind.DocumentStart;
        content = isExplicit ? content + 1 : first;
        var end = content;
        while (end < lines.Count && lines[end].Kind is not (LineKind.DocumentStart or LineKind.DocumentEnd)) end++;
        var next = end;
        if (next < lines.Count && lines[next].Kind == LineKind.DocumentEnd) next++;
        return new DocumentChunk(first, content, end, next, hasDirectives);
    }

    public YamlNode? Read(LineTable lines, BlockReader reader, Findings findings)
    {
        if (HasDirectives || (HasMarker && HasContentBehindMarker(lines)))
        {
            var whole = reader.Read(new Stretch(First, End, lines[First].Indent), Shape.Document, 0, findings);
            AddComments(lines, End, Next, findings);
            return whole;
        }

        var content = lines.FirstContent(Content, End);
        AddComments(lines, First, content, findings);
        var document = content < End
            ? reader.Read(new Stretch(content, End, lines[content].Indent), Shape.Node, 0, findings)
            : HasMarker ? new YamlMissing { Span = new TextSpan(lines[Content - 1].Start + 3, 0) } : null;
        AddComments(lines, End, Next, findings);
        CheckDirectives(lines, findings);
        if (Next > End) CheckEndMarker(lines, findings);
        return document;
    }

    private bool HasContentBehindMarker(LineTable lines)
    {
        var marker = lines[Content - 1];
        var behind = lines.Text.AsSpan(marker.Start + 3, marker.End - marker.Start - 3).TrimStart();
        return behind.Length > 0 && behind[0] != '#';
    }

    private static void AddComments(LineTable lines, int from, int end, Findings findings)
    {
        for (; from < end; from++)
        {
            if (lines.CommentOf(from) is { } comment) findings.Comments.Add(comment);
        }
    }

    private void CheckDirectives(LineTable lines, Findings findings)
    {
        // Without a document behind it, such a line is text like any other.
        if (Next > End || End == lines.Count) return;
        for (var at = Content; at < End; at++)
        {
            var line = lines[at];
            if (line.Kind != LineKind.Directive) continue;
            findings.Problems.Add(Problem.Error(
                FailureWords.Rule, "a directive must stand in front of its document: end the document above with a line `...`", TextSpan.FromBounds(line.Start, line.End)));
        }
    }

    private void CheckEndMarker(LineTable lines, Findings findings)
    {
        var marker = lines[End];
        var behind = lines.Text.AsSpan(marker.Start + 3, marker.End - marker.Start - 3).Trim();
        if (behind.Length == 0 || behind[0] == '#') return;
        findings.Problems.Add(Problem.Error(
            FailureWords.Rule, "nothing may stand behind `...`, which ends a document", TextSpan.FromBounds(marker.Start + 3, marker.End)));
    }
}
