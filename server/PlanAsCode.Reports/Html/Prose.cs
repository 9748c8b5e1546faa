using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;

namespace PlanAsCode.Reports.Html;

/// <summary>
/// Markdown of a plan as HTML: raw HTML is text, links lead to the web or mail only, pictures become their description, headings
/// become bold lines (the page's own headings stay in order), and <c>[[path]]</c> becomes the name of what it stands for.
/// </summary>
public sealed class Prose
{
    private readonly MarkdownPipeline _pipeline;

    /// <param name="nameOf">The name of what a <c>[[path]]</c> stands for, or null where nothing fits.</param>
    public Prose(Func<string, string?> nameOf)
    {
        var builder = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseEmphasisExtras().UseAutoLinks();
        builder.InlineParsers.Insert(0, new PlanLinkParser(nameOf));
        _pipeline = builder.Build();
    }

    /// <summary>Paragraphs, lists, tables. Null or blank gives nothing.</summary>
    public SafeHtml Block(string? markdown)
    {
        if (string.IsNullOrWhiteSpace(markdown)) return SafeHtml.Empty;
        if (Parse(markdown) is not { } document) return Plain(markdown);

        return new SafeHtml(Write(document).Trim());
    }

    /// <summary>One run of text: a single paragraph stands without its <c>p</c>.</summary>
    public SafeHtml Inline(string? markdown)
    {
        if (string.IsNullOrWhiteSpace(markdown)) return SafeHtml.Empty;
        if (Parse(markdown) is not { } document) return SafeHtml.FromText(markdown.Trim());

        var html = Write(document).Trim();
        return document is [ParagraphBlock] && html.StartsWith("<p>", StringComparison.Ordinal) && html.EndsWith("</p>", StringComparison.Ordinal)
            ? new SafeHtml(html["<p>".Length..^"</p>".Length])
            : new SafeHtml(html);
    }

    // Markdig refuses text nested deeper than its limit by throwing; such text is shown as written.
    private MarkdownDocument? Parse(string markdown)
    {
        try
        {
            var document = Markdown.Parse(Printable(markdown), _pipeline);
            UnsafeLinks.Remove(document);
            return document;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private string Write(MarkdownDocument document)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        _pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<Markdig.Renderers.Html.HeadingRenderer>(new BoldHeading());
        renderer.Render(document);
        return writer.ToString();
    }

    private static SafeHtml Plain(string text) => new($"<p>{HtmlText.Escape(text.Trim())}</p>");

    // What no page can hold is replaced before Markdown sees it; quotes and angle brackets are Markdown's own business.
    private static string Printable(string text) => string.Concat(HtmlText.Escape(text).Contains('\uFFFD', StringComparison.Ordinal)
        ? text.Select(character => char.IsControl(character) && character is not ('\t' or '\n' or '\r') ? '\uFFFD' : character)
        : text);
}
