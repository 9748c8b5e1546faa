using PlanAsCode.Analysis;
using PlanAsCode.Analysis.Optimizing;
using PlanAsCode.Model.Values;
using PlanAsCode.Testing;
using PlanAsCode.Tests.Analysis.Scheduling;

namespace PlanAsCode.Tests.Analysis.Optimizing;

/// <summary>What the search for a better order promises, on plans of all kinds.</summary>
public sealed class ScheduleSearchTests
{
    [Fact]
    public void Finds_the_best_of_all_orders_of_a_small_project() => SmallProject.Any.SampleSeeded(
        project => Check(project.Plan, 400, (_, optimized) => Assert.Equal(project.Best(), DaysOf(optimized.Projects[0].After))), iter: 60, print: project => project.Plan);

    [Fact]
    public void The_lower_bound_is_never_above_the_best_of_all_orders() => SmallProject.Any.SampleSeeded(
        project => Check(project.Plan, 1, (_, optimized) => Assert.True(DaysOf(optimized.Projects[0].LowerBound) <= project.Best())), iter: 120, print: project => project.Plan);

    [Fact]
    public void No_two_inherited_priorities_change_sides() => SmallProject.WithPriorities.SampleSeeded(
        project => Check(project.Plan, 200, (_, optimized) =>
        {
            var found = optimized.Priorities.ToDictionary(change => change.Path, change => change.To);
            var before = project.Inherited(task => project.Tasks[task].Priority);
            var after = project.Inherited(task => found.GetValueOrDefault($"p.t{task}", project.Tasks[task].Priority));
            for (var a = 0; a < before.Length; a++)
            {
                for (var b = 0; b < before.Length; b++) Assert.True(before[a] <= before[b] || after[a] > after[b], $"t{a} and t{b}");
            }
        }), iter: 100, print: project => project.Plan);

    [Fact]
    public void No_project_of_any_plan_ends_later_and_every_schedule_is_feasible() => RandomPlans.Acyclic.SampleSeeded(
        plan => Check(plan, 80, (analysis, optimized) =>
        {
            foreach (var gain in optimized.Projects)
            {
                Assert.True(gain.After is null || gain.GainDays >= 0, gain.Path);
                Assert.True(gain.LowerBound is null || gain.LowerBound <= gain.After, gain.Path);
            }

            Assert.Empty(Feasibility.Breaches(analysis.With(optimized)));
        }), iter: 150, print: plan => plan);

    [Fact]
    public void A_deadline_that_is_kept_stays_kept() => Check(
        """
        workspace: {as-of: 2026-03-02}
        resources: {ana: {name: Ana}, ben: {name: Ben}}
        projects: {p: {start: 2026-03-02, tasks: {
          brief: {effort: 1d, assign: [ana], deadline: 2026-03-02},
          long: {effort: 2d, assign: [ana]},
          rest: {effort: 5d, assign: [ben], after: [long]}}}}
        """,
        500,
        (analysis, optimized) => Assert.Equal("2026-03-02T17:00", analysis.With(optimized).Schedule.Find("p.brief")!.Finish.ToString()));

    // 30 June is what is wanted: that the work would fit into March is no gap, and nothing is searched.
    [Fact]
    public void A_project_that_is_planned_backwards_is_at_its_best_where_it_keeps_its_date() => Check(
        """
        workspace: {as-of: 2026-03-02}
        resources: {ana: {name: Ana}}
        projects: {p: {finish-by: 2026-06-30, tasks: {a: {effort: 3d, assign: [ana]}, b: {effort: 2d, assign: [ana]}, c: {effort: 4d, assign: [ana], after: [b]}}}}
        """,
        500,
        (_, optimized) =>
        {
            Assert.Equal((1, 0m, 0m), (optimized.Schedules, optimized.Projects[0].GapDays, optimized.Projects[0].GapPercent));
            Assert.Equal("2026-06-30T17:00", optimized.Projects[0].LowerBound.ToString());
        });

    [Fact]
    public void A_project_pays_for_another_only_with_time_it_does_not_need() => Check(
        """
        workspace: {as-of: 2026-03-02}
        resources: {ana: {name: Ana}}
        projects:
          p: {start: 2026-03-02, tasks: {a: {effort: 5d, assign: [ana]}}}
          q: {start: 2026-03-02, tasks: {b: {effort: 1d, assign: [ana]}}}
        """,
        500,
        (_, optimized) => Assert.All(optimized.Projects, gain => Assert.Equal(0, gain.GainDays)));

