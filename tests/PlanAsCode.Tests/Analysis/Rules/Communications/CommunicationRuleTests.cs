namespace PlanAsCode.Tests.Analysis.Rules.Communications;

public sealed class CommunicationRuleTests
{
    [Fact]
    public void Without_any_update_the_promise_counts_from_its_beginning() => RuleChecks.CheckOne(
        "update-overdue",
        "`shop` has no update yet, and one was due by 2026-02-16; add one to its `updates`",
        """
        workspace: {as-of: 2026-02-17}
        communications:
          steering: {every: 2w, from: 2026-02-02}
        projects:
          shop: {start: 2026-01-05, tasks: {api: {effort: 5d}}}
        # ^^^^ update-overdue
        """);

    [Fact]
    public void A_promise_about_another_project_and_paused_projects_count_for_nothing() => RuleChecks.Check(
        "update-overdue",
        """
        workspace: {as-of: 2026-06-01}
        communications:
          steering: {every: 2w, from: 2026-02-02, projects: [paused]}
        projects:
          shop: {start: 2026-01-05, tasks: {api: {effort: 5d}}}
          paused: {start: 2026-01-05, status: paused, tasks: {api: {effort: 5d}}}
        """);

    [Fact]
    public void Stakeholders_without_any_communication_plan_are_one_hint_a_project() => RuleChecks.Check(
        "stakeholder-uninformed",
        """
        stakeholders: {cfo: {name: Carla}, cto: {name: Cem}}
        projects:
          shop: {start: 2026-01-05, tasks: {api: {effort: 5d}}}
        # ^^^^ stakeholder-uninformed
        """);

    [Fact]
    public void Only_the_latest_update_must_ask() => RuleChecks.Check(
        "red-without-ask",
        """
        projects:
          shop:
            start: 2026-01-05
            tasks: {api: {effort: 5d}}
            updates:
              2026-01-16: {health: amber, summary: Better.}
              2026-01-09: {health: red, summary: Bad.}
        """);
}
