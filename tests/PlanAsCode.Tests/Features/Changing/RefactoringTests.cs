namespace PlanAsCode.Tests.Features.Changing;

/// <summary>Other ways to write and order the same plan: the text with the cursor or selection, the chosen title, the text after it.</summary>
public sealed class RefactoringTests
{
    [Theory]
    [InlineData("10d", "8d..10d..15d")]
    [InlineData("3d", "2.5d..3d..4.5d")]
    [InlineData("4h", "3h..4h..6h")]
    [InlineData("\"2w\"", "\"1.5w..2w..3w\"")]
    public void An_effort_becomes_three_points(string before, string after) => ChangeCheck.Makes(
        $"projects: {{web: {{tasks: {{a: {{effort: $0{before}}}}}}}}}   # soon",
        $"Write as three points: {after.Trim('"')}",
        $"projects: {{web: {{tasks: {{a: {{effort: {after}}}}}}}}}   # soon");

    [Fact]
    public void Three_points_become_the_likely_one() => ChangeCheck.Makes(
        "projects: {web: {tasks: {a: {duration: 3d..5d$0..9d}}}}", "Keep only the likely amount: 5d", "projects: {web: {tasks: {a: {duration: 5d}}}}");

    [Fact]
    public void Braces_become_lines_and_the_comment_stays_with_the_key() => ChangeCheck.Makes(
        """
        resources:
          ana: {name: "Ruiz, Ana", skills: [sql, go],
                capac$0ity: 80%}   # 東京 😀
          ben: {name: Ben}
        """,
        "Write `ana` in lines (block style)",
        """
        resources:
          ana:   # 東京 😀
            name: "Ruiz, Ana"
            skills: [sql, go]
            capacity: 80%
          ben: {name: Ben}
        """);

    [Fact]
    public void Lines_become_braces() => ChangeCheck.Makes(
        """
        resources:
          an$0a:
            name: Ana, the first
            skills:
              - sql
              - go
          ben: {name: Ben}
        """,
        "Write `ana` on one line (flow style)",
        """
        resources:
          ana: {name: "Ana, the first", skills: [sql, go]}
          ben: {name: Ben}
        """);

    [Fact]
    public void A_list_at_the_column_of_its_key_becomes_one_line() => ChangeCheck.Makes(
        "resources:\n  ana:\n    ski$0lls:\n    - sql\n    - go\n    name: Ana", "Write `skills` on one line (flow style)", "resources:\n  ana:\n    skills: [sql, go]\n    name: Ana");

    [Theory]
    [InlineData("resources:\n  an$0a:\n    # who\n    name: Ana")]
    [InlineData("resources:\n  an$0a:\n    name: Ana # who")]
    [InlineData("projects:\n  w$0eb:\n    notes: |\n      long\n      text")]
    public void Lines_with_comments_or_long_texts_stay(string text) => ChangeCheck.NotOffered(text, "flow style");

    [Fact]
    public void Entries_are_sorted_by_date_with_their_comments() => ChangeCheck.Makes(
        """
        projects:
          web:
            upd$0ates:
              # the second
              2026-02-01: {summary: Two}   # 2

              2026-01-01:
                summary: One
              2026-03-01: {summary: Three}
            owner: ana
        resources: {ana: {name: Ana}}
        """,
        "Sort `updates` by date",
        """
        projects:
          web:
            updates:
              2026-01-01:
                summary: One

              # the second
              2026-02-01: {summary: Two}   # 2
              2026-03-01: {summary: Three}
            owner: ana
        resources: {ana: {name: Ana}}
        """);

    [Fact]
    public void Holidays_between_braces_are_sorted() => ChangeCheck.Makes(
        "calendars: {berlin: {holidays: {2026-05-25: Whit Monday, $02026-04-03: Good Friday, 2026-12-24..2026-12-26: Christmas}}}",
        "Sort `holidays` by date",
        "calendars: {berlin: {holidays: {2026-04-03: Good Friday, 2026-05-25: Whit Monday, 2026-12-24..2026-12-26: Christmas}}}");

