using PlanAsCode.Analysis.Alignment;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Analysis.Alignment;

public sealed class GoalScoreTests
{
    private static readonly DateOnly AsOf = new(2026, 3, 2);

    // Google re:Work: an objective of six launches, three of them done, scores 0.5.
    [Fact]
    public void Three_of_six_launches_are_a_half() => Check(
        "goals: {grow: {measures: {launches: {from: 0, to: 6, now: 3}}}}",
        ("grow.launches", 0.5m),
        ("grow", 0.5m));

    // 900 to 300 ms, now 640: 260 of 600.
    [Fact]
    public void A_measure_may_go_down() => Check(
        "goals: {fast: {measures: {p95: {from: 900, to: 300, now: 660}, other: {from: 900, to: 300, now: 1000}, done: {from: 900, to: 300, now: 200}}}}",
        ("fast.p95", 0.4m),
        ("fast.other", 0m),
        ("fast.done", 1m));

    // (0.5 x 1 + 1 x 3) / 4 = 0.875.
    [Fact]
    public void Measures_are_weighed() => Check(
        "goals: {a: {measures: {x: {from: 0, to: 10, now: 5}, y: {from: 0, to: 10, now: 10, weight: 3}}}}",
        ("a", 0.875m));

    // top: its measure 0.2, and two goals that support it: 0.5 with weight 2, 1 with weight 1: (0.2 + 1 + 1) / 4 = 0.55.
    [Fact]
    public void Goals_roll_up_through_supports() => Check(
        """
        goals:
          top: {measures: {x: {from: 0, to: 10, now: 2}}}
          a: {supports: [top], weight: 2, measures: {x: {from: 0, to: 10, now: 5}}}
          b: {supports: [top], measures: {x: {from: 0, to: 10, now: 10}}}
          dropped: {supports: [top], status: dropped, measures: {x: {from: 0, to: 10, now: 0}}}
          unknown: {supports: [top]}
        """,
        ("top", 0.55m),
        ("unknown", null));

    // Above the loop a <-> b stands top: a has 0.4 and b 0.8 of their own; one of them counts the other in.
    [Fact]
    public void Goals_that_support_each_other_still_have_a_score()
    {
        var scores = Scores(
            """
            goals:
              top: {}
              a: {supports: [b, top], measures: {x: {from: 0, to: 10, now: 4}}}
              b: {supports: [a], measures: {x: {from: 0, to: 10, now: 8}}}
            """);

        Assert.InRange(scores["a"]!.Value, 0.4m, 0.8m);
        Assert.InRange(scores["b"]!.Value, 0.4m, 0.8m);
        Assert.Equal(scores["a"], scores["top"]);
    }

    [Fact]
    public void Values_count_from_their_dates_on() => Check(
        "goals: {a: {measures: {x: {from: 0, to: 10, now: {2026-01-01: 1, 2026-03-02: 4, 2026-03-03: 9}}, later: {to: 10, now: {2026-04-01: 5}}, none: {to: 5}}}}",
        ("a.x", 0.4m),
        ("a.later", null),
        ("a.none", null),
        ("a", 0.4m));

    [Fact]
    public void What_shall_stay_as_it_is_scores_while_it_does() => Check(
        "goals: {a: {measures: {kept: {from: 0, to: 0, now: 0}, lost: {from: 0, to: 0, now: 1}}}}",
        ("a.kept", 1m),
        ("a.lost", 0m));

    [Fact]
    public void A_goal_that_is_met_needs_no_measure() => Check("goals: {a: {status: met}, b: {}}", ("a", 1m), ("b", null));

    [Fact]
    public void A_long_chain_of_goals_is_no_trouble()
    {
        var chain = string.Concat(Enumerable.Range(1, 5_000).Select(i => $"  g{i}: {{supports: [g{i - 1}]}}\n"));

        Check("goals:\n  g0: {}\n" + chain + "  last: {supports: [g5000], measures: {x: {from: 0, to: 4, now: 1}}}\n", ("g0", 0.25m));
    }

    private static void Check(string plan, params (string Path, decimal? Score)[] expected)
    {
        var scores = Scores(plan);
        Assert.Equal(expected, expected.Select(score => (score.Path, scores[score.Path])));
    }

    private static System.Collections.Frozen.FrozenDictionary<string, decimal?> Scores(string plan) => GoalScore.Of(Fixture.Parse(plan).Snapshot(), AsOf);
}
