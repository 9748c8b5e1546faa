using System.Globalization;
using PlanAsCode.Analysis.Health;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Analysis.Health;

/// <summary>
/// The formulas are the DCMA's, as Deltek's Acumen documents them ("DCMA 14 Point Assessment Metric Descriptions"): shares of open tasks and of links
/// in percent, CPLI = (CPL + TF) / CPL, BEI = tasks done / tasks due.
/// </summary>
public sealed class HealthAssessmentTests
{
    // Of four open tasks, a waits for nothing, d is awaited by nobody; groups and milestones are no tasks, but their links count.
    [Fact]
    public void Missing_links_are_counted_of_open_tasks_and_links_of_groups_hold_for_their_tasks() => Check(
        """
        a: {effort: 1d}, b: {tasks: {b1: {effort: 1d}, b2: {effort: 1d}}, after: [a]}, end: {milestone: true, after: [b]},
        d: {effort: 1d, after: [a]}, x: {effort: 1d, status: done}, y: {effort: 1d, status: dropped}
        """,
        "logic 50 2/4 Failed a d");

    [Fact]
    public void A_task_named_in_before_waits_and_the_one_that_names_it_is_awaited() => Check(
        "a: {effort: 1d, before: [b]}, b: {effort: 1d, before: [c]}, c: {effort: 1d, before: [m]}, m: {milestone: true}", "logic 33.333 1/3 Failed a");

    // Ten links: one lead, one lag (10 %), eight from finish to start (80 %).
    [Fact]
    public void Leads_lags_and_types_are_shares_of_links() => Check(
        """
        a: {effort: 1d}, b: {effort: 1d, after: [a]}, c: {effort: 1d, after: [a, b]}, d: {effort: 1d, after: [a SS, b FF, c]}, e: {effort: 1d, after: [a +2d, b -1d, c, d]}
        """,
        "leads 10 1/10 Failed e, lags 10 1/10 Failed e, linkTypes 80 8/10 Failed d");

    [Fact]
    public void Links_of_work_that_is_over_are_not_counted() => Check(
        "a: {effort: 1d, status: done}, b: {effort: 1d, after: [a SS], status: done}, c: {effort: 1d, after: [b]}", "leads 0 0/1 Passed, linkTypes 100 1/1 Passed");

    [Fact]
    public void Dates_that_hold_fast_are_hard_constraints_and_others_are_not() => Check(
        """
        a: {effort: 1d, start-on: 2026-03-03}, b: {effort: 1d, finish-on: 2026-03-06}, c: {effort: 1d, finish-no-later: 2026-03-31}, d: {effort: 1d, start-no-earlier: 2026-03-04}, e: {effort: 1d, deadline: 2026-03-31}
        """,
        "hardConstraints 60 3/5 Failed a b c");

    // The long task ends on day 50: the short ones have 49 and 46 days of float, more than 44; after it nothing has any.
    [Fact]
    public void Float_of_more_than_44_days_is_high() => Check(
        "long: {effort: 50d}, a: {effort: 1d}, b: {effort: 4d}, c: {effort: 6d}", "highFloat 50 2/4 Failed a b");

    [Fact]
    public void Less_than_no_float_is_negative() => Check("a: {effort: 5d, deadline: 2026-03-04}, b: {effort: 5d}", "negativeFloat 50 1/2 Failed a");

    [Fact]
    public void More_than_44_days_are_long() => Check("a: {effort: 44d}, b: {effort: 45d}, c: {duration: 60d}, d: {effort: 3d}", "longTasks 50 2/4 Failed b c");

    [Fact]
    public void Limits_are_the_workspace_s_where_it_sets_some() => Check(
        "a: {effort: 11d}, b: {effort: 3d}", "longTasks 50 1/2 Passed a", "many-long-tasks: {working-days: 10, most: 50%}");

    [Fact]
    public void Actual_dates_after_as_of_are_invalid_and_those_of_the_day_itself_are_not() => Check(
        "a: {effort: 1d, started: 2026-03-02}, b: {effort: 1d, started: 2026-03-03}, c: {effort: 1d, started: 2026-03-02, finished: 2026-03-05}", "invalidDates 2 2/3 Failed b c");

    [Fact]
    public void Work_with_people_equipment_or_a_cost_has_resources() => Check(
        "a: {effort: 1d, assign: [ana]}, b: {effort: 1d, cost: 5}, c: {effort: 1d}, d: {milestone: true}", "resources 33.333 1/3 Failed c");

    [Fact]
    public void A_plan_that_assigns_nobody_is_not_judged_by_it() => Check("a: {effort: 1d}", "resources - 0/0 NotComputable");

