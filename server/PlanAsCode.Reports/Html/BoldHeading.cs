using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace PlanAsCode.Reports.Html;

/// <summary>Writes a Markdown heading as a bold line, so that text of a plan cannot disturb the page's order of headings.</summary>
internal sealed class BoldHeading : HtmlObjectRenderer<HeadingBlock>
{
    protected override void Write(HtmlRenderer renderer, HeadingBlock obj) =>
        renderer.Write("<p><strong>").WriteLeafInline(obj).WriteLine("</strong></p>");
}
