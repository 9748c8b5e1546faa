using PlanAsCode.Analysis.Rules;
using PlanAsCode.Features;
using PlanAsCode.Features.Understanding;
using PlanAsCode.Syntax.Yaml;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Features.Understanding;

/// <summary>Keys, words, values and rules: what a hover says of them.</summary>
public sealed class HoverTests
{
    [Fact]
    public void A_key_says_what_it_is_for_and_how_its_value_is_read() => Check(
        "projects: {p: {tasks: {a: {ef$0fort: 8d..10d..18d}}}}",
        """
        **effort** · of a task, not on groups

        The work it takes, shared by those assigned. One amount, or optimistic..likely..pessimistic.

        - Takes: an amount of time such as 5d, or three such as 3d..5d..9d
        - Example: `effort: 8d..10d..18d`

        **8d..10d..18d** · `effort`

        - Counts as: 11d = 88h of work time
        - Mean: (o + 4m + p) / 6 = (8 + 4 x 10 + 18) / 6
        """);

    [Fact]
    public void A_key_that_takes_one_of_some_words_lists_them() => Check(
        "projects: {p: {updates: {2026-02-10: {hea$0lth: green}}}}",
        """
        **health** · of an update

        How the project stands: green, amber or red.

        - `green`: On track.
        - `amber`: In danger: without help it may miss what was promised.
        - `red`: It misses what was promised unless something changes.
        - Example: `health: green`
        """);

    [Fact]
    public void A_section_is_a_key_of_the_file() => Check(
        "ris$0ks: {}",
        """
        **risks** · of a plan file

        What may happen and would hurt, or help.

        - Takes: a map, each key the id of a risk
        - Example: `risks: {psp-migration: {title: Late payment API, probability: 30%}}`
        """);

    [Fact]
    public void A_required_key_says_so() => Check(
        "iterations: {one: {sta$0rt: nonsense}}",
        """
        **start** · of an iteration, required

        Its first day.

        - Takes: a date such as 2026-03-02, 2026-w10 or 2026-q1
        - Example: `start: 2026-03-02`
        """);

    [Fact]
    public void A_word_says_what_it_means() => Check(
        "projects: {p: {tasks: {a: {effort: 1d, status: do$0ing}}}}",
        """
        **doing** · `status` of a task

        Begun, not finished.
        """);

    // 2026-03-30 is a Monday: Monday to Thursday lie before Good Friday. ISO week 14 begins on that Monday.
    [Fact]
    public void A_closed_day_says_why_it_is_closed_and_which_day_is_open_again() => Check(
        """
        workspace: {as-of: 2026-03-30, calendar: berlin}
        calendars: {berlin: {holidays: {2026-04-03: Good Friday, 2026-04-06: Easter Monday}}}
        projects: {p: {tasks: {a: {effort: 1d, deadline: 2026-04-$003}}}}
        """,
        """
        **Fri 2026-04-03** · week 2026-w14

        4 working days after as-of (2026-03-30). Closed: Good Friday (`berlin`); the next working day is Tue 2026-04-07
        """);

    [Fact]
    public void A_date_counts_by_the_calendar_that_holds_there() => Check(
        """
        workspace: {as-of: 2026-03-30}
        calendars: {all-days: {week: mon-sun}}
        projects: {p: {calendar: all-days, deadline: 2026-04-0$06 14:30}}
        """,
        """
        **Mon 2026-04-06 14:30** · week 2026-w15

        7 working days after as-of (2026-03-30)
        """);

    // January 2026 has 22 weekdays, February 20, March 22.
    [Fact]
    public void A_quarter_is_its_first_and_its_last_day() => Check(
        "goals: {g: {by: 2026$0-q1}}",
        """
        **Thu 2026-01-01 to Tue 2026-03-31** · 90 days

        - Inside: 64 working days
        - First day: as-of itself (2026-01-01)
        - Last day: 63 working days after as-of (2026-01-01)
        """);

    [Fact]
    public void Days_before_as_of_count_back() => Check(
        "resources: {ana: {leave: [2025-12-22..2025-12-2$06]}}",
        """
        **Mon 2025-12-22 to Fri 2025-12-26** · 5 days

        - Inside: 5 working days
        - First day: 8 working days before as-of (2026-01-01)
        - Last day: 4 working days before as-of (2026-01-01)
        """);

    [Fact]
    public void A_key_that_is_a_date_is_one_too() => Check(
        "calendars: {c: {holidays: {2026-0$01-01: New Year}}}",
        """
        **Thu 2026-01-01** · week 2026-w01

        as-of itself (2026-01-01). Closed: New Year (`c`); the next working day is Fri 2026-01-02
        """);