    [Fact]
    public void What_is_in_order_is_not_sorted() => ChangeCheck.NotOffered("projects: {web: {updates: {$02026-02-01: {summary: Two}, 2026-01-01: {summary: One}}}}", "Sort");

    [Fact]
    public void A_risk_is_raised_from_a_task() => ChangeCheck.Makes(
        """
        projects:
          web:
            owner: ana
            tasks:
              ap$0i: {title: "API, public", effort: 5d}
        risks:
          other: {title: Other}
        resources: {ana: {name: Ana}}
        """,
        "Raise a risk about `api`",
        """
        projects:
          web:
            owner: ana
            tasks:
              api: {title: "API, public", effort: 5d}
        risks:
          other: {title: Other}
          api-late: {title: "API, public takes longer", projects: [web], affects: [web.api], owner: ana, raised: 2026-01-01}
        resources: {ana: {name: Ana}}
        """);

    [Fact]
    public void The_answer_to_a_risk_becomes_a_task() => ChangeCheck.Makes(
        """
        resources: {ana: {name: Ana}}
        projects:
          web:
            tasks:
              api: {effort: 5d}
        risks:
          la$0te:
            title: Late API
            affects: [web.api]
            response: mitigate
            actions:
              - web.api   # so far
            owner: ana
        """,
        "Add a task to `web` that answers `late`",
        """
        resources: {ana: {name: Ana}}
        projects:
          web:
            tasks:
              api: {effort: 5d}
              mitigate-late: {title: "Mitigate: Late API", assign: [ana]}
        risks:
          late:
            title: Late API
            affects: [web.api]
            response: mitigate
            actions:
              - web.api   # so far
              - web.mitigate-late
            owner: ana
        """);

    [Fact]
    public void Selected_tasks_become_a_group_and_references_follow() => ChangeCheck.Makes(
        """
        projects:
          web:
            tasks:
              # first
              de$0sign:
                effort: 2d   # about

                notes: |
                  Long
                    text
              api: {effort: 3d, af$1ter: [design, intro]}
              intro: {effort: 1d}
              launch: {milestone: true, after: [api FS+1d, web.design], notes: "See [[web.api]] and [[intro]]"}
        risks: {late: {title: Late, affects: [web.api]}}
        """,
        "Extract 2 tasks into a group",
        """
        projects:
          web:
            tasks:
              group:
                tasks:
                  # first
                  design:
                    effort: 2d   # about

                    notes: |
                      Long
                        text
                  api: {effort: 3d, after: [design, intro]}
              intro: {effort: 1d}
              launch: {milestone: true, after: [group.api FS+1d, group.design], notes: "See [[web.group.api]] and [[intro]]"}
        risks: {late: {title: Late, affects: [web.group.api]}}
        """);

    [Fact]
    public void Tasks_between_braces_become_a_group() => ChangeCheck.Makes(
        "projects: {web: {tasks: {$0a: {effort: 1d}, b$1: {effort: 2d, after: [a]}, c: {effort: 1d, after: [b]}}}}",
        "Extract 2 tasks into a group",
        "projects: {web: {tasks: {group: {tasks: {a: {effort: 1d}, b: {effort: 2d, after: [a]}}}, c: {effort: 1d, after: [group.b]}}}}");

    [Fact]
    public void A_task_moves_to_another_project_and_references_follow() => ChangeCheck.Makes(
        """
        -- shop.plan.yaml --
        projects:
          shop:
            tasks:
              design: {effort: 1d}
              # the interface
              ap$0i:
                effort: 3d
                after: [design]
              ui: {effort: 2d, after: [api SS+1d]}
        -- web.plan.yaml --
        projects:
            web:
                tasks:
                    pages: {effort: 1d, after: [shop.api]}
        """,
        "Move `api` to the project `web`",
        """
        -- shop.plan.yaml --
        projects:
          shop:
            tasks:
              design: {effort: 1d}
              ui: {effort: 2d, after: [web.api SS+1d]}
        -- web.plan.yaml --
        projects:
            web:
                tasks:
                    pages: {effort: 1d, after: [web.api]}
                    # the interface
                    api:
                      effort: 3d
                      after: [shop.design]
        """);

