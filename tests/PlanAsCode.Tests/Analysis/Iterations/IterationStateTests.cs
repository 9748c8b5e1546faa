using System.Globalization;
using PlanAsCode.Analysis.Iterations;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Analysis.Iterations;

/// <summary>Each iteration as: phase, planned points/tasks, done points/tasks, load, what spills, what was carried over. Two weeks each, from 2026-01-05, a Monday.</summary>
public sealed class IterationStateTests
{
    private const string Sprints = """
        workspace: {as-of: 2026-02-09}
        iterations:
          s1: {start: 2026-01-05, finish: 2026-01-16, capacity: 10}
          s2: {start: 2026-01-19, finish: 2026-01-30, capacity: 5d}
          s3: {start: 2026-02-02, finish: 2026-02-13}
          s4: {start: 2026-02-16, finish: 2026-02-27}
        resources: {ana: {}, ben: {capacity: 50%}}

        """;

    // b was finished in s2, so that it counts there; what names no iteration counts where it was finished.
    [Fact]
    public void Done_counts_where_it_was_finished() => Check(
        Sprints + """
        projects:
          web:
            start: 2026-01-05
            tasks:
              a: {effort: 4d, points: 5, iteration: s1, assign: [ana], started: 2026-01-05, finished: 2026-01-08}
              b: {effort: 8d, points: 8, iteration: s1, assign: [ana], started: 2026-01-09, finished: 2026-01-20}
              c: {effort: 1d, points: 1, assign: [ana], started: 2026-01-21, finished: 2026-01-21}
              d: {effort: 1d, points: 2, iteration: s2, assign: [ana], started: 2026-01-31, finished: 2026-01-31}
        """,
        "s1 Finished 13/2 5/1 load 130 spills: carried 1",
        "s2 Finished 2/1 9/2 load 20 spills: carried 1",
        "s3 Current 0/0 0/0 load ? spills: carried 0",
        "s4 Ahead 0/0 0/0 load ? spills: carried 0");

    // Without a date of its own a done task is taken to be done in the iteration it names.
    [Fact]
    public void Done_without_a_date_counts_in_the_iteration_it_names() => Check(
        Sprints + """
        projects: {web: {start: 2026-01-05, tasks: {a: {effort: 4d, points: 5, iteration: s2, status: done}, b: {effort: 4d, points: 5, status: done}}}}
        """,
        "s1 Finished 0/0 0/0 load 0 spills: carried 0",
        "s2 Finished 5/1 5/1 load 80 spills: carried 0",
        "s3 Current 0/0 0/0 load ? spills: carried 0",
        "s4 Ahead 0/0 0/0 load ? spills: carried 0");

    // Ana has 10 days in s3, Ben 5: 15. What is planned is 12 + 3 = 15. Then half a day more is too much, and Ana's does not end in time.
    [Fact]
    public void Without_a_capacity_the_people_of_its_tasks_are_what_fits() => Check(
        Sprints + """
        projects:
          web:
            start: 2026-02-02
            tasks:
              a: {effort: 12d, iteration: s3, assign: [ana]}
              b: {effort: 3d, iteration: s3, assign: [ben]}
              c: {effort: 4h, iteration: s4, assign: [ben]}
        """,
        "s1 Finished 0/0 0/0 load 0 spills: carried 0",
        "s2 Finished 0/0 0/0 load 0 spills: carried 0",
        "s3 Current 0/2 0/0 load 100 spills: web.a web.b carried 0",
        "s4 Ahead 0/1 0/0 load 10 spills: carried 0");

    [Fact]
    public void Open_tasks_of_a_finished_iteration_are_left_over() => Check(
        Sprints + """
        projects: {web: {start: 2026-01-05, tasks: {a: {effort: 1d, points: 3, iteration: s1, assign: [ana]}, b: {effort: 1d, iteration: s1, status: dropped}}}}
        """,
        "s1 Finished 3/1 0/0 load 30 spills: web.a carried 1",
        "s2 Finished 0/0 0/0 load 0 spills: carried 0",
        "s3 Current 0/0 0/0 load ? spills: carried 0",
        "s4 Ahead 0/0 0/0 load ? spills: carried 0");

