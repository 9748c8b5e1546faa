using System.Globalization;
using System.Text;
using PlanAsCode.Reports.Html;

namespace PlanAsCode.Reports.Charts;

/// <summary>Writes SVG elements; every text is escaped, every number is invariant. Colours are the style sheet's, by class.</summary>
internal sealed class SvgWriter
{
    private readonly StringBuilder _svg = new();

    public static string Number(decimal number) => Math.Round(number, 2).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>An element of the page itself, as it is.</summary>
    public SvgWriter Markup(string html)
    {
        _svg.Append(html);
        return this;
    }

    public SvgWriter Text(string text)
    {
        HtmlText.AppendEscaped(_svg, text);
        return this;
    }

    /// <summary>Opens a drawing that shows a window of its own coordinates.</summary>
    public SvgWriter OpenDrawing(decimal y, decimal width, decimal height, string attributes) =>
        Markup($"<svg viewBox=\"0 {Number(y)} {Number(width)} {Number(height)}\" width=\"{Number(width)}\" height=\"{Number(height)}\" {attributes}>");

    public SvgWriter CloseDrawing() => Markup("</svg>");

    public SvgWriter Title(string text) => Markup("<title>").Text(text).Markup("</title>");

    public SvgWriter Rectangle(string className, decimal x, decimal y, decimal width, decimal height, decimal radius = 0)
    {
        Markup($"<rect class=\"{className}\" x=\"{Number(x)}\" y=\"{Number(y)}\" width=\"{Number(width)}\" height=\"{Number(height)}\"");
        return Markup(radius > 0 ? $" rx=\"{Number(radius)}\"/>" : "/>");
    }

    public SvgWriter Line(string className, decimal x1, decimal y1, decimal x2, decimal y2) =>
        Markup($"<line class=\"{className}\" x1=\"{Number(x1)}\" y1=\"{Number(y1)}\" x2=\"{Number(x2)}\" y2=\"{Number(y2)}\"/>");

    public SvgWriter Path(string className, string path) => Markup($"<path class=\"{className}\" d=\"{path}\"/>");

    /// <param name="className">Also says where the text is anchored.</param>
    public SvgWriter Label(string className, decimal x, decimal y, string text) =>
        Markup($"<text class=\"{className}\" x=\"{Number(x)}\" y=\"{Number(y)}\">").Text(text).Markup("</text>");

    public SafeHtml ToHtml() => new(_svg.ToString());
}
