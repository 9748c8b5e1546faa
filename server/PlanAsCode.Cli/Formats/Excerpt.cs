using System.Globalization;
using System.Text;
using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Cli.Formats;

/// <summary>The line a finding is on, and carets below what it is about.</summary>
public static class Excerpt
{
    private const int ShownBefore = 40;

    public static void Write(StringBuilder text, Place place, Severity severity, Palette palette, int width)
    {
        if (place.Source.Length == 0) return;
        var start = place.Start;
        var end = place.End;
        var line = place.Source.LineText(start.Line);
        if (start.Character == 0 && line.Trim().Length == 0) return;

        var number = (start.Line + 1).ToString(CultureInfo.InvariantCulture).PadLeft(4);
        var room = Math.Max(40, width - number.Length - 4);
        var first = Math.Min(start.Character, line.Length);
        var last = end.Line > start.Line ? line.Length : Math.Min(end.Character, line.Length);
        var from = WindowStart(line, first, last, room);
        var shown = Cut(line[from..], room);
        var before = (from > 0 ? 1 : 0) + Shown.Columns(Shown.Line(line[from..first]));
        var marked = Math.Clamp(Shown.Columns(Shown.Line(line[first..Math.Max(first, last)])), 1, Math.Max(1, room - before));
        var carets = new string('^', marked);
        text.Append(CultureInfo.InvariantCulture, $"{palette.Dim(number + " |")} {(from > 0 ? "…" : "")}{shown}\n");
        text.Append(CultureInfo.InvariantCulture, $"{palette.Dim("     |")} {new string(' ', before)}{Painted(carets, severity, palette)}\n");
    }

    /// <summary>A long line is shown from a little before the place.</summary>
    private static int WindowStart(string line, int first, int last, int room)
    {
        if (Shown.Columns(line) <= room || last < room) return 0;
        var from = Math.Max(0, first - ShownBefore);
        return from > 0 && char.IsLowSurrogate(line[from]) ? from - 1 : from;
    }

    private static string Cut(string line, int room) => Shown.Fitted(Shown.Line(line), room).TrimEnd();

    private static string Painted(string carets, Severity severity, Palette palette) => severity switch
    {
        Severity.Error => palette.Red(carets),
        Severity.Warning => palette.Yellow(carets),
        _ => palette.Blue(carets),
    };
}
