using System.Text.RegularExpressions;

namespace PlanAsCode.EndToEnd.Running;

/// <summary>A place and the rule that is broken there. Lines and characters count from 0; an empty place counts as the one character that is shown.</summary>
public sealed partial record Mark(string File, int Line, int Start, int End, string Rule)
{
    /// <summary>
    /// The marks of a file: lines such as <c>#   ^^^^ rule</c> below the place, several for one line if need be. At the beginning of a line the <c>#</c>
    /// is the first caret.
    /// </summary>
    public static IEnumerable<Mark> In(string folder, string file)
    {
        var lines = System.IO.File.ReadAllText(Path.Combine(folder, file)).Split('\n');
        var marked = -1;
        for (var line = 0; line < lines.Length; line++)
        {
            if (Written().Match(lines[line]) is not { Success: true } mark)
            {
                marked = line;
                continue;
            }

            var carets = mark.Groups["carets"];
            var start = carets.Index == 1 ? 0 : carets.Index;
            yield return new Mark(file, marked, start, carets.Index + carets.Length, mark.Groups["rule"].Value);
        }
    }

    [GeneratedRegex(@"^#(?:(?<carets>\^*)| +(?<carets>\^+)) (?<rule>[a-z0-9-]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
