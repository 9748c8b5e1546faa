namespace PlanAsCode.Reports.Html;

/// <summary>Markup that may stand in a page as it is; every other text is escaped where it is written.</summary>
public sealed record SafeHtml(string Html)
{
    public static SafeHtml Empty { get; } = new("");

    public bool IsEmpty => Html.Length == 0;

    public static SafeHtml FromText(string text) => new(HtmlText.Escape(text));

    /// <summary>A message of ours: what stands between backquotes becomes code.</summary>
    public static SafeHtml FromMessage(string message)
    {
        var parts = message.Split('`');
        if (parts.Length % 2 == 0) return FromText(message);

        return new SafeHtml(string.Concat(parts.Select((part, at) => at % 2 == 0 ? HtmlText.Escape(part) : $"<code>{HtmlText.Escape(part)}</code>")));
    }

    public override string ToString() => Html;
}
