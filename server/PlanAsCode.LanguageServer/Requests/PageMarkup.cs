using PlanAsCode.Features.Understanding;
using PlanAsCode.LanguageServer.Protocol;

namespace PlanAsCode.LanguageServer.Requests;

/// <summary>A page of help in the form that the client shows best: Markdown only where it says that it shows it.</summary>
internal static class PageMarkup
{
    /// <param name="formats">What the client shows, best first.</param>
    public static MarkupContent Of(HoverPage page, string[]? formats) => formats?.FirstOrDefault(form => form is "markdown" or "plaintext") == "markdown"
        ? new MarkupContent("markdown", page.ToMarkdown())
        : new MarkupContent("plaintext", page.ToPlainText());
}
