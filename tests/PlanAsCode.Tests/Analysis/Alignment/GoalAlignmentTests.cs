using PlanAsCode.Analysis.Alignment;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Analysis.Alignment;

public sealed class GoalAlignmentTests
{
    private const string Tree =
        """
        workspace: {currency: EUR}
        resources: {ana: {rate: 100 EUR/d}}
        goals:
          top: {by: 2026-03-31}
          left: {supports: [top]}
          right: {supports: [top]}
          alone: {}
          gone: {status: dropped, supports: [top]}
        projects:
          both: {goals: [left, right], start: 2026-01-05, tasks: {a: {effort: 4d, assign: [ana], started: 2026-01-05, finished: 2026-01-08, spent: 4d}, b: {effort: 6d, assign: [ana]}}}
          own:
            goals: [left]
            start: 2026-01-05
            tasks:
              c: {effort: 2d, assign: [ana], goals: [right]}
              d: {effort: 3d, assign: [ana], priority: 100}
              e: {effort: 9d, assign: [ana], status: dropped}
          free: {start: 2026-01-05, tasks: {f: {effort: 5d, assign: [ana], priority: 50}}}
          lost: {goals: [gone], start: 2026-01-05, tasks: {g: {effort: 1d, priority: 10, assign: [ana], cost: 50 EUR}}}
          cut: {goals: [left], status: dropped, start: 2026-01-05, tasks: {h: {effort: 8d, assign: [ana]}}}
        """;

    // both 4 + 6 d, c 2 d (its own goal beats its project's), d 3 d; each once, though both serves two goals.
    [Theory]
    [InlineData("left", 13, 13, 2)]
    [InlineData("right", 12, 12, 2)]
    [InlineData("top", 0, 15, 2)]
    [InlineData("alone", 0, 0, 0)]
    [InlineData("gone", 1, 1, 1)]
    public void Work_serves_its_own_goals_else_its_projects_and_what_these_support(string goal, int ownDays, int allDays, int projects)
    {
        var standing = Alignment(Tree).Find(goal)!;

        Assert.Equal((ownDays, allDays, projects), (standing.Own.EffortMinutes / 480, standing.Total.EffortMinutes / 480, standing.Contributions.Length));
        Assert.Equal(allDays == 0 ? null : 100m * allDays + (goal == "gone" ? 50 : 0), standing.Total.Cost?.Amount);
    }

    // 4 of 15 days are done.
    [Fact]
    public void Progress_is_weighted_by_effort() => Assert.Equal(Math.Round(400m / 15, 6), Math.Round(Alignment(Tree).Find("top")!.Total.DonePercent!.Value, 6));

    // 5 d of free and 1 d of lost, whose goal was dropped, of 21 d; 650 of 2,150 EUR.
    [Fact]
    public void Work_for_no_goal_and_for_dropped_goals_serves_none()
    {
        var alignment = Alignment(Tree);

        Assert.Equal(["free", "lost"], alignment.WithoutGoal.Select(project => project.Project.Path));
        Assert.Equal(Math.Round(600m / 21, 6), Math.Round(alignment.EffortPercentWithoutGoal!.Value, 6));
        Assert.Equal(Math.Round(65_000m / 2_150, 6), Math.Round(alignment.CostPercentWithoutGoal!.Value, 6));
        Assert.Equal(alignment.AllWork.EffortMinutes, alignment.Aligned.EffortMinutes + alignment.ServesNoGoal.EffortMinutes);
        Assert.Equal(["alone"], alignment.NobodyWorksOn.Select(goal => goal.Goal.Path));
    }

    [Fact]
    public void A_project_without_tasks_serves_its_goal_all_the_same()
    {
        var alignment = Alignment("goals: {a: {}}\nprojects: {p: {goals: [a]}}");

        Assert.True(alignment.Find("a")!.IsServed);
        Assert.Equal((null, "nothing in it has a cost"), (alignment.Find("a")!.Total.Cost, alignment.Find("a")!.Total.CostReason));
        Assert.Null(alignment.EffortPercentWithoutGoal);
    }

    [Fact]
    public void A_cost_that_cannot_be_computed_makes_the_sum_unknown() => Assert.Equal(
        (null, "no exchange rate for USD"),
        Sum(Alignment("goals: {a: {}}\nprojects: {p: {goals: [a], tasks: {x: {duration: 1d, cost: 5 USD}, y: {duration: 1d, cost: 5 EUR}}}}").Find("a")!.Total));

