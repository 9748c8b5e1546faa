namespace PlanAsCode.Tests.Analysis.Rules.Dates;

public sealed class IterationOvercommittedTests
{
    // A day of Ben's half-time and two of Ana's are 2.5; three are planned. The iteration of today is Monday and Tuesday.
    [Fact]
    public void Without_a_capacity_the_time_of_its_people_is_the_measure() => RuleChecks.CheckOne(
        "iteration-overcommitted",
        "`s1` holds 4 working days; its people have 3 working days; move tasks to a later one",
        """
        workspace: {as-of: 2026-03-02}
        resources: {ana: {}, ben: {capacity: 50%}}
        iterations:
          s1: {start: 2026-03-02, finish: 2026-03-03}
        # ^^ iteration-overcommitted
          s2: {start: 2026-03-04, finish: 2026-03-05}
        projects: {shop: {start: 2026-03-02, tasks: {a: {effort: 3d, assign: [ana], iteration: s1}, b: {effort: 1d, assign: [ben], iteration: s1}, c: {effort: 1d, assign: [ben], iteration: s2}}}}
        """);

    [Fact]
    public void More_than_the_last_three_got_done_is_too_much() => RuleChecks.CheckOne(
        "iteration-overcommitted",
        "`s4` holds 7 points; the last 3 got 5 points done on average; move tasks to a later one",
        """
        workspace: {as-of: 2026-03-02}
        iterations:
          s1: {start: 2026-02-09, finish: 2026-02-13}
          s2: {start: 2026-02-16, finish: 2026-02-20}
          s3: {start: 2026-02-23, finish: 2026-02-27}
          s4: {start: 2026-03-02, finish: 2026-03-06}
        # ^^ iteration-overcommitted
        projects:
          shop:
            start: 2026-02-09
            tasks:
              a: {effort: 1d, points: 4, iteration: s1, started: 2026-02-09, finished: 2026-02-09}
              b: {effort: 1d, points: 5, iteration: s2, started: 2026-02-16, finished: 2026-02-16}
              c: {effort: 1d, points: 6, iteration: s3, started: 2026-02-23, finished: 2026-02-23}
              d: {effort: 1d, points: 7, iteration: s4}
        """);

    [Fact]
    public void What_is_over_is_not_too_full_any_more() => RuleChecks.Check(
        "iteration-overcommitted",
        """
        workspace: {as-of: 2026-03-02}
        iterations: {s1: {start: 2026-02-23, finish: 2026-02-27, capacity: 3}}
        projects: {shop: {start: 2026-02-23, tasks: {a: {effort: 1d, points: 8, iteration: s1, started: 2026-02-23, finished: 2026-02-23}}}}
        """);

    [Fact]
    public void No_capacity_anywhere_is_no_finding() => RuleChecks.Check(
        "iteration-without-capacity",
        """
        workspace: {as-of: 2026-03-02}
        iterations: {s1: {start: 2026-03-02, finish: 2026-03-06}, s2: {start: 2026-03-09, finish: 2026-03-13}}
        projects: {shop: {start: 2026-03-02, tasks: {a: {effort: 1d, points: 8, iteration: s1}}}}
        """);
}
