namespace PlanAsCode.Reports.Html;

/// <summary>Which addresses a report may link to: the web and mail, nothing that runs.</summary>
public static class SafeAddress
{
    public static bool IsSafe(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https" or "mailto"
        // Uri forgives blanks and control characters around a scheme, browsers differ about them.
        && !address!.Any(character => char.IsControl(character) || char.IsWhiteSpace(character));

    /// <summary>A link, or only its title where the address is not one to follow.</summary>
    public static SafeHtml Link(string title, string? address) => IsSafe(address)
        ? new SafeHtml($"<a href=\"{HtmlText.Escape(address!)}\" rel=\"noreferrer\">{HtmlText.Escape(title)}</a>")
        : SafeHtml.FromText(title);
}