    // Only what always holds counts for a bound: a capacity that is there from some day on
    // does not, and a task that is held by its finish starts the earlier the more often it is interrupted.
    [Theory]
    [InlineData("resources: {ann: {capacity: {2027-01-04: 50%}}, zed: {}}\n" + LongWorkFirst, true)]
    [InlineData("resources: {ann: {}, zed: {capacity: {2026-03-20: 150%}}}\n" + LongWorkFirst, true)]
    [InlineData("resources: {ann: {}, bob: {}}\n" + StandUp, false)]
    [InlineData("resources: {ann: {limit: 4h/d}, bob: {}}\n" + FinishBound, false)]
    public void A_bound_is_never_above_what_the_search_finds(string plan, bool hasBetter) => Check("workspace: {as-of: 2026-03-02}\n" + plan, 1000, (_, optimized) =>
    {
        Assert.Equal(hasBetter, optimized.Projects[0].GainDays > 0);
        Assert.All(optimized.Projects, gain => Assert.True(gain.LowerBound is null || gain.LowerBound <= gain.After, gain.Path));
    });

    [Fact]
    public void What_is_at_its_bound_is_not_searched() => Check(
        "projects: {p: {start: 2026-03-02, tasks: {a: {effort: 1d}, b: {effort: 2d, after: [a]}}}}",
        500,
        (_, optimized) =>
        {
            Assert.Equal(1, optimized.Schedules);
            Assert.True(optimized.IsOptimal);
        });

    [Theory]
    [InlineData("projects: {}")]
    [InlineData("projects: {p: {tasks: {}}}")]
    [InlineData("projects: {p: {tasks: {a: {effort: 1d, after: [b]}, b: {effort: 1d, after: [a]}}}}")]
    [InlineData("resources: {gone: {capacity: 0%}}\nprojects: {p: {tasks: {a: {effort: 1d, assign: [gone]}, b: {effort: 1d}, c: {effort: 3d}}}}")]
    public void Plans_with_nothing_to_order_stay_as_they_are(string plan) =>
        Check(plan, 50, (_, optimized) => Assert.Empty(optimized.Priorities));

    [Fact]
    public void The_same_seed_and_number_of_schedules_give_the_same_result() => RandomPlans.Acyclic.SampleSeeded(
        plan => Assert.Equal(Text(plan), Text(plan)), iter: 30, print: plan => plan);

    [Fact]
    public void A_search_that_is_over_at_once_keeps_the_written_order()
    {
        var analysis = Fixture.Parse(RandomRows).Analyse();

        var optimized = analysis.Optimize(new SearchLimits { IsOver = () => true });

        Assert.Empty(optimized.Priorities);
        Assert.Equal(analysis.Schedule.Projects[0].Finish, optimized.Schedule.Projects[0].Finish);
    }

    private const string LongWorkFirst =
        """
        projects:
          p:
            start: 2026-03-02
            tasks:
              j1: {effort: 10d, assign: [ann]}
              t1: {duration: 3d, after: [j1]}
              j2: {effort: 2d, assign: [ann], start-no-earlier: 2026-03-09}
              t2: {duration: 10d, after: [j2]}
              z: {effort: 1d, assign: [zed]}
        """;

    private const string FinishBound =
        """
        projects:
          p:
            start: 2026-03-02
            tasks:
              x: {duration: 8d}
              a: {effort: 1d, assign: [ann], after: [x FF]}
              b: {effort: 5d, assign: [bob], after: [a SS]}
        """;

    private const string StandUp = FinishBound + "\n      stand: {duration: 4h, assign: [ann], repeat: every 1d until 2026-03-31}";

    private const string RandomRows =
        """
        workspace: {as-of: 2026-03-02}
        resources: {ana: {name: Ana}, ben: {name: Ben}}
        projects: {p: {start: 2026-03-02, tasks: {
          a: {effort: 3d, assign: [ana]}, b: {effort: 2d, assign: [ana]}, c: {effort: 4d, assign: [ben], after: [a]}, d: {effort: 6d, assign: [ben], after: [b]}}}}
        """;

    private static string Text(string plan)
    {
        var analysis = Fixture.Parse(plan).Analyse();
        var optimized = analysis.Simplify(analysis.Optimize(new SearchLimits { Schedules = 60, Seed = 3 }));
        return string.Join('\n', optimized.Projects.AsEnumerable()) + string.Join('\n', optimized.Priorities.AsEnumerable()) + optimized.Schedules;
    }

    private static int DaysOf(Instant? at)
    {
        var day = at!.Value;
        return day.DayNumber - new DateOnly(2026, 3, 2).DayNumber + (day.MinuteOfDay > 9 * 60 ? 1 : 0);
    }

    private static void Check(string plan, long schedules, Action<PlanAnalysis, OptimizedSchedule> assert)
    {
        var analysis = Fixture.Parse(plan).Analyse();
        var optimized = analysis.Optimize(new SearchLimits { Schedules = schedules });
        assert(analysis, optimized);
        assert(analysis, analysis.Simplify(optimized));
    }
}
