using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Model.Binding;

public sealed class MergingTests
{
    [Fact]
    public void A_project_may_be_spread_over_files_and_documents()
    {
        var plan = Fixture.Parse(
            """
            -- b.plan.yaml --
            projects: {p: {updates: {2026-w08: {summary: Going well}}}}
            -- a.plan.yaml --
            projects: {p: {title: Shop, tasks: {one: {effort: 1d}}}}
            ---
            projects: {p: {tasks: {two: {effort: 2d, after: [one]}}}}
            """).Snapshot();

        Assert.Empty(FindingText.Of(plan));
        Assert.Equal(["p.one", "p.two"], plan.WorkItems.All.Select(task => task.Path));
        Assert.Equal(new DateOnly(2026, 2, 16), plan.Projects["p"].Updates[0].Date!.First);
        Assert.Equal(["a.plan.yaml", "a.plan.yaml", "b.plan.yaml"], plan.Projects["p"].Declarations.Select(place => place.Path));
    }

    [Fact]
    public void Maps_inside_fields_merge_too()
    {
        var plan = Fixture.Parse(
            """
            -- a.plan.yaml --
            risks: {r: {impact: {schedule: 3d}}}
            -- b.plan.yaml --
            risks: {r: {impact: {quality: high}}}
            """).Snapshot();

        Assert.Empty(FindingText.Of(plan));
        Assert.NotNull(plan.Risks["r"].Impact.Schedule);
        Assert.NotNull(plan.Risks["r"].Impact.Quality);
    }

    [Fact]
    public void A_value_set_twice_is_an_error_at_both_places_even_if_equal()
    {
        var plan = Fixture.Parse(
            """
            -- a.plan.yaml --
            projects: {p: {title: Shop, labels: [x]}}
            -- b.plan.yaml --
            projects: {p: {title: Shop, labels: [y]}}
            """).Snapshot();

        Assert.Equal(
            [
                "title | set-twice | `title` is set twice for the same thing; it stands in b.plan.yaml:1:16 too, keep one of them",
                "labels | set-twice | `labels` is set twice for the same thing; it stands in b.plan.yaml:1:29 too, keep one of them",
                "title | set-twice | `title` is set twice for the same thing; it stands in a.plan.yaml:1:16 already, keep one of them",
                "labels | set-twice | `labels` is set twice for the same thing; it stands in a.plan.yaml:1:29 already, keep one of them",
            ],
            FindingText.Of(plan));
        Assert.Equal(["b.plan.yaml", "b.plan.yaml", "a.plan.yaml", "a.plan.yaml"], plan.Problems.Select(problem => problem.Related[0].Place.Path));
        Assert.Equal(["x"], plan.Projects["p"].Labels.ToArray());
    }

    [Fact]
    public void The_version_and_free_keys_at_the_top_are_each_files_own()
    {
        var plan = Fixture.Parse("-- a.plan.yaml --\nplan: 1\nx-a: 1\n-- b.plan.yaml --\nplan: 1\nx-a: 2\n").Snapshot();

        Assert.Empty(FindingText.Of(plan));
    }

    [Fact]
    public void Aliases_and_merge_keys_are_followed()
    {
        var plan = Fixture.Parse(
            """
            x-days: &days [2026-01-05, 2026-01-06]
            x-usual: &usual {effort: 3d, priority: 600}
            resources: {ana: {leave: *days}}
            projects:
              p:
                tasks:
                  a: {<<: *usual, priority: 700}
                  b: *usual
            """).Snapshot();

        Assert.Empty(FindingText.Of(plan));
        Assert.Equal(2, plan.Resources["ana"].Leave.Length);
        Assert.Equal((700, 600), (plan.WorkItems["p.a"].Priority, plan.WorkItems["p.b"].Priority));
        Assert.Equal(2, plan.WorkItems["p.a"].Fields["effort"].Value.Start.Line + 1);
    }

    [Fact]
    public void A_mistake_behind_an_anchor_is_reported_once_where_it_stands()
    {
        var plan = Fixture.Parse(
            """
            x-usual: &usual {effort: 3 tage und mehr}
            projects: {p: {tasks: {a: *usual, b: *usual, c: {<<: *usual}}}}
            """).Snapshot();

        var finding = Assert.Single(plan.Problems);
        Assert.Equal(0, finding.Place.Start.Line);
    }

    [Fact]
    public void Groups_that_aliases_nest_without_end_are_cut()
    {
        var lines = new List<string> { "x-g0: &g0 {tasks: {a: {effort: 1d}}}" };
        for (var at = 1; at <= 120; at++) lines.Add($"x-g{at}: &g{at} {{tasks: {{a: *g{at - 1}}}}}");
        lines.Add("projects: {p: *g120}");
        var plan = Fixture.Parse(string.Join('\n', lines)).Snapshot();

        Assert.Contains("tasks | too-deep", FindingText.Short(plan));
        Assert.InRange(plan.WorkItems.Count, 90, 110);
    }

    [Fact]
    public void Aliases_that_multiply_are_cut()
    {
        var lines = new List<string> { "x-g0: &g0 {tasks: {a: {effort: 1d}}}" };
        for (var at = 1; at <= 30; at++) lines.Add($"x-g{at}: &g{at} {{tasks: {{a: *g{at - 1}, b: *g{at - 1}, c: *g{at - 1}}}}}");
        lines.Add("projects: {p: *g30}");
        var plan = Fixture.Parse(string.Join('\n', lines)).Snapshot();

        Assert.Contains(plan.Problems, problem => problem.Rule == "too-many-aliases");
        Assert.InRange(plan.WorkItems.Count, 0, 20_000);
    }

    [Fact]
    public void A_key_twice_in_one_map_is_left_to_the_parser()
    {
        var plan = Fixture.Parse("goals: {g: {title: One, title: Two}}").Snapshot();

        Assert.DoesNotContain(plan.Problems, problem => problem.Rule == "set-twice");
        Assert.Equal("One", plan.Goals["g"].Title);
    }
}
