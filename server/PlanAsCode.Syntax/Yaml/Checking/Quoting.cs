namespace PlanAsCode.Syntax.Yaml.Checking;

/// <summary>Text in quotes as YAML reads it.</summary>
internal static class Quoting
{
    /// <summary>In double quotes; in single ones where the text itself has double quotes or backslashes.</summary>
    public static string InQuotes(string text) =>
        text.AsSpan().IndexOfAny('"', '\\') >= 0 ? $"'{text.Replace("'", "''", StringComparison.Ordinal)}'" : $"\"{text}\"";
}