    // Of ten working days: 8 points are done on the second, 5 on the fourth; as-of is the sixth.
    [Fact]
    public void Burns_down_what_is_planned_day_by_day()
    {
        var state = States(
            """
            workspace: {as-of: 2026-01-12}
            iterations: {s1: {start: 2026-01-05, finish: 2026-01-16}}
            projects:
              web:
                start: 2026-01-05
                tasks:
                  a: {effort: 2d, points: 8, iteration: s1, started: 2026-01-05, finished: 2026-01-06}
                  b: {effort: 2d, points: 5, iteration: s1, started: 2026-01-07, finished: 2026-01-08}
                  c: {effort: 2d, points: 7, iteration: s1}
            """)[0];

        Assert.Equal((WorkUnit.Points, 20m), (state.Burn.Unit, state.Burn.Scope));
        Assert.Equal([20m, 12, 12, 7, 7, null, null, null, null, null], state.Burn.Days.Select(day => day.Remaining));
        Assert.Equal([0m, 8, 8, 13, 13, null, null, null, null, null], state.Burn.Days.Select(day => day.Done));
        Assert.Equal([18m, 16, 14, 12, 10, 8, 6, 4, 2, 0], state.Burn.Days.Select(day => day.Ideal));
    }

    // Mean 7, so that 8.4 may be planned: 8 are well, 9 too much.
    [Theory]
    [InlineData(8, false)]
    [InlineData(9, true)]
    public void More_than_a_fifth_above_the_last_three_is_too_much(int points, bool isTooMuch)
    {
        var states = States(
            $$"""
            workspace: {as-of: 2026-02-16}
            iterations:
              s1: {start: 2026-01-05, finish: 2026-01-16}
              s2: {start: 2026-01-19, finish: 2026-01-30}
              s3: {start: 2026-02-02, finish: 2026-02-13}
              s4: {start: 2026-02-16, finish: 2026-02-27}
            projects:
              web:
                start: 2026-01-05
                tasks:
                  a: {effort: 1d, points: 5, iteration: s1, finished: 2026-01-05, started: 2026-01-05}
                  b: {effort: 1d, points: 9, iteration: s2, finished: 2026-01-19, started: 2026-01-19}
                  c: {effort: 1d, points: 7, iteration: s3, finished: 2026-02-02, started: 2026-02-02}
                  d: {effort: 1d, points: {{points}}, iteration: s4}
            """);

        Assert.Equal(isTooMuch, states[3].Overcommitment is { IsOverCapacity: false, Limit: 7 });
        Assert.All(states.Take(3), state => Assert.Null(state.Overcommitment));
    }

    // A load of 0 would say that all is free; a milestone has no size.
    [Theory]
    [InlineData("a: {effort: 1d, iteration: s1}", null, 1, "none of its tasks has points")]
    [InlineData("a: {effort: 1d, iteration: s1}, b: {effort: 1d, points: 5, iteration: s1}", 50, 1, null)]
    [InlineData("a: {milestone: true, iteration: s1}", 0, 0, null)]
    [InlineData("a: {effort: 1d}", 0, 0, null)]
    public void Work_without_a_size_is_no_load_of_nothing(string tasks, int? load, int unsized, string? why)
    {
        var state = States($"workspace: {{as-of: 2026-01-05}}\niterations: {{s1: {{start: 2026-01-05, finish: 2026-01-16, capacity: 10}}}}\nprojects: {{p: {{start: 2026-01-05, tasks: {{{tasks}}}}}}}")[0];

        Assert.Equal((load, unsized, why), ((int?)state.LoadPercent, state.Unsized, state.WhyNoLoad));
    }

    [Fact]
    public void An_iteration_without_dates_or_with_a_finish_before_its_start_is_left_out() =>
        Assert.Equal(["s3"], States("iterations: {s1: {start: 2026-01-05}, s2: {start: 2026-01-19, finish: 2026-01-05}, s3: {start: 2026-01-05, finish: 2026-01-05}}").Select(state => state.Span.Iteration.Path));

    private static void Check(string plan, params string[] expected) => Assert.Equal(expected, States(plan).Select(Words));

    private static List<IterationState> States(string plan) => [.. Fixture.Parse(plan).Analyse().IterationStates];

    private static string Words(IterationState state)
    {
        var load = state.LoadPercent is { } percent ? percent.ToString("0.#", CultureInfo.InvariantCulture) : "?";
        var spills = string.Concat(state.SpillOver.Select(task => $" {task.Dates.Path}"));
        return $"{state.Span.Iteration.Path} {state.Span.Phase} {state.Planned.Points}/{state.Planned.Tasks} {state.Done.Points}/{state.Done.Tasks} load {load} spills:{spills} carried {state.CarriedOver}";
    }
}
