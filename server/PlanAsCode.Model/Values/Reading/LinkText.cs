namespace PlanAsCode.Model.Values.Reading;

/// <summary>One entry of <c>after</c> or <c>before</c>: <c>design</c>, <c>api SS+2d</c>, <c>x FS-1d</c>, <c>api +2d</c>.</summary>
public static class LinkText
{
    private const string Rule = "invalid-value";

    private const string Forms = "`FS`, `SS`, `FF` or `SF` and a lag such as `+2d`";

    public static ReadResult<LinkWords> Read(string text)
    {
        var start = text.Length - text.TrimStart().Length;
        var trimmed = text.Trim();
        if (trimmed.Length == 0) return Fail("an empty text names no task; write its id, such as `design` or `api SS+2d`");
        if (trimmed.Contains(',')) return Fail($"{Quoted.Of(trimmed)} names more than one task; write a list such as `[design, api SS+2d]`");

        var end = TargetLength(trimmed);
        if (end == 0) return Fail($"{Quoted.Of(trimmed)} names no task; write its id first, then {Forms}");

        var words = new LinkWords(trimmed[..end], start, LinkType.FinishToStart, Lag.None);
        var rest = trimmed[end..].TrimStart();
        if (rest.Length == 0) return ReadResult.Of(words);

        if (TypeOf(rest) is { } type)
        {
            words = words with { Type = type };
            rest = rest[2..].TrimStart();
            if (rest.Length == 0) return ReadResult.Of(words);
        }
        else if (char.IsLetter(rest[0]))
        {
            var word = rest.Split(' ', '+', '-')[0];
            return Fail($"{Quoted.Of(word)} is no link; behind the task stand {Forms}");
        }

        var lag = LagText.Read(rest);
        return lag.Ok ? ReadResult.Of(words with { Lag = lag.Value }) : Failed(lag, trimmed[..^rest.Length]);
    }

    public static string ToText(LinkWords words) => (words.Type, words.Lag.IsNone) switch
    {
        (LinkType.FinishToStart, true) => words.Target,
        (LinkType.FinishToStart, false) => $"{words.Target} {LagText.ToText(words.Lag)}",
        (_, true) => $"{words.Target} {Symbol(words.Type)}",
        _ => $"{words.Target} {Symbol(words.Type)}{LagText.ToText(words.Lag)}",
    };

    public static string Symbol(LinkType type) => type switch
    {
        LinkType.FinishToStart => "FS",
        LinkType.StartToStart => "SS",
        LinkType.FinishToFinish => "FF",
        _ => "SF",
    };

    /// <summary>Up to a blank or a plus sign; a minus sign may be part of an id.</summary>
    private static int TargetLength(string text)
    {
        var end = 0;
        while (end < text.Length && text[end] != '+' && !char.IsWhiteSpace(text[end])) end++;
        return end;
    }

    private static LinkType? TypeOf(string rest)
    {
        if (rest.Length < 2 || (rest.Length > 2 && char.IsLetterOrDigit(rest[2]))) return null;

        return rest[..2].ToUpperInvariant() switch
        {
            "FS" => LinkType.FinishToStart,
            "SS" => LinkType.StartToStart,
            "FF" => LinkType.FinishToFinish,
            "SF" => LinkType.StartToFinish,
            _ => null,
        };
    }

    private static ReadResult<LinkWords> Failed(ReadResult<Lag> lag, string before) =>
        ReadResult.Fail<LinkWords>(lag.Rule, lag.Problem, lag.Instead is null ? null : before + lag.Instead);

    private static ReadResult<LinkWords> Fail(string problem) => ReadResult.Fail<LinkWords>(Rule, problem);
}

/// <summary>A link as written, its target not yet looked up.</summary>
/// <param name="Target">The task's name or path.</param>
/// <param name="TargetStart">Where <paramref name="Target"/> begins in the text that was read.</param>
public sealed record LinkWords(string Target, int TargetStart, LinkType Type, Lag Lag);
