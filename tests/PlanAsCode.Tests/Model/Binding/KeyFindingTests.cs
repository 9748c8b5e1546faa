using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Model.Binding;

public sealed class KeyFindingTests
{
    [Fact]
    public void A_misspelt_key_gets_the_nearest_one() => Check(
        "projects: {p: {tasks: {a: {effort: 2d, asign: [ana]}}}}\nresources: {ana: {}}",
        "asign | unknown-key | unknown key `asign`; did you mean `assign`?");

    [Fact]
    public void A_key_from_nowhere_is_told_what_is_allowed() => Check(
        "iterations: {s1: {start: 2026-01-05, finish: 2026-01-16, colour: red}}",
        "colour | unknown-key | unknown key `colour`; an iteration takes start, finish, goal, capacity, and keys that begin with x-");

    [Fact]
    public void A_misspelt_section_gets_the_nearest_one() => Check("resorces: {ana: {}}", "resorces | unknown-section | unknown section `resorces`; did you mean `resources`?");

    [Fact]
    public void A_key_at_the_top_is_told_where_it_belongs() => Check(
        "budget: 3k",
        "budget | unknown-section | unknown section `budget` (it belongs to a project); a plan file takes plan, workspace, calendars, goals, resources, projects, risks, iterations, "
        + "stakeholders, communications, lessons, and keys that begin with x-");

    [Fact]
    public void Free_keys_are_kept_where_they_are_written()
    {
        var plan = Fixture.Parse("x-top: 1\nprojects: {p: {x-cost-centre: 4711, tasks: {x-ray: {effort: 1d}}}}").Snapshot();

        Assert.Empty(FindingText.Of(plan));
        Assert.True(plan.Projects["p"].Has("x-cost-centre"));
        Assert.Equal("x-ray", plan.WorkItems["p.x-ray"].Id);
    }

    [Fact]
    public void A_comma_in_a_text_is_one_finding() => Check(
        "projects: {p: {tasks: {a: {title: Pay by card, cash, or coupon, effort: 2d}}}}",
        "cash, or coupon | comma-in-text | the comma before `cash, or coupon` ends the text of `title` here, between braces; put the text in quotes");

    [Fact]
    public void What_a_comma_left_of_a_value_is_not_judged_as_well() => Check(
        "projects: {p: {tasks: {a: {effort: 1,5d}}}}",
        "5d | comma-in-text | the comma before `5d` ends the text of `effort` here, between braces; put the text in quotes");

    [Fact]
    public void A_misspelt_required_key_is_not_missing_as_well() => Check(
        "projects: {p: {tasks: {a: {effort: 1d, acceptance: [{txt: Fast enough}]}}}}",
        "txt | unknown-key | unknown key `txt`; did you mean `text`?");

    [Fact]
    public void A_comma_in_a_text_is_mended_by_quotes() => CheckFixed(
        "projects: {p: {tasks: {a: {title: Pay by card, cash, or coupon, effort: 2d}}}}",
        "projects: {p: {tasks: {a: {title: \"Pay by card, cash, or coupon\", effort: 2d}}}}");

    [Fact]
    public void A_misspelt_key_is_mended() => CheckFixed("goals: {g: {titel: More}}", "goals: {g: {title: More}}");

    [Fact]
    public void A_misspelt_word_is_mended_in_its_quotes() => CheckFixed("goals: {g: {level: 'bussiness'}}", "goals: {g: {level: 'business'}}");

    [Fact]
    public void A_text_instead_of_a_list_is_mended() => CheckFixed(
        "projects: {p: {tasks: {a: {effort: 1d}, b: {effort: 1d, after: a}}}}", "projects: {p: {tasks: {a: {effort: 1d}, b: {effort: 1d, after: [a]}}}}");

    [Fact]
    public void Values_of_the_wrong_shape_say_what_was_found() => Check(
        """
        projects:
          p:
            owner: [ana]
            goals: {a: 1}
            tasks: [a]
        """,
        "[ana] | wrong-type | `owner` takes the id of a resource or a stakeholder; found a list",
        "{a: 1} | wrong-type | `goals` takes a list, each item the id of a goal; found a map",
        "[a] | wrong-type | `tasks` takes a map, each key the id of a task; found a list");

    [Fact]
    public void An_entity_that_is_no_map_says_so() => Check(
        "resources: {ana: Ana Ruiz}",
        "Ana Ruiz | wrong-type | `ana` is a resource, which takes a map such as `{kind: person}`; found the text `Ana Ruiz`");

    [Fact]
    public void A_key_without_a_value_is_a_warning() => Check("goals: {g: {title: , by: ~}}",
        "title | missing-value | `title` has no value; write one, or leave the key out",
        "by | missing-value | `by` has no value; write one, or leave the key out");

    [Fact]
    public void An_entity_may_have_nothing_but_its_id() => Check("resources:\n  ana:\n  ben: ~\n");

    [Fact]
    public void Required_fields_are_asked_for() => Check(
        "iterations: {s1: {start: 2026-01-05}}\nprojects: {p: {decisions: {use-c: {decision: C}}}}",
        "s1 | missing-field | an iteration needs `finish`, such as `finish: 2026-03-13`",
        "use-c | missing-field | a decision needs a date: write `date: 2026-02-10` in it, or use the date as its key");

    [Fact]
    public void A_newer_language_is_one_finding() => Check(
        "-- a.plan.yaml --\nplan: 2\ngizmos: {a: 1}\ngoals: {from-a: {title: A}}\n-- b.plan.yaml --\nplan: 1\nprojects: {p: {goals: [from-a]}}\n",
        "2 | newer-language | this file is written in version 2 of the plan language; this program reads version 1. The file is left out: use a newer program");

    [Fact]
    public void What_a_newer_file_does_not_declare_is_missed_all_the_same() => Check(
        "-- a.plan.yaml --\nplan: 2\n-- b.plan.yaml --\nprojects: {p: {goals: [grow]}}\n",
        "2 | newer-language | this file is written in version 2 of the plan language; this program reads version 1. The file is left out: use a newer program",
        "grow | unknown-reference | no goal `grow`");

    [Fact]
    public void A_file_that_is_no_map_is_one_finding() => Check(
        "just words\n",
        "just words | wrong-type | a plan file is a map of sections (plan, workspace, calendars, goals, resources, projects, risks, iterations, stakeholders, communications, lessons); "
        + "found the text `just words`");

    [Fact]
    public void What_cannot_be_read_leaves_the_rest_alone()
    {
        var plan = Fixture.Parse("projects: {p: {title: Shop, start: 2026-02-30, tasks: {a: {effort: soon, priority: 7, after: [b]}, b: {duration: 1d}}}}").Snapshot();

        Assert.Equal(["2026-02-30 | invalid-date", "soon | invalid-quantity"], FindingText.Short(plan));
        Assert.Equal("Shop", plan.Projects["p"].Title);
        Assert.Null(plan.Projects["p"].Start);
        Assert.Equal(7, plan.WorkItems["p.a"].Priority);
        Assert.Equal("p.b", plan.WorkItems["p.a"].After[0].To.Target);
    }

    private static void Check(string text, params string[] expected) => Assert.Equal(expected, FindingText.Of(Fixture.Parse(text).Snapshot()));

    private static void CheckFixed(string text, string expected) => Assert.Equal(expected, FindingText.Fixed(Fixture.Parse(text)));
}
