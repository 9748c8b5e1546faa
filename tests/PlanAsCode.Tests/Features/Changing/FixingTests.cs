namespace PlanAsCode.Tests.Features.Changing;

/// <summary>Fixes of findings: the text with the cursor, the chosen title, the text after it.</summary>
public sealed class FixingTests
{
    [Fact]
    public void A_misspelt_name_becomes_the_nearest() => ChangeCheck.Makes(
        """
        resources: {anna: {name: Anna}}
        projects: {web: {tasks: {a: {effort: 1d, assign: [ana$0]}}}}
        """,
        "Replace by `anna`",
        """
        resources: {anna: {name: Anna}}
        projects: {web: {tasks: {a: {effort: 1d, assign: [anna]}}}}
        """);

    [Fact]
    public void A_person_that_is_not_there_is_created_where_people_are_written() => ChangeCheck.Makes(
        """
        -- team.plan.yaml --
        resources:
          ana: {name: Ana}   # since 2020
        # the end
        -- work.plan.yaml --
        projects: {web: {tasks: {a: {effort: 1d, assign: [eva-$0maria]}}}}
        """,
        "Create the person `eva-maria` in team.plan.yaml",
        """
        -- team.plan.yaml --
        resources:
          ana: {name: Ana}   # since 2020
          eva-maria: {name: Eva maria}
        # the end
        -- work.plan.yaml --
        projects: {web: {tasks: {a: {effort: 1d, assign: [eva-maria]}}}}
        """);

    [Fact]
    public void Without_its_section_the_section_is_begun_at_the_end() => ChangeCheck.Makes(
        """
        projects:
          web:
            owner: $0ana
        """,
        "Create the person `ana`",
        """
        projects:
          web:
            owner: ana

        resources:
          ana: {name: Ana}
        """);

    [Fact]
    public void An_owner_may_be_a_stakeholder() => ChangeCheck.Makes(
        "projects: {web: {owner: cfo$0}}",
        "Create the stakeholder `cfo`",
        "projects: {web: {owner: cfo}}\n\nstakeholders:\n  cfo: {name: Cfo}");

    [Fact]
    public void A_task_is_created_beside_the_one_that_waits_for_it() => ChangeCheck.Makes(
        """
        projects:
          web:
            tasks:
              shop:
                tasks:
                  api:
                    effort: 1d
                    after: [des$0ign FS+2d]   # first things first
              launch: {milestone: true}
        """,
        "Create the task `design`",
        """
        projects:
          web:
            tasks:
              shop:
                tasks:
                  api:
                    effort: 1d
                    after: [design FS+2d]   # first things first
                  design:
                    title: Design
              launch: {milestone: true}
        """);

    [Fact]
    public void A_task_named_by_its_path_is_created_in_the_project_that_the_path_names() => ChangeCheck.Makes(
        """
        projects:
          web:
            title: Web
            start: 2026-01-05
        risks: {late: {title: Late, actions: [web.t$0est]}}
        """,
        "Create the task `web.test`",
        """
        projects:
          web:
            title: Web
            start: 2026-01-05
            tasks:
              test: {title: Test}
        risks: {late: {title: Late, actions: [web.test]}}
        """);

    [Theory]
    [InlineData("projects: {web: {goals: [fas$0t]}}", "Create the goal `fast`", "goals:\n  fast: {title: Fast}")]
    [InlineData("projects: {web: {calendar: ber$0lin}}", "Create the calendar `berlin`", "calendars:\n  berlin: {week: mon-fri, hours: 8h}")]
    [InlineData("projects: {web: {tasks: {a: {effort: 1d, iteration: s1$0}}}}", "Create the iteration `s1`", "iterations:\n  s1: {start: 2026-01-01, finish: 2026-01-14}")]
    [InlineData("projects: {web: {tasks: {a: {duration: 1d, assign: [{equipment: cra$0ne}]}}}}", "Create the equipment `crane`", "resources:\n  crane: {kind: equipment, name: Crane}")]
    public void Other_things_are_created_with_what_they_need(string text, string title, string section) =>
        ChangeCheck.Makes(text, title, $"{text.Replace("$0", "", StringComparison.Ordinal)}\n\n{section}");

    [Fact]
    public void The_next_iteration_is_as_long_as_the_last() => ChangeCheck.Makes(
        """
        iterations:
          s1: {start: 2026-01-05, finish: 2026-01-16}
          s2: {start: 2026-01-19, finish: 2026-01-30}
        projects: {web: {tasks: {a: {effort: 1d, iteration: s3$0}}}}
        """,
        "Create the iteration `s3`",
        """
        iterations:
          s1: {start: 2026-01-05, finish: 2026-01-16}
          s2: {start: 2026-01-19, finish: 2026-01-30}
          s3: {start: 2026-02-02, finish: 2026-02-13}
        projects: {web: {tasks: {a: {effort: 1d, iteration: s3}}}}
        """);

    [Theory]
    [InlineData("projects: {web: {owner: A$0na}}")]
    [InlineData("projects: {web: {notes: \"See [[nob$0ody]]\"}}")]
    public void What_could_not_be_an_id_is_not_created(string text) => ChangeCheck.NotOffered(text, "Create");

