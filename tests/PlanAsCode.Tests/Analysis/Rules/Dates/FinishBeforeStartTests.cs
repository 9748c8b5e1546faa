namespace PlanAsCode.Tests.Analysis.Rules.Dates;

public sealed class FinishBeforeStartTests
{
    [Fact]
    public void Looks_at_projects_iterations_and_people_as_well_as_tasks() => RuleChecks.Check(
        "finish-before-start",
        """
        workspace: {as-of: 2026-03-02}
        resources:
          ana: {name: Ana Ruiz, from: 2026-05-01, until: 2026-04-30}
        #                                                ^^^^^^^^^^ finish-before-start
        iterations:
          sprint-1: {start: 2026-02-16, finish: 2026-02-13}
        #                                       ^^^^^^^^^^ finish-before-start
        projects:
          shop:
            start: 2026-06-01
            deadline: 2026-05-29
        #             ^^^^^^^^^^ finish-before-start
            tasks:
              design: {title: Design, effort: 1d, started: 2026-02-02, finished: 2026-02-02}
              build: {title: Build, effort: 1d, started: 2026-02-03 14:00, finished: 2026-02-03 09:00}
        #                                                                            ^^^^^^^^^^^^^^^^ finish-before-start
        """);
}
