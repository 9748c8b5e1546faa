using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Syntax.Yaml.Checking;

/// <summary>Values without quotes that begin with a character YAML keeps for itself: handles, globs, percent signs.</summary>
internal static class ForbiddenPlainValues
{
    public const string Rule = "plain-value-forbidden";

    /// <summary>Characters no plain value may begin with. Quotes, brackets and braces are left out: what they open may be whole.</summary>
    public static bool IsForbiddenStart(char first) => first is '@' or '`' or '%' or '|' or '>' or '&' or '*' or '!';

    /// <summary>Whether an alias without anchor is rather a text such as <c>*.tmp</c> or <c>*draft*</c>.</summary>
    public static bool IsLikelyText(YamlAlias alias) => alias.Name.AsSpan().IndexOfAnyExcept(NameCharacters) >= 0;

    public static Problem Of(YamlAlias alias) => Of('*', "*" + alias.Name, alias.Span);

    public static Problem Of(char first, string written, TextSpan span) =>
        Problem.Error(Rule, $"a value that begins with `{first}` needs quotes: {Quoting.InQuotes(written)}", span)
            .WithFix("Put the value in quotes", new TextEdit(span, Quoting.InQuotes(written)));

    private static readonly System.Buffers.SearchValues<char> NameCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_");
}
