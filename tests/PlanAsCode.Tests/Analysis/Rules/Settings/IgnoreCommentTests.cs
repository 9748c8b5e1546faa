namespace PlanAsCode.Tests.Analysis.Rules.Settings;

public sealed class IgnoreCommentTests
{
    [Fact]
    public void Silences_on_the_line_below_and_on_its_own_line() => RuleChecks.Check(
        "task-without-estimate",
        """
        projects:
          shop:
            tasks:
              # plan-ignore task-without-estimate: comes with the contract
              legal: {title: Legal check}
              tax: {title: Tax check} # plan-ignore task-without-estimate: comes with the contract
              build: {title: Build, effort: 5d}
              launch: {title: Launch}
        #     ^^^^^^ task-without-estimate
        """);

    [Fact]
    public void Several_may_stand_above_one_line()
    {
        const string Text = """
            workspace: {as-of: 2026-02-16}
            projects:
              shop:
                tasks:
                  # plan-ignore blocked-without-reason: everybody knows
                  # plan-ignore started-but-not-doing: no finding here
            #     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ignore-unused
                  # plan-ignore task-without-estimate: comes with the contract
                  legal: {title: Legal check, status: blocked}
                  build: {title: Build, effort: 5d}
            """;

        RuleChecks.Check("ignore-unused", Text);
        RuleChecks.Check("blocked-without-reason", Text);
        RuleChecks.Check("task-without-estimate", Text);
    }

    [Fact]
    public void Above_an_entry_in_flow_style_covers_all_of_it() => RuleChecks.Check(
        "status-contradicts-dates",
        """
        workspace: {as-of: 2026-02-16}
        projects:
          shop:
            tasks:
              # plan-ignore status-contradicts-dates: the old board says so
              api: {title: Order API, effort: 5d,
                    finished: 2026-02-13, status: doing}
              ui:
                effort: 5d
                finished: 2026-02-13
                status: doing
        #               ^^^^^ status-contradicts-dates
        """);

    [Fact]
    public void A_blank_line_between_parts_it_from_its_line() => RuleChecks.Check(
        "ignore-unused",
        """
        projects:
          shop:
            tasks:
              build: {title: Build, effort: 5d}
              # plan-ignore task-without-estimate: comes with the contract
        #     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ignore-unused

              legal: {title: Legal check}
        """);

    [Fact]
    public void Without_a_reason_it_silences_nothing() => RuleChecks.Check(
        "task-without-estimate",
        """
        projects:
          shop:
            tasks:
              build: {title: Build, effort: 5d}
              # plan-ignore task-without-estimate comes with the contract
              legal: {title: Legal check}
        #     ^^^^^ task-without-estimate
        """);

    [Fact]
    public void One_for_a_rule_that_is_off_may_stay() => RuleChecks.Check(
        "ignore-unused",
        """
        workspace: {rules: {task-without-estimate: off}}
        projects:
          shop:
            tasks:
              build: {title: Build, effort: 5d}
              # plan-ignore task-without-estimate: comes with the contract
              legal: {title: Legal check}
        """);

    [Fact]
    public void An_error_of_the_text_cannot_be_silenced()
    {
        const string Text = """
            resources:
              # plan-ignore duplicate-key: both are true
            # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ignore-unused
              ana: {name: Ana Ruiz, role: Backend, role: Frontend}
            #                                      ^^^^ duplicate-key
            """;

        RuleChecks.Check("duplicate-key", Text);
        RuleChecks.CheckOne("ignore-unused", "`duplicate-key` cannot be silenced: what cannot be read has to be mended", Text);
    }

    [Fact]
    public void An_unused_one_can_be_taken_out_with_its_line()
    {
        var findings = RuleChecks.Check(
            "ignore-unused",
            """
            projects:
              shop:
                tasks:
                  # plan-ignore task-without-estimate: old
            #     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ignore-unused
                  build: {title: Build, effort: 5d}
                  test: {title: Test, effort: 5d} # plan-ignore task-without-estimate: old
            #                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ignore-unused
            """);

        Assert.DoesNotContain("# plan-ignore task-without-estimate: old\n      build", RuleChecks.Mended(findings[0]), StringComparison.Ordinal);
        Assert.EndsWith("test: {title: Test, effort: 5d}", RuleChecks.Mended(findings[1]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_misspelt_rule_is_named() => RuleChecks.CheckOne(
        "ignore-unknown-rule",
        "there is no rule `task-without-estimat`, so this silences nothing; did you mean `task-without-estimate`?",
        """
        projects:
          shop:
            tasks:
              # plan-ignore task-without-estimat: comes with the contract
        #                   ^^^^^^^^^^^^^^^^^^^^ ignore-unknown-rule
              build: {title: Build, effort: 5d}
        """);

    [Fact]
    public void One_without_a_rule_says_what_to_write() => RuleChecks.CheckOne(
        "ignore-unknown-rule",
        "this `plan-ignore` names no rule; write `# plan-ignore RULE: reason`",
        """
        projects:
          shop:
            tasks:
              # plan-ignore
        #     ^^^^^^^^^^^^^ ignore-unknown-rule
              # plan-ignored is another word
              build: {title: Build, effort: 5d}
        """);
}
