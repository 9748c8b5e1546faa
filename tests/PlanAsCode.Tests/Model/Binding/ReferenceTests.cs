using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Model.Binding;

public sealed class ReferenceTests
{
    private const string Nested =
        """
        projects:
          web:
            tasks:
              web: {tasks: {x: {effort: 1d, after: [AFTER]}, y: {effort: 1d}}}
              y: {effort: 1d}
              z: {tasks: {x: {effort: 1d}, deep: {tasks: {q: {effort: 1d}}}}}
          other: {tasks: {x: {effort: 1d}}}
        """;

    [Theory]
    [InlineData("y", "web.web.y")]
    [InlineData("z", "web.z")]
    [InlineData("z.deep.q", "web.z.deep.q")]
    [InlineData("other", "other")]
    [InlineData("other.x", "other.x")]
    [InlineData("web.y", "web.y")]
    [InlineData("web.web.y", "web.web.y")]
    public void Names_are_looked_up_outwards_and_own_groups_are_skipped(string name, string target)
    {
        var plan = Fixture.Parse(Nested.Replace("AFTER", name, StringComparison.Ordinal)).Snapshot();

        Assert.Empty(FindingText.Of(plan));
        Assert.Equal(target, plan.WorkItems["web.web.x"].After[0].To.Target);
    }

    [Theory]
    [InlineData("x", "`x` is this task itself; name another one")]
    [InlineData("web.web", "`web.web` is the group that `x` stands in; a task cannot wait for what contains it")]
    [InlineData("web", "`web` is the project that `x` stands in; a task cannot wait for what contains it")]
    public void A_link_to_itself_or_to_what_contains_it_is_a_finding(string name, string message) => Check(
        Nested.Replace("AFTER", name, StringComparison.Ordinal), $"{name} | reference-to-itself | {message}");

    [Fact]
    public void A_link_to_its_own_group_alone_says_so() => Check(
        "projects: {p: {tasks: {g: {tasks: {a: {effort: 1d, after: [g]}}}}}}",
        "g | reference-to-itself | `g` is the group that `a` stands in; a task cannot wait for what contains it");

    [Fact]
    public void A_path_may_begin_with_the_own_group_where_nothing_else_fits() => Check(
        "projects: {p: {tasks: {g: {tasks: {a: {effort: 1d, after: [g.b]}, b: {effort: 1d}}}}}}");

    [Fact]
    public void A_group_that_waits_for_its_own_task_says_so() => Check(
        "projects: {p: {tasks: {g: {after: [p.g.a], tasks: {a: {effort: 1d}}}}}}",
        "p.g.a | reference-to-itself | `p.g.a` stands inside `g`; a group cannot wait for its own tasks");

    [Fact]
    public void An_unknown_name_gets_the_nearest_one_at_its_own_place() => Check(
        "projects: {p: {tasks: {design: {effort: 1d}, b: {effort: 1d, after: ['desing SS+2d']}}}}",
        "desing | unknown-reference | no task or project `desing`; did you mean `design`?");

    [Fact]
    public void An_unknown_name_is_mended() => Assert.Equal(
        "projects: {p: {tasks: {design: {effort: 1d}, b: {effort: 1d, after: [design SS+2d]}}}}",
        FindingText.Fixed(Fixture.Parse("projects: {p: {tasks: {design: {effort: 1d}, b: {effort: 1d, after: [desing SS+2d]}}}}")));

    [Fact]
    public void A_name_out_of_reach_gets_its_full_path() => Check(
        "projects: {p: {tasks: {g: {tasks: {a: {effort: 1d}}}}}}\nrisks: {r: {affects: [g.a]}}",
        "g.a | unknown-reference | no task or project `g.a`; did you mean `p.g.a`?");

    [Fact]
    public void A_path_with_a_wrong_end_gets_the_nearest_one() => Check(
        "projects: {p: {tasks: {g: {tasks: {api: {effort: 1d}}}}}}\nrisks: {r: {affects: [p.g.apy]}}",
        "p.g.apy | unknown-reference | no task or project `p.g.apy`; did you mean `p.g.api`?");

    [Fact]
    public void A_thing_of_another_kind_says_what_it_is() => Check(
        "stakeholders: {cfo: {}}\nprojects: {p: {owner: cfo, tasks: {a: {effort: 1d, assign: [cfo]}}}}",
        "cfo | unknown-reference | `cfo` is a stakeholder; a resource is wanted here");

    [Fact]
    public void A_broken_field_does_not_hide_what_it_belongs_to() => Check(
        "projects: {p: {tasks: {a: {effort: much}, b: {effort: 1d, after: [a]}}}}",
        "much | invalid-quantity | `effort`: `much` is no amount of time; write a number and a unit such as `3d` (units: min, h, d, w, mo, q or y)");

    [Fact]
    public void Every_use_of_a_reference_is_listed_with_its_holder_and_field()
    {
        var plan = Fixture.Parse(
            """
            resources: {ana: {}, ben: {}, team: {kind: team, members: [ana], lead: ben}}
            goals: {g: {owner: ana}}
            projects: {p: {owner: ana, goals: [g], notes: "See [[team]]", tasks: {t: {effort: 1d, assign: [ben 50%, {any-of: [ana]}]}}}}
            """).Snapshot();

        Assert.Empty(FindingText.Of(plan));
        Assert.Equal(
            ["g.owner=ana", "p.goals=g", "p.notes=team", "p.owner=ana", "p.t.assign=ana", "p.t.assign=ben", "team.lead=ben", "team.members=ana"],
            plan.References.Select(use => $"{use.Holder.Path}.{use.Field}={use.Reference.Target}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("calendars: {a: {extends: b}, b: {extends: a}}", "a calendar contains itself by `extends`: a → b → a; take one of these references away")]
    [InlineData("goals: {a: {supports: [b]}, b: {supports: [c]}, c: {supports: [b]}}", "a goal contains itself by `supports`: b → c → b; take one of these references away")]
    [InlineData("resources: {a: {kind: team, members: [b]}, b: {kind: team, members: [a]}}", "a resource contains itself by `members`: a → b → a; take one of these references away")]
    public void What_contains_itself_is_reported_once_and_cut(string text, string message)
    {
        var plan = Fixture.Parse(text).Snapshot();

        var finding = Assert.Single(plan.Problems);
        Assert.Equal(("extends-cycle", message), (finding.Rule, finding.Message));
        Assert.Equal(2, finding.Related.Length);
        Assert.Single(plan.References, use => use.Reference.Target is null);
    }

    [Fact]
    public void A_long_chain_of_goals_overflows_nothing()
    {
        var goals = Enumerable.Range(0, 20_000).Select(at => $"  g{at}: {{supports: [g{(at + 1) % 20_000}]}}");
        var plan = Fixture.Parse("goals:\n" + string.Join('\n', goals)).Snapshot();

        Assert.Equal(["extends-cycle"], plan.Problems.Select(problem => problem.Rule));
    }

    private static void Check(string text, params string[] expected) => Assert.Equal(expected, FindingText.Of(Fixture.Parse(text).Snapshot()));
}
