using PlanAsCode.Syntax.Yaml.Splitting;

namespace PlanAsCode.Syntax.Yaml.Reading;

/// <summary>The changes that may make a broken text readable, those that keep most of it first.</summary>
internal static class Candidates
{
    /// <param name="at">Where reading stopped: at the mistake or at the first token behind it.</param>
    public static IEnumerable<Patch> At(LineTable lines, Stretch stretch, int at)
    {
        var line = LineOf(lines, stretch, at);
        var above = ContentAbove(lines, stretch, line);
        foreach (var patch in Finish(lines, stretch, line)) yield return patch;
        if (above < line)
        {
            foreach (var patch in Finish(lines, stretch, above)) yield return patch;
        }

        if (Value.InFlowAt(lines, stretch, line, at) is { } item) yield return Patch.Broken(item.Start, item.Length);
        if (ValueOf(lines, line, lines[line].ContentEnd) is { } value) yield return value;
        if (above < line && ValueOf(lines, above, lines[above].ContentEnd) is { } valueAbove) yield return valueAbove;
        if (at < lines[line].End && !char.IsSurrogate(lines.Text[at])) yield return new Patch(at, 1, " ");
        if (ValueOf(lines, stretch.First, lines[ContentAbove(lines, stretch, stretch.End)].ContentEnd) is { } all) yield return all;
        foreach (var patch in TakeOut(lines, stretch, line)) yield return patch;
        if (above < line)
        {
            foreach (var patch in TakeOut(lines, stretch, above)) yield return patch;
        }
    }

    private static int LineOf(LineTable lines, Stretch stretch, int at)
    {
        var line = stretch.First;
        while (line + 1 < stretch.End && lines[line + 1].Start <= at) line++;
        return lines[line].Kind == LineKind.Content ? line : ContentAbove(lines, stretch, line);
    }

    private static int ContentAbove(LineTable lines, Stretch stretch, int line)
    {
        for (var above = line - 1; above >= stretch.First; above--)
        {
            if (lines[above].Kind == LineKind.Content) return above;
        }

        return Math.Min(line, stretch.End - 1);
    }

    /// <summary>Closes what is open at the end of a line: a quote, some brackets, and the item when more of its collection follows.</summary>
    private static IEnumerable<Patch> Finish(LineTable lines, Stretch stretch, int line)
    {
        var open = lines.OpenAt(stretch, line);
        if (!open.IsOpen) yield break;
        var end = lines[line].ContentEnd;
        var quote = open.Quote == '\0' ? "" : open.Quote.ToString();
        var closers = string.Concat(Enumerable.Reverse(open.Brackets).Select(bracket => bracket == '[' ? ']' : '}'));
        var next = lines.FirstContent(line + 1, stretch.End);
        var isLast = next == stretch.End;
        var separator = lines.Text[end - 1] == ',' || (!isLast && lines.Text[lines[next].TextAt] is ',' or ']' or '}') ? "" : ",";
        for (var kept = closers.Length; kept > 0 && !isLast; kept--)
        {
            var suffix = quote + closers[..(closers.Length - kept)] + separator;
            if (suffix.Length > 0) yield return Patch.Insert(end, suffix);
        }

        yield return Patch.Insert(end, quote + closers);
    }

    private static Patch? ValueOf(LineTable lines, int line, int end)
    {
        var start = lines[line].ValueAt;
        return start >= 0 && end > start ? Patch.Broken(start, end - start) : null;
    }

    private static IEnumerable<Patch> TakeOut(LineTable lines, Stretch stretch, int line)
    {
        var start = lines[line].TextAt + (line == stretch.First ? stretch.Column - lines[line].Indent : 0);
        var length = lines[line].ContentEnd - start;
        if (length <= 0) yield break;
        if (!lines[line].Continues) yield return new Patch(start, length, Patch.Placeholder + ": " + Patch.Placeholder) { IsBroken = true };
        yield return new Patch(start, length, new string(' ', length));
    }
}
