namespace PlanAsCode.Reports.Html;

/// <summary>Markup that may stand in a page as it is; every other text is escaped where it is written.</summary>
public sealed record SafeHtml(string Html)
{
    public static SafeHtml Empty { get; } = new("");

    public bool IsEmpty => Html.Length == 0;

    public static SafeHtml FromText(string text) => new(HtmlText.Escape(text));

    public override string ToString() => Html;
}
