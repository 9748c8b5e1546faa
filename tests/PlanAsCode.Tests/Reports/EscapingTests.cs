using System.Xml.Linq;
using CsCheck;
using PlanAsCode.Reports.Html;
using PlanAsCode.Reports.Templates;

namespace PlanAsCode.Tests.Reports;

public sealed class EscapingTests
{
    [Fact]
    public void Text_of_no_field_becomes_markup()
    {
        var html = TemplateRunner.Render(Hostile.Copy(SampleReport.View), null).Html!;
        var page = Page.Read(html);

        Assert.True(html.Split("&lt;script&gt;").Length > 150, "the hostile text stands in most places of the page");
        Assert.Empty(page.All("script"));
        Assert.Empty(page.All("img"));
        Assert.DoesNotContain(page.DescendantsAndSelf().Attributes(), attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.DoesNotContain('\u0001', html);
    }

    [Fact]
    public void A_users_own_template_is_escaped_as_well()
    {
        var template = new PlanAsCode.Reports.ReportTemplate("mine.html", "<p title=\"{{ title }}\">{{ title }} {{ title | string.append '<b>' }} {{ [title] }} {{ projects[0] }}</p>");

        var part = Page.ReadPart(TemplateRunner.Render(Hostile.Copy(SampleReport.View), template).Html!);

        var paragraph = Assert.Single(part.Elements());
        Assert.Empty(paragraph.Elements());
        Assert.Equal(Hostile.Text.Replace('\u0001', '\uFFFD'), paragraph.Get("title"));
    }

    [Fact]
    public void Any_text_reads_back_as_itself() => Gen.String.SampleSeeded(text =>
    {
        var escaped = HtmlText.Escape(text);
        var read = XElement.Parse($"<a b=\"{escaped.Replace("\n", "&#10;", StringComparison.Ordinal).Replace("\r", "&#13;", StringComparison.Ordinal).Replace("\t", "&#9;", StringComparison.Ordinal)}\"/>").Attribute("b")!.Value;
        Assert.Equal(Printable(text), read);
    });

    [Theory]
    [InlineData("unknown key `<b>`; did you mean `a`?", "unknown key <code>&lt;b&gt;</code>; did you mean <code>a</code>?")]
    [InlineData("a ` alone <i>", "a ` alone &lt;i&gt;")]
    public void Backquotes_of_messages_become_code_and_nothing_else_does(string message, string html) =>
        Assert.Equal(html, SafeHtml.FromMessage(message).Html);

    [Theory]
    [InlineData("https://example.org/a?b=c&d=\"e\"", true)]
    [InlineData("http://example.org", true)]
    [InlineData("mailto:ana@example.org", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData(" javascript:alert(1)", false)]
    [InlineData("JaVaScRiPt:alert(1)", false)]
    [InlineData("java\tscript:alert(1)", false)]
    [InlineData("data:text/html,<script>", false)]
    [InlineData("vbscript:x", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("//example.org", false)]
    [InlineData("notes.md", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Links_lead_to_the_web_or_mail_only(string? address, bool isLink)
    {
        var part = Page.ReadPart(SafeAddress.Link("<the> title", address).Html);

        Assert.Equal(isLink ? [address] : [], part.All("a").Select(link => link.Get("href")));
        Assert.Equal("<the> title", part.Value);
    }

    private static string Printable(string text)
    {
        var characters = text.ToCharArray();
        for (var at = 0; at < characters.Length; at++)
        {
            if (char.IsHighSurrogate(characters[at]) && at + 1 < characters.Length && char.IsLowSurrogate(characters[at + 1])) at++;
            else if (char.IsSurrogate(characters[at]) || (characters[at] < ' ' && characters[at] is not ('\t' or '\n' or '\r')) || characters[at] >= '\uFFFE') characters[at] = '\uFFFD';
        }

        return new string(characters);
    }
}
