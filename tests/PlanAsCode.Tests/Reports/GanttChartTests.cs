using System.Xml.Linq;
using PlanAsCode.Model.Values;
using PlanAsCode.Reports.Charts;
using PlanAsCode.Reports.Views;

namespace PlanAsCode.Tests.Reports;

public sealed class GanttChartTests
{
    [Fact]
    public void Every_row_says_in_words_what_it_draws()
    {
        var part = Page.ReadPart(GanttChart.Draw(SampleReport.StorefrontGantt).Html);

        Assert.Equal(
            [
                "Interview users: 2 – 10 Feb 2026, done, Ana Ruiz",
                "New checkout: 11 Feb – 6 Mar 2026, 20 % done",
                "Order API: 11 Feb – 6 Mar 2026, 20 % done, critical, Ana Ruiz",
                "Checkout pages: 13 – 24 Feb 2026, 0 % done, Ben Okafor",
                "Contract test against the provider, with their new sandbox: 25 – 26 Feb 2026, 0 % done, blocked, Ben Okafor",
                "Load test: 9 – 11 Mar 2026, 0 % done, critical, staging",
                "Beta open to 5 % of customers: 11 Mar 2026, critical, deadline 5 Mar 2026, 4 working days late",
            ],
            part.All("g").Where(group => group.Parent!.Get("role") == "img").Select(group => group.Element("title")!.Value));
    }

    [Fact]
    public void Every_drawing_has_a_title_and_a_description()
    {
        var drawings = Page.ReadPart(GanttChart.Draw(SampleReport.Large(413)).Html).All("svg").Where(svg => svg.Get("role") == "img").ToList();

        Assert.NotEmpty(drawings);
        Assert.All(drawings, drawing => Assert.Equal($"{drawing.Element("title")!.Get("id")} {drawing.Element("desc")!.Get("id")}", drawing.Get("aria-labelledby")));
    }

    [Fact]
    public void Many_rows_fold_into_their_groups_and_none_is_lost()
    {
        var part = Page.ReadPart(GanttChart.Draw(SampleReport.Large(413)).Html);

        var titles = part.All("g").Where(group => group.Parent!.Get("role") == "img").Select(group => group.Element("title")!.Value.Split(':')[0]).ToHashSet();
        Assert.Equal(413, titles.Count);
        Assert.Equal(11, part.Elements("details").Count());
        Assert.All(part.All("svg").Where(svg => svg.Get("role") == "img"), svg => Assert.True(Heights(svg) <= 12 * GanttChart.RowHeight));
    }

    [Fact]
    public void Rows_of_one_chart_are_windows_that_follow_each_other_without_a_gap()
    {
        var windows = Page.ReadPart(GanttChart.Draw(SampleReport.Large(50)).Html).All("svg").Where(svg => svg.Get("role") == "img")
            .Select(svg => svg.Get("viewBox")!.Split(' ').Select(decimal.Parse).ToArray()).ToList();

        Assert.All(windows.Zip(windows.Skip(1)), pair => Assert.Equal(pair.First[1] + pair.First[3], pair.Second[1]));
        Assert.Equal(50 * GanttChart.RowHeight, windows.Sum(window => window[3]));
    }

    [Fact]
    public void A_link_across_two_drawings_is_drawn_in_both()
    {
        var rows = SampleReport.Large(30).Rows;
        var view = new GanttView("g", "Two", SampleReport.AsOf, rows, [new(1, 20, LinkType.FinishToStart)], []);

        var links = Page.ReadPart(GanttChart.Draw(view).Html).All("path").Where(path => path.Get("class")!.StartsWith("g-link", StringComparison.Ordinal)).ToList();

        Assert.Equal(2, links.Count);
        Assert.Equal(links[0].Get("d"), links[1].Get("d"));
    }

    [Theory]
    [InlineData("0001-01-01", "9999-12-31")]
    [InlineData("0001-01-01", "0001-01-01")]
    [InlineData("9999-12-31", "9999-12-31")]
    [InlineData("2026-01-01", "2026-01-03")]
    [InlineData("2026-01-01", "2026-03-31")]
    [InlineData("2026-01-01", "2027-01-31")]
    [InlineData("2026-01-01", "2029-01-31")]
    [InlineData("2026-01-01", "2046-01-31")]
    public void Any_length_of_time_has_an_axis_that_can_be_read(string first, string last)
    {
        var part = Page.ReadPart(GanttChart.Draw(Single(DateOnly.Parse(first, null), DateOnly.Parse(last, null))).Html);

        var axis = part.All("svg").First(svg => svg.Get("class") == "g-axis");
        var places = axis.Elements("text").Where(text => text.Get("class") == "g-lower").Select(text => decimal.Parse(text.Get("x")!, null)).ToList();
        Assert.InRange(places.Count, 1, 60);
        Assert.All(places.Zip(places.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 14));
        Assert.All(part.All("rect"), rect => Assert.InRange(decimal.Parse(rect.Get("x")!, null), 0, GanttScale.Width));
    }

    [Fact]
    public void A_chart_of_nothing_but_rows_without_dates_says_why()
    {
        var view = Single(SampleReport.AsOf, SampleReport.AsOf);

        var part = Page.ReadPart(GanttChart.Draw(view with { Rows = [view.Rows[0] with { WhyNoDates = "behind a cycle" }] }).Html);

        Assert.Contains("no dates: behind a cycle", part.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("short", 200, "short")]
    [InlineData("a rather long title of a task", 100, "a rather long t…")]
    [InlineData("日本語のとても長いタスク名", 80, "日本語のと…")]
    [InlineData("🚀🚀🚀🚀🚀🚀🚀🚀", 60, "🚀🚀🚀…")]
    public void A_title_that_does_not_fit_is_cut_between_characters(string title, int width, string fitted) =>
        Assert.Equal(fitted, TextWidth.Fit(title, 13, width));

    private static decimal Heights(XElement svg) => decimal.Parse(svg.Get("height")!, null);

    private static GanttView Single(DateOnly first, DateOnly last) => new(
        "g",
        "Single",
        SampleReport.AsOf,
        [new() { Title = "Only", Start = first.DayNumber, Finish = last.DayNumber + 1, StartDate = first, FinishDate = last }],
        [],
        []);
}