    // Ben has no rate: what serves no goal costs something, and nobody knows what. A task without anybody costs nothing.
    [Theory]
    [InlineData("{effort: 1d, assign: [ben]}", null, "ben has no rate")]
    [InlineData("{duration: 1d}", 0, null)]
    public void A_cost_that_nobody_knows_is_not_nothing(string task, int? percent, string? reason)
    {
        var alignment = Alignment(
            $"resources: {{ana: {{rate: 100 EUR/d}}, ben: {{}}}}\ngoals: {{a: {{}}}}\nprojects: {{p: {{goals: [a], tasks: {{x: {{effort: 1d, assign: [ana]}}}}}}, q: {{tasks: {{y: {task}}}}}}}");

        Assert.Equal((percent, reason), ((int?)alignment.CostPercentWithoutGoal, alignment.WhyNoCostPercent));
    }

    [Fact]
    public void The_reason_of_a_sum_is_its_own()
    {
        var alignment = Alignment(
            "resources: {ben: {}, eva: {}, ana: {rate: 100 EUR/d}}\ngoals: {a: {}, b: {}, c: {}}\n"
            + "projects: {p: {goals: [a], tasks: {x: {effort: 1d, assign: [ben]}}}, q: {goals: [b], tasks: {x: {effort: 1d, assign: [eva]}}}, r: {goals: [c], tasks: {x: {duration: 1d}}}}");

        Assert.Equal(["ben has no rate", "eva has no rate", "nothing in it has a cost"], alignment.Goals.Select(goal => goal.Total.CostReason));
    }

    [Fact]
    public void A_sum_without_tasks_is_not_0_percent_done()
    {
        var alignment = Alignment("goals: {a: {}, b: {}}\nprojects: {p: {goals: [a], tasks: {x: {duration: 1d}}}}");

        Assert.Equal([0m, null], alignment.Goals.Select(goal => goal.Total.DonePercent));
    }

    // a: 5 of 10 days are done; the meetings count in no sum that has other work, whether they stand beside it or in a group.
    [Theory]
    [InlineData("a: {effort: 10d, done: 50%, started: 2026-01-01}, sync: {effort: 1h, repeat: every 1w until 2026-06-30}", 50)]
    [InlineData("g: {tasks: {a: {effort: 10d, done: 50%, started: 2026-01-01}, sync: {effort: 1h, repeat: every 1w until 2026-06-30}}}", 50)]
    [InlineData("g: {tasks: {sync: {effort: 1h, repeat: every 1w until 2026-06-30}}}, a: {duration: 10d, done: 50%, started: 2026-01-01}", 50)]
    [InlineData("sync: {effort: 1h, done: 30%, repeat: every 1w until 2026-06-30}", 30)]
    public void What_is_done_is_the_same_as_in_the_schedule(string tasks, int percent)
    {
        var analysis = Fixture.Parse($"goals: {{x: {{}}}}\nprojects: {{p: {{goals: [x], start: 2026-01-01, tasks: {{{tasks}}}}}}}").Analyse(new DateOnly(2026, 1, 7));

        Assert.Equal(percent, analysis.Schedule.FindProject("p")!.DonePercent);
        Assert.Equal(percent, analysis.Goals.Find("x")!.Total.DonePercent);
        Assert.All(analysis.Schedule.Tasks.Where(task => task.Path == "p.g" && !task.IsOnlyRepeats), group => Assert.Equal(percent, group.DonePercent));
    }

    // Of 2 + 4 + 2 days 2 are done: what waits for itself has no dates, and is work all the same.
    [Fact]
    public void Tasks_without_dates_are_not_done_yet()
    {
        var analysis = Fixture.Parse("goals: {x: {}}\nprojects: {p: {goals: [x], start: 2026-01-01, tasks: {a: {effort: 2d, status: done}, b: {effort: 4d, after: [c]}, c: {effort: 2d, after: [b]}}}}").Analyse(new DateOnly(2026, 1, 7));

        Assert.Equal(25, analysis.Schedule.FindProject("p")!.DonePercent);
        Assert.Equal(25, analysis.Goals.Find("x")!.Total.DonePercent);
    }

    // x is not shown: low stands under y, and y alone is not said again. Without y and x it stands alone.
    [Theory]
    [InlineData("x y low", "x0 low1<x y0")]
    [InlineData("y low", "y0 low1<y")]
    [InlineData("low", "low0")]
    public void A_goal_stands_under_the_first_that_is_shown(string shown, string expected)
    {
        var plan = Fixture.Parse("goals: {x: {}, y: {}, low: {supports: [x, y]}}").Analyse().Plan;
        var rows = GoalTree.Of(plan, goal => shown.Split(' ').Contains(goal.Path));

        Assert.Equal(expected, string.Join(" ", rows.Select(row => $"{row.Goal.Path}{row.Depth}{(row.Under is { } under ? "<" + under.Path : "")}")));
    }