    [Fact]
    public void A_risk_gets_the_owner_of_the_task_that_it_would_delay() => ChangeCheck.Makes(
        """
        resources: {ben: {name: Ben}, ana: {name: Ana Ruiz}}
        projects: {web: {tasks: {api: {effort: 1d, owner: ana}}}}
        risks:
          la$0te:
            title: Late   # again
            affects: [web.api]
        """,
        "Set the owner to Ana Ruiz",
        """
        resources: {ben: {name: Ben}, ana: {name: Ana Ruiz}}
        projects: {web: {tasks: {api: {effort: 1d, owner: ana}}}}
        risks:
          late:
            title: Late   # again
            affects: [web.api]
            owner: ana
        """);

    [Fact]
    public void A_risk_is_reviewed_today() => ChangeCheck.Makes(
        "risks: {late: {title: Late, raised: 2026-01-02, reviewed: $02026-01-05, review-every: 1w}}",
        "Set `reviewed` to 2026-02-11",
        "risks: {late: {title: Late, raised: 2026-01-02, reviewed: 2026-02-11, review-every: 1w}}",
        new DateOnly(2026, 2, 11));

    [Fact]
    public void An_overdue_update_is_begun() => ChangeCheck.Makes(
        """
        projects:
          web:
            owner: ana
            start: 2026-01-05
            updates:
              2026$0-01-06: {author: ana, summary: Began}
        resources: {ana: {name: Ana}}
        stakeholders: {cfo: {name: Carla}}
        communications: {news: {audience: [cfo], every: 1w}}
        """,
        "Add an update of 2026-02-11",
        """
        projects:
          web:
            owner: ana
            start: 2026-01-05
            updates:
              2026-01-06: {author: ana, summary: Began}
              2026-02-11: {author: ana, summary: ""}
        resources: {ana: {name: Ana}}
        stakeholders: {cfo: {name: Carla}}
        communications: {news: {audience: [cfo], every: 1w}}
        """,
        new DateOnly(2026, 2, 11));

    [Fact]
    public void A_task_is_done_with_the_dates_of_today() => ChangeCheck.Makes(
        """
        projects:
          web:
            start: 2026-02-02
            tasks:
              ap$0i:
                effort: 3d
                status: blocked   # since Monday
                blocked-by: No account
                started: 2026-02-03
                remaining: 1d
              beta: {milestone: true}
        """,
        "Mark `api` as done on 2026-02-11",
        """
        projects:
          web:
            start: 2026-02-02
            tasks:
              api:
                effort: 3d
                status: done   # since Monday
                started: 2026-02-03
                finished: 2026-02-11
              beta: {milestone: true}
        """,
        new DateOnly(2026, 2, 11));

    [Fact]
    public void A_done_task_says_when() => ChangeCheck.Makes(
        "projects: {web: {start: 2026-02-02, tasks: {a: {effort: 1d, status: done, started: 2026-02-02, finished: 2026-02-02}, b: {effort: 3d, status: d$0one, started: 2026-02-03}}}}",
        "Set `finished` to 2026-02-05",
        "projects: {web: {start: 2026-02-02, tasks: {a: {effort: 1d, status: done, started: 2026-02-02, finished: 2026-02-02}, b: {effort: 3d, status: done, started: 2026-02-03, finished: 2026-02-05}}}}",
        new DateOnly(2026, 2, 11));

    [Fact]
    public void A_task_of_fixed_duration_moves_behind_the_leave_and_the_weekend() => ChangeCheck.Makes(
        """
        resources: {ana: {name: Ana, leave: [2026-03-04..2026-03-06]}}
        projects:
          web:
            start: 2026-03-02
            tasks:
              move: {duration: 5d, assign: [an$0a]}
        """,
        "Start `move` on 2026-03-09, after the leave",
        """
        resources: {ana: {name: Ana, leave: [2026-03-04..2026-03-06]}}
        projects:
          web:
            start: 2026-03-02
            tasks:
              move: {duration: 5d, assign: [ana], start-no-earlier: 2026-03-09}
        """);

    private const string Overbooked =
        """
        resources:
          ana: {name: Ana, skills: [sql]}
          ben: {name: Ben, skills: [SQL, go]}
          eva: {name: Eva, skills: [law]}
        projects:
          web:
            start: 2026-03-02
            deadline: 2026-03-13
            tasks:
              api: {effort: 10d, assign: [ana], priority: 400}
              report: {effort: 4d, assign: [ana]}
              beta: {milestone: true, after: [api], deadline: 2026-03-13}
        """;

    [Fact]
    public void A_task_of_somebody_overbooked_goes_to_somebody_free_with_the_skill() => ChangeCheck.Makes(
        Overbooked.Replace("effort: 10d, assign: [ana]", "effort: 10d, assign: [an$0a]", StringComparison.Ordinal),
        "Give `web.api` to Ben, who has sql too and is free",
        Overbooked.Replace("effort: 10d, assign: [ana]", "effort: 10d, assign: [ben]", StringComparison.Ordinal));

