using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using PlanAsCode.Reports.Templates;
using PlanAsCode.Reports.Views;

namespace PlanAsCode.Tests.Reports;

public sealed class PageTests
{
    private static readonly string Html = Render(SampleReport.View);
    private static readonly XElement Whole = Page.Read(Html);

    [Fact]
    public void Is_a_page_in_English_with_a_title()
    {
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"en\">", Html, StringComparison.Ordinal);
        Assert.Equal("Northwind IT: status on 11 Feb 2026", Whole.All("title").First().Value);
        Assert.Contains(Whole.All("meta"), meta => meta.Get("charset") == "utf-8");
        Assert.Contains(Whole.All("meta"), meta => meta.Get("name") == "viewport");
    }

    [Fact]
    public void Needs_no_script_and_asks_no_host_for_anything()
    {
        Assert.Empty(Whole.All("script"));
        Assert.DoesNotContain(Whole.DescendantsAndSelf().Attributes(), attribute => attribute.Name.LocalName is "src" or "srcset" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.All(Whole.All("link"), link => Assert.StartsWith("data:", link.Get("href"), StringComparison.Ordinal));
        var css = Whole.All("style").Single().Value;
        Assert.DoesNotContain("url(", css, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", css, StringComparison.Ordinal);
        Assert.Contains(Whole.All("meta"), meta => meta.Get("content")?.StartsWith("default-src 'none'", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void Headings_descend_one_step_at_a_time_from_one_first()
    {
        var levels = Whole.Descendants().Select(element => element.Name.LocalName).Where(name => name is ['h', >= '1' and <= '6']).Select(name => name[1] - '0').ToList();

        Assert.Equal(1, levels[0]);
        Assert.Single(levels, level => level == 1);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"h{pair.First} is followed by h{pair.Second}"));
    }

    [Fact]
    public void Has_one_header_nav_main_and_footer_and_every_section_a_name()
    {
        foreach (var landmark in new[] { "nav", "main", "footer" }) Assert.Single(Whole.All(landmark));
        Assert.All(Whole.All("section"), section => Assert.True(section.Get("aria-labelledby") is not null || section.Get("aria-label") is not null));
    }

    [Fact]
    public void Every_id_stands_once_and_every_reference_to_one_leads_somewhere()
    {
        var ids = Whole.DescendantsAndSelf().Attributes("id").Select(id => id.Value).ToList();

        Assert.Equal(ids.Distinct(), ids);
        Assert.All(Whole.DescendantsAndSelf().Attributes("aria-labelledby").SelectMany(names => names.Value.Split(' ')), name => Assert.Contains(name, ids));
        Assert.All(Whole.All("a").Select(link => link.Get("href")!).Where(href => href.StartsWith('#')), href => Assert.Contains(href[1..], ids));
    }

    [Fact]
    public void The_links_on_top_are_the_sections_there_are()
    {
        var linked = Whole.All("nav").Single().Descendants("a").Select(link => link.Get("href")![1..]);

        Assert.Equal(Whole.All("main").Single().Elements("section").Select(section => section.Get("id")), linked);
    }

    [Fact]
    public void Sections_without_content_are_left_out()
    {
        var view = new ReportView { Title = "Small", AsOf = SampleReport.AsOf, Projects = [SampleReport.View.Projects[0] with { Gantt = null }] };

        var page = Page.Read(Render(view));

        Assert.Equal(["overview", "schedule"], page.All("main").Single().Elements("section").Select(section => section.Get("id")));
        Assert.Contains("No task has dates yet", page.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_without_anything_still_gives_a_page() =>
        Assert.Contains("The plan has no projects yet.", Page.Read(Render(new ReportView { Title = "Empty", AsOf = SampleReport.AsOf })).Value, StringComparison.Ordinal);

    [Fact]
    public void The_same_view_gives_the_same_bytes_under_any_culture()
    {
        var before = CultureInfo.CurrentCulture;
        var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        other.NumberFormat.NumberDecimalSeparator = ",";
        other.NumberFormat.NegativeSign = "−";
        other.DateTimeFormat.AbbreviatedMonthNames = ["Jän", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez", ""];
        try
        {
            CultureInfo.CurrentCulture = other;
            Assert.Equal(Html, Render(SampleReport.View));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("Finishes 6 working days after its deadline.")]
    [InlineData("54 % of the budget of 90,000 EUR")]
    [InlineData("4 working days late")]
    [InlineData("Broken")]
    [InlineData("psp-migration")]
    [InlineData("overdue since 3 Feb 2026")]
    [InlineData("storefront.plan.yaml:48")]
    [InlineData("A decision on the payment provider by 1 March")]
    [InlineData("part of a cycle")]
    [InlineData("would end 9 working days earlier")]
    [InlineData("117 % of 12 points")]
    [InlineData("No forecast: no iteration of it is over; a forecast takes 3.")]
    public void Says_in_words_what_is_going_on(string words) => Assert.Contains(words, Whole.Value, StringComparison.Ordinal);

    private static string Render(ReportView view)
    {
        var result = TemplateRunner.Render(view, null);
        Assert.Equal(ImmutableArray<PlanAsCode.Reports.ReportProblem>.Empty, result.Problems);
        return result.Html!;
    }
}