    // The sub-goal's date is the first that is missed; the top goal is late too, and has nothing new to tell.
    [Theory]
    [InlineData("2026-01-20", "2026-01-20", true, false)]
    [InlineData("2026-02-20", "2026-01-20", false, true)]
    [InlineData("2026-01-30", "2026-01-30", false, false)]
    [InlineData("2026-01-20", "2026-02-20", true, false)]
    public void Work_that_finishes_after_a_goals_date_is_late_for_it(string sub, string top, bool subTells, bool topTells)
    {
        // 20 working days from 5 January: until 30 January.
        var alignment = Alignment($"goals: {{top: {{by: {top}}}, sub: {{supports: [top], by: {sub}}}}}\nprojects: {{p: {{goals: [sub], start: 2026-01-05, tasks: {{a: {{duration: 20d}}, b: {{duration: 1d}}}}}}}}");

        Assert.Equal((subTells, topTells), (alignment.Find("sub")!.IsFirstToBeLate, alignment.Find("top")!.IsFirstToBeLate));
        Assert.Equal(subTells ? 1 : 0, alignment.Find("sub")!.LateTasks);
        Assert.Equal(string.CompareOrdinal(top, "2026-01-30") < 0 ? 1 : 0, alignment.Find("top")!.LateTasks);
    }

    // From the first dated value, 1 January, to the end of 31 January are 31 days; 15 of them are over on the 16th.
    [Theory]
    [InlineData("by: 2026-01-31, measures: {x: {from: 0, to: 10, now: {2026-01-01: 0}}}", "2026-01-16", 15.0 / 31)]
    [InlineData("by: 2026-01-31, measures: {x: {from: 0, to: 10, now: {2026-01-01: 0}}}", "2026-03-01", 1.0)]
    [InlineData("by: 2026-01-31, measures: {x: {from: 0, to: 10, now: {2026-01-20: 0}}}", "2026-01-16", 0.0)]
    public void A_goal_is_expected_to_grow_evenly_from_its_first_value_to_its_date(string goal, string asOf, double expected)
    {
        var analysis = Fixture.Parse($"goals: {{a: {{{goal}}}}}").Analyse(DateOnly.ParseExact(asOf, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(expected, (double)analysis.Goals.Find("a")!.ExpectedScore!.Value, 9);
    }

    [Theory]
    [InlineData("{}", "it has no date in `by`")]
    [InlineData("{by: 2026-01-31}", "nothing says when it began: no dated value, and no work with dates")]
    [InlineData("{by: 2026-01-31, measures: {x: {to: 1, now: {2026-02-02: 0}}}}", "it began after its date")]
    public void Where_nothing_can_be_expected_it_says_why(string goal, string reason) =>
        Assert.Equal(reason, Alignment($"goals: {{a: {goal}}}").Find("a")!.WhyNotExpected);

    [Theory]
    [InlineData("a: {}", "it has no measure, and no goal supports it")]
    [InlineData("a: {measures: {x: {from: 0, to: 2}}}", "no measure of it or of the goals that support it has a value and a scale")]
    [InlineData("a: {measures: {x: {from: 0, to: 2, now: 1, weight: 0}}}, b: {supports: [a], weight: 0, measures: {x: {from: 0, to: 2, now: 1}}}", "all that it consists of has the weight 0")]
    [InlineData("a: {}, b: {supports: [a], status: dropped, measures: {x: {from: 0, to: 2, now: 1}}}", "it has no measure, and no goal supports it")]
    public void Where_nothing_scores_it_says_why(string goals, string reason) =>
        Assert.Equal(reason, Alignment($"goals: {{{goals}}}").Find("a")!.WhyNoScore);

    [Fact]
    public void Goals_in_a_loop_and_a_long_chain_come_to_an_end()
    {
        var chain = string.Concat(Enumerable.Range(1, 2_000).Select(i => $"  g{i}: {{supports: [g{i - 1}]}}\n"));
        var alignment = Alignment(
            $"goals:\n  g0: {{}}\n{chain}  x: {{supports: [y]}}\n  y: {{supports: [x]}}\nprojects: {{p: {{goals: [g2000, x], start: 2026-01-05, tasks: {{a: {{effort: 1d}}}}}}}}");

        Assert.Equal((1, 1), (alignment.Find("g0")!.Total.Tasks, alignment.Find("x")!.Total.Tasks));
    }

    private static (decimal?, string?) Sum(WorkSum sum) => (sum.Cost?.Amount, sum.CostReason);

    private static GoalAlignment Alignment(string plan) => Fixture.Parse(plan).Analyse().Goals;
}
