namespace PlanAsCode.Tests.Analysis.Rules.Dates;

public sealed class LinkCycleTests
{
    [Fact]
    public void Tells_the_whole_loop_once_with_a_place_for_each_link()
    {
        var finding = RuleChecks.CheckOne(
            "link-cycle",
            "`shop.design` waits for `shop.test`, `shop.test` for `shop.build`, `shop.build` for `shop.design`: none of them can ever start",
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
