namespace PlanAsCode.Model.Binding;

/// <summary>A user's text as messages show it: on one line, between backquotes, not longer than a line needs.</summary>
internal static class Shown
{
    private const int Longest = 60;

    public static string Of(string text)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        if (line.Length > Longest) line = line[..(char.IsHighSurrogate(line[Longest - 1]) ? Longest - 1 : Longest)] + "…";
        return $"`{line}`";
    }
}