    [Fact]
    public void A_person_moves_to_another_file() => ChangeCheck.Makes(
        """
        -- a.plan.yaml --
        resources:
          an$0a: {name: Ana,
                skills: [sql]}
          ben: {name: Ben}
        -- b.plan.yaml --
        resources:
          # the others
          eva: {name: Eva}
        """,
        "Move `ana` to b.plan.yaml",
        """
        -- a.plan.yaml --
        resources:
          ben: {name: Ben}
        -- b.plan.yaml --
        resources:
          # the others
          eva: {name: Eva}
          ana: {name: Ana,
                skills: [sql]}
        """);

    [Fact]
    public void Who_shares_text_by_an_anchor_does_not_move() => ChangeCheck.NotOffered(
        "-- a.plan.yaml --\nresources:\n  an$0a: {name: Ana, skills: &s [sql]}\n  ben: {name: Ben, skills: *s}\n-- b.plan.yaml --\nresources:\n  eva: {name: Eva}\n", "Move");

    [Fact]
    public void An_alias_is_written_out() => ChangeCheck.Makes(
        """
        resources:
          ana: {name: Ana, skills: &s [sql, go]}
          ben: {name: Ben, skills: *$0s}
        """,
        "Write what `*s` stands for",
        """
        resources:
          ana: {name: Ana, skills: &s [sql, go]}
          ben: {name: Ben, skills: [sql, go]}
        """);

    [Fact]
    public void What_is_merged_is_written_out_but_for_what_is_there() => ChangeCheck.Makes(
        """
        resources:
          ana: &base
            name: Ana
            skills:
              - sql
            capacity: 80%
          ben:
            <<: *ba$0se
            name: Ben
        """,
        "Write what `*base` stands for",
        """
        resources:
          ana: &base
            name: Ana
            skills:
              - sql
            capacity: 80%
          ben:
            skills:
              - sql
            capacity: 80%
            name: Ben
        """);

    [Fact]
    public void A_risk_is_raised_beside_others_in_their_style() => ChangeCheck.Makes(
        """
        projects: {web: {tasks: {api: {tit$0le: API, effort: 2d}}}}
        risks:
          other:
            title: Other
        """,
        "Raise a risk about `api`",
        """
        projects: {web: {tasks: {api: {title: API, effort: 2d}}}}
        risks:
          other:
            title: Other
          api-late:
            title: API takes longer
            projects: [web]
            affects: [web.api]
            raised: 2026-01-01
        """);

    [Theory]
    [InlineData("goals:\n  g: {title: G}\nrisks:\n  $0r:\n    title: R\n", "goals:\n  g: {title: G}\n")]
    [InlineData("risks:\n  $0r: {title: R}\n\ngoals:\n  g: {title: G}\n", "\ngoals:\n  g: {title: G}\n")]
    [InlineData("risks: # all of them\n  $0r: {title: R}\ngoals:\n  g: {title: G}\n", "risks: # all of them\ngoals:\n  g: {title: G}\n")]
    [InlineData("risks:\n  $0r: {title: R}\n", "risks:\n")]
    public void The_last_thing_of_a_section_takes_it_along(string before, string after)
    {
        var fields = before.Contains("    title: R", StringComparison.Ordinal) ? "\n    title: R" : " {title: R}";
        ChangeCheck.Makes($"-- a.plan.yaml --\n{before}-- b.plan.yaml --\nrisks:\n  s: {{title: S}}\n", "Move `r` to b.plan.yaml", $"-- a.plan.yaml --\n{after}-- b.plan.yaml --\nrisks:\n  s: {{title: S}}\n  r:{fields}\n");
    }
}
