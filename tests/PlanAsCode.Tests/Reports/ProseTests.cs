using PlanAsCode.Reports.Html;

namespace PlanAsCode.Tests.Reports;

public sealed class ProseTests
{
    [Theory]
    [InlineData("plain & simple", "<p>plain &amp; simple</p>")]
    [InlineData("**bold** and _soft_", "<p><strong>bold</strong> and <em>soft</em></p>")]
    [InlineData("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>")]
    [InlineData("# Heading", "<p><strong>Heading</strong></p>")]
    [InlineData("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>")]
    [InlineData("a <b onclick=\"x()\">b</b>", "<p>a &lt;b onclick=&quot;x()&quot;&gt;b&lt;/b&gt;</p>")]
    [InlineData("[x](javascript:alert(1))", "<p>x</p>")]
    [InlineData("[**x** y](javascript:alert(1))", "<p><strong>x</strong> y</p>")]
    [InlineData("[x](data:text/html,y)", "<p>x</p>")]
    [InlineData("[x][r]\n\n[r]: javascript:alert(1)", "<p>x</p>")]
    [InlineData("<javascript:alert(1)>", "<p>javascript:alert(1)</p>")]
    [InlineData("![a picture](https://example.org/x.png)", "<p>a picture</p>")]
    [InlineData("[x](https://example.org/?a=1&b=2)", "<p><a href=\"https://example.org/?a=1&amp;b=2\">x</a></p>")]
    [InlineData("see https://example.org", "<p>see <a href=\"https://example.org\">https://example.org</a></p>")]
    [InlineData("[x](relative.md)", "<p>x</p>")]
    [InlineData("wait for [[storefront.api]] first", "<p>wait for <em>Order &lt;API&gt;</em> first</p>")]
    [InlineData("wait for [[nobody]] first", "<p>wait for [[nobody]] first</p>")]
    [InlineData("`[[storefront.api]]`", "<p><code>[[storefront.api]]</code></p>")]
    [InlineData("   ", "")]
    public void Markdown_becomes_markup_that_cannot_run(string markdown, string html) => Check(markdown, html);

    [Fact]
    public void A_single_paragraph_inline_stands_without_its_tag()
    {
        Assert.Equal("a <strong>b</strong>", Prose().Inline("a **b**").Html);
        Assert.Equal("", Prose().Inline(null).Html);
    }

    [Fact]
    public void Text_nested_too_deep_is_shown_as_written()
    {
        var deep = new string('>', 5000) + " <i>";

        Assert.Contains("&lt;i&gt;", Prose().Block(deep).Html, StringComparison.Ordinal);
        Page.ReadPart(Prose().Block(deep).Html);
    }

    [Theory]
    [InlineData("a\u0001b")]
    [InlineData("a\ud800b")]
    [InlineData("| a | b |\n|---|---|\n| <c> | d |")]
    [InlineData("1. a\n   > b\n\n~~~ x\"y\n<z>\n~~~")]
    [InlineData("[a](<https://example.org/\"onmouseover=\"x>)")]
    [InlineData("a\\\nb\n\n---\n\n&nbsp;&copy;&#0;")]
    public void Whatever_is_written_the_page_stays_well_formed(string markdown) => Page.ReadPart(Prose().Block(markdown).Html);

    private static void Check(string markdown, string html) => Assert.Equal(html, Prose().Block(markdown).Html);

    private static Prose Prose() => new(path => path == "storefront.api" ? "Order <API>" : null);
}