    [Theory]
    [InlineData("workspace: {currency: EUR}\nprojects: {p: {budget: 480$0k EUR}}", "**480,000 EUR** · `budget`")]
    [InlineData("workspace: {exchange-rates: {USD: 0.92}}\nprojects: {p: {budget: 1$00k USD}}", "**10,000 USD** · `budget`\n\n9,200 EUR at 0.92")]
    [InlineData("projects: {p: {budget: 1$00k USD}}", "**10,000 USD** · `budget`\n\n`exchange-rates` does not say what USD is worth: it cannot be added up")]
    [InlineData("resources: {a: {rate: 62$00 EUR/d}}", "**620 EUR/d** · `rate`\n\n77.50 EUR an hour, 620 EUR a day, 3,100 EUR a week")]
    [InlineData("risks: {r: {impact: {cost: 6k..1$02k..30k}}}", "**14,000 EUR** · mean of three points\n\n- From: 6,000 EUR, likely 12,000 EUR, to 30,000 EUR")]
    public void Money_is_written_out(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("projects: {p: {tasks: {a: {effort: 2$0w}}}}", "**2w** · `effort`\n\n- Reads as: 10d = 80h of work time")]
    [InlineData("calendars: {short: {hours: 6h}}\nprojects: {p: {calendar: short, tasks: {a: {effort: 2$0d}}}}", "**2d** · `effort`\n\n- Reads as: 2d = 12h of work time (`short`)")]
    [InlineData("projects: {p: {tasks: {a: {elapsed: 2$0w}}}}", "**2w** · `elapsed`\n\nCalendar time: nights, weekends and holidays count.")]
    [InlineData("resources: {a: {capacity: 80$0%}}", "**80%** · `capacity`\n\n6.4h of 8h a day, 32h of 40h a week")]
    [InlineData("risks: {r: {probability: 3$00%}}", "**30%** · `probability`\n\nLevel 2 of 5, low")]
    [InlineData("resources: {a: {name: Ana, skills: [sql]}}\nprojects: {p: {tasks: {t: {effort: 1d, assign: [{skills: [s$0ql]}]}}}}", "**sql** · skill\n\nAna")]
    public void Amounts_say_what_they_come_to(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("# plan-ignore deadline-mis$0sed: agreed with the sponsor\nprojects: {}")]
    [InlineData("workspace: {rules: {dead$0line-missed: off}}")]
    public void The_name_of_a_rule_shows_its_page(string text) => Check(text, RuleCatalog.PageOf(RuleCatalog.Find("deadline-missed")!).Trim());

    [Fact]
    public void An_alias_shows_what_it_stands_for() => Check(
        "projects: {p: {tasks: {a: {effort: 1d, labels: &tags [shop, legal]}, b: {effort: 1d, labels: *ta$0gs}}}}",
        "**\\*tags** · stands for\n\n```text\n[shop, legal]\n```");

    [Theory]
    [InlineData("")]
    [InlineData("$0")]
    [InlineData("projects: {p: {title: A long $0 title}}")]
    [InlineData("# a com$0ment\nprojects: {}")]
    [InlineData("projects:\n  p:\n$0    title: x")]
    [InlineData("projects: {p: {nonsen$0se: 1}}")]
    [InlineData("projects: {p: {tasks: {a: {after: [no-such$0]}}}}")]
    public void Where_nothing_is_known_there_is_no_hover(string text) => Check(text, "");

    [Fact]
    public void Names_of_a_plan_are_no_markup() => Check(
        "stakeholders: {c$0: {name: \"*Carla* <b> [x](http://x) `y` a_b _c_\"}}",
        """
        **\*Carla\* \<b> \[x](http://x) 'y' a_b \_c\_** · stakeholder `c`

        - Told: nothing
        """);

    [Fact]
    public void Plain_text_has_no_markup_at_all()
    {
        var answer = At("projects: {p: {tasks: {a: {effort: 1d, sta$0tus: doing}}}}")!;

        Assert.Equal(
            """
            status · of a task, not on groups

            todo, doing, blocked (with blocked-by), done or dropped.

            `todo`: Not begun.
            `doing`: Begun, not finished.
            `blocked`: Cannot go on; `blocked-by` says what it waits for.
            `done`: Finished.
            `dropped`: Given up: it takes no time, money or people, and links pass through it.
            Example: `status: doing`
            """,
            answer.Page.ToPlainText());
    }

    [Theory]
    [InlineData("projects: {p: {tasks: {a: {effort: 1d, status: do$0ing}}}}", "doing")]
    [InlineData("projects: {p: {tasks: {a: {effort: 1d, sta$0tus: doing}}}}", "status")]
    [InlineData("projects: {p: {tasks: {a: {effort: 1d}, b: {effort: 1d, after: [a$0 SS+1d]}}}}", "a")]
    [InlineData("risks: {late: {title: x}}\nprojects: {p: {notes: \"See [[la$0te]] 🙂\"}}", "late")]
    public void The_range_is_the_word(string text, string word)
    {
        var fixture = Fixture.Parse(text);

        Assert.Equal(word, fixture.Sources[0].TextAt(At(text)!.Span));
    }

    private static HoverAnswer? At(string text)
    {
        var fixture = Fixture.Parse(text);
        var (path, offset) = fixture.Cursor ?? (Fixture.DefaultPath, 0);
        return Hover.At(new PlanFile(YamlFile.Parse(fixture.Sources.Single(source => source.Path == path)), fixture.Analyse()), offset);
    }

    [Theory]
    [InlineData("after: [api S$0S+5d]", "**api SS+5d** · link\n\nIt starts 5d of working time after `api` starts, or later.")]
    [InlineData("after: [api +2$0ed]", "**api +2ed** · link\n\nIt starts 2d of calendar time after `api` finishes, or later.")]
    [InlineData("after: [\"api F$0F\"]", "**api FF** · link\n\nIt finishes when `api` finishes, or later.")]
    [InlineData("after: [api FS-1$0d]", "**api FS-1d** · link\n\nIt starts 1d of working time before `api` finishes, or later.")]
    [InlineData("before: [api FS+1$00d]", "**api FS+10d** · link\n\nIt finishes 10d of working time before `api` starts, or sooner.")]
    [InlineData("assign: [ana 5$00%]", "**ana 50%** · assignment\n\n50 % of the time they have.")]
    [InlineData("after: [api X$0X]", "")]
    public void What_stands_behind_a_name_is_said_in_words(string field, string expected) =>
        Check($"resources: {{ana: {{name: Ana}}}}\nprojects: {{p: {{tasks: {{api: {{effort: 1d}}, b: {{effort: 1d, {field}}}}}}}}}", expected);

    private static void Check(string text, string expected) => Assert.Equal(expected, At(text)?.Page.ToMarkdown() ?? "");
}
