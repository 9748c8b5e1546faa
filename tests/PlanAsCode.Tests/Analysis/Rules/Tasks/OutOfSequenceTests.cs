namespace PlanAsCode.Tests.Analysis.Rules.Tasks;

public sealed class OutOfSequenceTests
{
    [Fact]
    public void Looks_through_groups_and_at_before() => RuleChecks.Check(
        "out-of-sequence",
        """
        workspace: {as-of: 2026-02-16}
        projects:
          shop:
            tasks:
              discovery:
                tasks:
                  interviews: {title: Interviews, effort: 3d, started: 2026-02-02, finished: 2026-02-04}
                  report: {title: Report, effort: 2d}
              checkout:
                after: [discovery]
        #               ^^^^^^^^^ out-of-sequence
                tasks:
                  api: {title: Order API, effort: 5d, started: 2026-02-09}
              invite: {title: Send invitations, effort: 1d, before: [launch]}
        #                                                            ^^^^^^ out-of-sequence
              launch: {title: Launch, effort: 1d, started: 2026-02-13}
        """);

    [Fact]
    public void A_lead_a_dropped_predecessor_and_a_start_link_are_kept() => RuleChecks.Check(
        "out-of-sequence",
        """
        workspace: {as-of: 2026-02-16}
        projects:
          shop:
            tasks:
              design: {title: Design, effort: 10d, started: 2026-02-09}
              survey: {title: Survey, effort: 3d, status: dropped}
              api: {title: Order API, effort: 5d, after: [design FS-5d], started: 2026-02-12}
              ui: {title: Pages, effort: 5d, after: [survey], started: 2026-02-12}
              docs: {title: Docs, effort: 5d, after: [design SS+1d, design FF], started: 2026-02-12}
        """);

    [Fact]
    public void A_finish_link_holds_only_the_finish() => RuleChecks.CheckOne(
        "out-of-sequence",
        "`shop.docs` has finished, but `shop.design`, which has to finish first, has not",
        """
        workspace: {as-of: 2026-02-16}
        projects:
          shop:
            tasks:
              design: {title: Design, effort: 10d, started: 2026-02-09}
              docs: {title: Docs, effort: 3d, after: [design FF], started: 2026-02-09, finished: 2026-02-12}
        #                                             ^^^^^^^^^ out-of-sequence
        """);
}
