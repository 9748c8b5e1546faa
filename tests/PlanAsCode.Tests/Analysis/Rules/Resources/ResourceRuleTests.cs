namespace PlanAsCode.Tests.Analysis.Rules.Resources;

public sealed class ResourceRuleTests
{
    [Fact]
    public void An_overload_names_the_weeks_the_load_and_what_comes_late() => RuleChecks.CheckOne(
        "resource-overbooked",
        "In 2026-w02 Ana Ruiz is asked for 200 % of the time there is, so `shop.search` comes too late; move a task, share it, or assign somebody else",
        """
        workspace: {as-of: 2026-01-05}
        resources:
          ana: {name: Ana Ruiz}
        # ^^^ resource-overbooked
        projects:
          shop: {start: 2026-01-05, tasks: {api: {effort: 5d, assign: [ana]}, search: {effort: 5d, assign: [ana]}}}
        """);

    [Fact]
    public void Work_that_can_wait_within_its_float_overbooks_nobody() => RuleChecks.Check(
        "resource-overbooked",
        """
        workspace: {as-of: 2026-01-05}
        resources: {ana: {name: Ana Ruiz}, ben: {name: Ben Okafor}}
        projects:
          shop:
            start: 2026-01-05
            tasks:
              long: {effort: 20d, assign: [ben]}
              api: {effort: 5d, assign: [ana]}
              search: {effort: 5d, assign: [ana]}
        """);

    [Fact]
    public void One_task_can_ask_for_at_most_all_of_a_person_and_all_units() => RuleChecks.Check(
        "resource-overbooked",
        """
        workspace: {as-of: 2026-01-05}
        resources: {ana: {name: Ana Ruiz}, lab: {kind: equipment, units: 2}}
        projects:
          shop:
            start: 2026-01-05
            tasks:
              api: {duration: 5d, assign: [ana 150%]}
        #                                  ^^^^^^^^ resource-overbooked
              bench: {duration: 5d, assign: [{equipment: lab, units: 3}]}
        #                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^ resource-overbooked
        """);

    [Fact]
    public void Who_joins_later_cannot_give_time_before() => RuleChecks.CheckOne(
        "assigned-outside-employment",
        "`shop.support` starts on 2026-01-05, but Ana Ruiz joins on 2026-01-12; assign somebody else for that time",
        """
        workspace: {as-of: 2026-01-05}
        resources:
          ana: {name: Ana Ruiz, from: 2026-01-12}
        projects:
          shop:
            start: 2026-01-05
            tasks:
              support: {duration: 10d, assign: [ana]}
        #                                       ^^^ assigned-outside-employment
        """);

    [Fact]
    public void A_misspelt_skill_is_told_its_nearest_name() => RuleChecks.CheckOne(
        "unknown-skill",
        "nobody has the skill `kotlim`; did you mean `kotlin`?",
        """
        resources:
          ana: {name: Ana Ruiz, skills: [kotlin]}
        projects:
          shop: {start: 2026-01-05, tasks: {api: {effort: 5d, assign: [{skills: [kotlim]}]}}}
        #                                                              ^^^^^^^^^^^^^^^^^^ unknown-skill
        """);

    [Fact]
    public void More_people_than_have_the_skill_are_too_many() => RuleChecks.CheckOne(
        "unknown-skill",
        "2 people with `kotlin` are wanted, only 1 has it",
        """
        resources:
          ana: {name: Ana Ruiz, skills: [kotlin]}
        projects:
          shop: {start: 2026-01-05, tasks: {api: {effort: 5d, assign: [{skills: [kotlin], count: 2}]}}}
        #                                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unknown-skill
        """);

    [Fact]
    public void A_plan_that_assigns_nobody_is_told_so_once_a_project() => RuleChecks.Check(
        "nobody-assigned",
        """
        projects:
          shop:
        # ^^^^ nobody-assigned
            start: 2026-01-05
            tasks: {a: {effort: 5d}, b: {effort: 5d}, c: {duration: 5d}}
        """);

    [Fact]
    public void Assigning_the_group_assigns_its_tasks() => RuleChecks.Check(
        "nobody-assigned",
        """
        resources: {ana: {name: Ana Ruiz}}
        projects:
          shop: {start: 2026-01-05, tasks: {group: {assign: [ana], tasks: {a: {effort: 5d}}}}}
        """);

    [Fact]
    public void Members_of_an_assigned_team_and_owners_are_used() => RuleChecks.Check(
        "resource-unused",
        """
        resources:
          ana: {name: Ana Ruiz}
          ben: {name: Ben Okafor, skills: [sql]}
          mia: {name: Mia Lindqvist}
          tom: {name: Tom Weiss}
        # ^^^ resource-unused
          crew: {kind: team, members: [ana]}
        projects:
          shop: {owner: mia, start: 2026-01-05, tasks: {a: {effort: 5d, assign: [crew]}, b: {effort: 1d, assign: [{skills: [sql]}]}}}
        """);

    [Fact]
    public void A_rate_of_the_role_is_enough() => RuleChecks.Check(
        "rate-missing",
        """
        workspace: {rates: {Backend: 600 EUR/d}}
        resources:
          ana: {name: Ana Ruiz, role: Backend}
          ben: {name: Ben Okafor}
        # ^^^ rate-missing
        projects:
          shop: {start: 2026-01-05, budget: 9k EUR, tasks: {a: {effort: 5d, assign: [ana]}, b: {effort: 5d, assign: [ben]}}}
          free: {start: 2026-01-05, tasks: {c: {effort: 5d, assign: [ben]}}}
        """);
}