    // Due before 2026-03-02: a (late), b (open), c (in time), gone (not there any more). Done of the baseline: a, c and early.
    [Fact]
    public void Missed_tasks_and_execution_are_measured_against_the_baseline() => Check(
        """
        a: {effort: 2d, started: 2026-02-16, finished: 2026-02-19}, b: {effort: 2d}, c: {effort: 2d, started: 2026-02-16, finished: 2026-02-17},
        early: {effort: 1d, started: 2026-02-16, finished: 2026-02-16}, new: {effort: 1d, started: 2026-02-16, finished: 2026-02-16}
        """,
        "missedTasks 66.667 2/3 Failed a b, bei 0.75 3/4 Failed b",
        baseline: "a: {effort: 2d}, b: {effort: 2d}, c: {effort: 2d}, gone: {effort: 1d}, early: {effort: 1d, start-on: 2026-03-16}");

    [Fact]
    public void Without_a_baseline_they_are_not_computable() => Check("a: {effort: 1d}", "missedTasks - 0/0 NotComputable, bei - 0/0 NotComputable");

    [Fact]
    public void The_finish_moves_with_the_critical_path() => Check(
        "a: {effort: 2d}, b: {effort: 3d, after: [a]}, c: {effort: 1d, after: [a]}, end: {milestone: true, after: [b, c]}", "criticalPathTest 600 0/0 Passed a");

    // a is critical by its own date only; b leads to the end.
    [Fact]
    public void A_task_that_is_late_for_its_own_date_is_not_the_longest_path() => Check(
        "a: {effort: 2d, deadline: 2026-03-02}, b: {effort: 3d}, end: {milestone: true, after: [b]}", "criticalPathTest 600 0/0 Passed b");

    [Fact]
    public void An_end_that_is_held_by_its_date_does_not_move_with_the_work() => Check(
        "a: {effort: 2d, deadline: 2026-03-02}, end: {milestone: true, start-on: 2026-03-20}", "criticalPathTest 0 0/0 Failed a");

    [Fact]
    public void Points_that_need_dates_are_not_computable_where_open_tasks_have_none() => Check(
        "a: {effort: 2d, after: [b]}, b: {effort: 3d, after: [a]}, c: {effort: 1d}",
        "highFloat - 0/0 NotComputable, negativeFloat - 0/0 NotComputable, longTasks - 0/0 NotComputable, invalidDates - 0/0 NotComputable, criticalPathTest - 0/0 NotComputable, cpli - 0/0 NotComputable",
        project: "deadline: 2026-07-03");

    // 100 days are left and the deadline lies 10 days before: (100 - 10) / 100.
    [Fact]
    public void The_index_of_the_critical_path_s_length() => Check("a: {effort: 100d}", "cpli 0.9 0/0 Failed a", project: "deadline: 2026-07-03");

    [Fact]
    public void The_index_takes_the_baseline_s_finish_where_there_is_no_deadline() => Check(
        "a: {effort: 10d}", "cpli 0.8 0/0 Failed a", baseline: "a: {effort: 8d, start-on: 2026-03-02}");

    [Fact]
    public void The_index_needs_something_to_keep() => Check("a: {effort: 10d}", "cpli - 0/0 NotComputable");

    [Fact]
    public void A_project_that_is_done_has_nothing_to_judge() => Check(
        "a: {effort: 1d, started: 2026-02-27, finished: 2026-02-27}",
        "logic - 0/0 NotComputable, leads - 0/0 NotComputable, hardConstraints - 0/0 NotComputable, criticalPathTest - 0/0 NotComputable, cpli - 0/0 NotComputable");

    /// <param name="expected">Key, value to three decimals, count/of, verdict and tasks of some points.</param>
    private static void Check(string tasks, string expected, string rules = "", string? baseline = null, string project = "priority: 500")
    {
        var before = baseline is null ? "" : $"-- baseline/plan.yaml --\nprojects: {{web: {{start: 2026-02-16, tasks: {{{baseline}}}}}}}\n";
        var plan = $"workspace: {{as-of: 2026-03-02, rules: {{{rules}}}}}\nresources: {{ana: {{}}}}\nprojects: {{web: {{start: 2026-02-16, {project}, tasks: {{{tasks.ReplaceLineEndings(" ")}}}}}}}\n";

        var points = Fixture.Parse($"-- plan.yaml --\n{plan}{before}").Analyse().Health["web"].Points;

        Assert.Equal(Enumerable.Range(1, 14), points.Select(point => point.Definition.Number));
        Assert.All(points, point => Assert.Equal(point.Value is null, point.WhyNot is not null));
        Assert.Equal(expected, string.Join(", ", expected.Split(", ").Select(one => Shown(points.Single(point => point.Definition.Key == one.Split(' ')[0])))));
    }

    private static string Shown(HealthPoint point)
    {
        var value = point.Value?.ToString("0.###", CultureInfo.InvariantCulture) ?? "-";
        return $"{point.Definition.Key} {value} {point.Count}/{point.Of} {point.Verdict} {string.Join(' ', point.Tasks.Select(path => path.Split('.')[^1]))}".TrimEnd();
    }
}
