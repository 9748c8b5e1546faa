using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Analysis.Rules.Dates;

public sealed class LinkCycleTests
{
    [Fact]
    public void Tells_the_whole_loop_once_with_a_place_for_each_link()
    {
        var finding = RuleChecks.CheckOne(
            "link-cycle",
            "`shop.design` waits for `shop.test`, `shop.test` for `shop.build`, `shop.build` for `shop.design`: none of them can ever start; take out a link that does not hold",
            """
            projects:
              shop:
                tasks:
                  design: {title: Design, effort: 2d, after: [test]}
            #                                                 ^^^^ link-cycle
                  build: {title: Build, effort: 5d, after: [design]}
                  test: {title: Test, effort: 3d, after: [build]}
                  launch: {title: Launch, milestone: true, after: [test]}
            """);

        Assert.Equal(
            ["`shop.test` waits for `shop.build`", "`shop.build` waits for `shop.design`"],
            finding.Related.Select(related => related.Message));
    }

    [Theory]
    [InlineData("started: 2026-02-02, finished: 2026-02-03", "started: 2026-02-02", "this cannot be how they went")]
    [InlineData("started: 2026-02-02", "status: todo", "yet `shop.a` has begun")]
    [InlineData("status: todo", "status: todo", "none of them can ever start")]
    public void Says_what_a_loop_means_for_what_has_begun(string first, string second, string outcome) => RuleChecks.CheckOne(
        "link-cycle",
        $"`shop.a` waits for `shop.b`, `shop.b` for `shop.a`: {outcome}; take out a link that does not hold",
        $$"""
        workspace: {as-of: 2026-02-09}
        projects:
          shop:
            tasks:
              a: {title: A, effort: 2d, {{first}}, after: [b]}
        #{{new string(' ', first.Length)}}                                         ^ link-cycle
              b: {title: B, effort: 2d, {{second}}, after: [a]}
        """);

    [Fact]
    public void Names_the_first_hundred_places_of_a_very_long_loop()
    {
        var tasks = string.Concat(Enumerable.Range(0, 500).Select(i => $"      t{i}: {{duration: 1d, after: [t{(i + 499) % 500}]}}\n"));
        var finding = Assert.Single(Fixture.Parse($"projects:\n  shop:\n    tasks:\n{tasks}").Analyse().Diagnostics, one => one.Rule == "link-cycle");

        Assert.Equal(99, finding.Related.Length);
        Assert.Contains("and so on over 500 tasks back to `shop.t0`", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_behind_a_loop_is_no_finding_of_its_own() => RuleChecks.Check(
        "not-scheduled",
        """
        projects:
          shop:
            tasks:
              design: {title: Design, effort: 2d, after: [build]}
              build: {title: Build, effort: 5d, after: [design]}
              launch: {title: Launch, milestone: true, after: [build]}
        """);
}