    [Fact]
    public void A_finding_is_silenced_by_a_comment_above_its_line() => ChangeCheck.Makes(
        """
        resources: {ana: {name: Ana}}
        projects:
          web:
            tasks:
              a: {effort: 1d, assign: [ana]}
              b$0:   # nobody yet
                effort: 5d
        """,
        "Ignore `nobody-assigned` here, with a reason",
        """
        resources: {ana: {name: Ana}}
        projects:
          web:
            tasks:
              a: {effort: 1d, assign: [ana]}
              # plan-ignore nobody-assigned: accepted on 2026-01-01
              b:   # nobody yet
                effort: 5d
        """);

    [Theory]
    [InlineData("workspace: {title: W}\n", "workspace: {title: W, rules: {nobody-assigned: off}}\n")]
    [InlineData("workspace:\n  rules:\n    budget-missing: off   # small\n", "workspace:\n  rules:\n    budget-missing: off   # small\n    nobody-assigned: off\n")]
    [InlineData("workspace: {rules: {nobody-assigned: {severity: warning}}}\n", "workspace: {rules: {nobody-assigned: {severity: off}}}\n")]
    [InlineData("", "workspace: {rules: {nobody-assigned: off}}\n\n")]
    public void A_rule_is_turned_off_in_the_workspace(string before, string after)
    {
        const string Rest = "resources: {ana: {name: Ana}}\nprojects: {web: {tasks: {a: {effort: 1d, assign: [ana]}, $0b: {effort: 5d}}}}";
        ChangeCheck.Makes(before + Rest, "Turn `nobody-assigned` off in this workspace", after + Rest.Replace("$0", "", StringComparison.Ordinal));
    }

    [Fact]
    public void All_that_can_be_fixed_is_fixed_at_once() => ChangeCheck.Makes(
        """
        $0resources: {anna: {name: Anna}}
        projects:
          web: {owner: ana, tasks: {a: {effort: 1d, assign: [anne]}, b: {effort: 2d, status: todo, started: 2026-01-01}}}
        """,
        "Fix all that can be fixed in this file",
        """
        resources: {anna: {name: Anna}}
        projects:
          web: {owner: anna, tasks: {a: {effort: 1d, assign: [anna]}, b: {effort: 2d, status: doing, started: 2026-01-01}}}
        """);

    [Fact]
    public void What_a_mended_key_says_needs_no_other_fix() => ChangeCheck.Makes(
        """
        resources: {mia: {name: Mia}}
        projects:
          web: {owner: mia, tasks: {a: {title: A, efort$0: 2d, assign: [mai]}}}
        """,
        "Fix all that can be fixed in this file",
        """
        resources: {mia: {name: Mia}}
        projects:
          web: {owner: mia, tasks: {a: {title: A, effort: 2d, assign: [mia]}}}
        """);

    [Fact]
    public void A_fix_is_offered_anywhere_on_the_line_of_its_finding() => ChangeCheck.Makes(
        "projects: {web: {tasks: {a: {tit$0le: A, efort: 2d}}}}",
        "Replace by `effort`",
        "projects: {web: {tasks: {a: {title: A, effort: 2d}}}}");

    [Fact]
    public void Beside_things_in_lines_a_new_one_is_written_in_lines() => ChangeCheck.Makes(
        """
        resources:
            ana:
                name: Ana
        # the end
        projects: {web: {owner: eva$0}}
        """,
        "Create the person `eva`",
        """
        resources:
            ana:
                name: Ana
            eva:
                name: Eva
        # the end
        projects: {web: {owner: eva}}
        """);

    [Fact]
    public void A_task_is_created_in_lines_with_the_line_ends_of_its_file() => ChangeCheck.Makes(
        "projects:\r\n  web:\r\n    tasks:\r\n      a:\r\n        effort: 1d\r\n        after: [b$0]\r\n",
        "Create the task `b`",
        "projects:\r\n  web:\r\n    tasks:\r\n      a:\r\n        effort: 1d\r\n        after: [b]\r\n      b:\r\n        title: B\r\n");

    [Theory]
    [InlineData("See [[risks.la$0te]].", "Create the risk `late`", "risks:\n  late: {title: Late}")]
    [InlineData("For [[goals.grow$0]]", "Create the goal `grow`", "goals:\n  grow: {title: Grow}")]
    public void A_link_that_names_its_section_says_what_is_missing(string notes, string title, string section)
    {
        var text = $"projects:\n  web: {{title: Web, notes: \"{notes}\"}}";
        ChangeCheck.Makes(text, title, $"{text.Replace("$0", "", StringComparison.Ordinal)}\n\n{section}");
    }

    [Fact]
    public void A_task_that_a_link_names_from_the_root_is_created_in_its_project() => ChangeCheck.Makes(
        "projects:\n  web: {title: Web, notes: \"[[projects.web.te$0st]]\"}",
        "Create the task `web.test`",
        "projects:\n  web: {title: Web, notes: \"[[projects.web.test]]\", tasks: {test: {title: Test}}}");
}
