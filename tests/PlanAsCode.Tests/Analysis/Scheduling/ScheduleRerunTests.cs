using CsCheck;
using PlanAsCode.Analysis;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Analysis.Scheduling;

/// <summary>Running the passes again equals scheduling a plan that was written with those minutes.</summary>
public sealed class ScheduleRerunTests
{
    [Fact]
    public void With_the_plans_own_minutes_each_pass_finds_the_plans_own_dates_as_often_as_it_is_run() => RandomPlans.Any.SampleSeeded(
        plan =>
        {
            var passes = Fixture.Parse(plan).Analyse().Passes;
            var rerun = new ScheduleRerun(passes);
            for (var time = 0; time < 2; time++)
            {
                rerun.Serial(rerun.Minutes);
                Check(passes.Network, rerun, passes.Dates);
                rerun.Forward(rerun.Minutes);
                Check(passes.Network, rerun, passes.Early);
            }
        }, iter: 300, print: plan => plan);

    [Fact]
    public void With_other_minutes_it_finds_the_early_dates_of_the_plan_that_says_them() => Gen.Select(RandomPlans.Any, Gen.Int[1, 30]).SampleSeeded(
        (plan, hours) =>
        {
            var passes = Fixture.Parse(plan).Analyse().Passes;
            var rerun = new ScheduleRerun(passes);
            var other = Fixture.Parse(plan.Replace("effort: 2", $"effort: {hours}", StringComparison.Ordinal)).Analyse().Passes;
            // Which leaf of a group takes a link to its finish over is settled by the minutes of the plan.
            if (!Fixed(passes).SequenceEqual(Fixed(other))) return;
            rerun.Forward(other.Network.Leaves.Take(other.Network.ItemCount).Select(leaf => Ahead(leaf)).ToArray());
            Check(other.Network, rerun, other.Early);
        });

    [Fact]
    public void With_other_minutes_and_the_order_of_the_plan_that_says_them_it_finds_its_scheduled_dates() => Gen.Select(RandomPlans.Any, Gen.Int[1, 30]).SampleSeeded(
        (plan, hours) =>
        {
            // Ties between candidates are settled by what the plan asks of them.
            plan = plan.Replace("{any-of: [ana, ben], share: 50%}", "ana", StringComparison.Ordinal)
                .Replace("crew]", "ben]", StringComparison.Ordinal).Replace("{skills: [sql], count: 2}", "ana, ben", StringComparison.Ordinal);
            var passes = Fixture.Parse(plan).Analyse().Passes;
            var rerun = new ScheduleRerun(passes);
            var other = Fixture.Parse(plan.Replace("effort: 2", $"effort: {hours}", StringComparison.Ordinal)).Analyse().Passes;
            if (!Fixed(passes).SequenceEqual(Fixed(other))) return;
            rerun.Serial(
                other.Network.Leaves.Take(other.Network.ItemCount).Select(leaf => Ahead(leaf)).ToArray(),
                order: other.Late.LateStart.Select(start => start.Minutes).ToArray());
            Check(other.Network, rerun, other.Dates);
        });

    [Fact]
    public void Times_of_a_repeated_task_are_found_again_only_where_its_start_has_moved()
    {
        var rerun = Rerun("""
            workspace: {as-of: 2026-03-09}
            resources: {ana: {}, ben: {limit: 20h/w}}
            projects:
              p:
                start: 2026-03-02
                tasks:
                  work: {effort: 2d, assign: [ana]}
                  review: {effort: 1h, repeat: every 1d until 2026-03-20, after: [work], assign: [ana, ben]}
                  other: {effort: 3d, assign: [ben]}
            """).Rerun;
        var first = Times(960);
        Assert.Same(first, Times(960));
        var later = Times(3 * 480);
        Assert.Equal(first.Skip(1), later);
        Assert.Equal(first, Times(960));

        Occurrence[] Times(long work)
        {
            rerun.Serial([work, .. rerun.Minutes[1..]]);
            return rerun.Bindings().Dates.Occurrences[1]!;
        }
    }

    [Fact]
    public void A_delay_holds_back_what_follows_and_leaves_the_people_free()
    {
        var (analysis, rerun) = Rerun("""
            workspace: {as-of: 2026-03-02}
            resources: {ana: {}}
            projects:
              p:
                start: 2026-03-02
                tasks:
                  first: {effort: 2d, assign: [ana]}
                  after: {duration: 1d, after: [first]}
                  other: {effort: 1d, assign: [ana]}
            """);
        rerun.Serial(rerun.Minutes, delays: [480, 0, 0]);
        Assert.Equal("2026-03-04T17:00", Finish(analysis, rerun, "p.first"));
        Assert.Equal("2026-03-05T17:00", Finish(analysis, rerun, "p.after"));
        Assert.Equal("2026-03-04T17:00", Finish(analysis, rerun, "p.other"));
        rerun.Serial(rerun.Minutes);
        Assert.Equal("2026-03-03T17:00", Finish(analysis, rerun, "p.first"));
    }

    [Fact]
    public void Minutes_of_a_begun_task_are_what_remains_and_those_of_elapsed_time_are_calendar_time()
    {
        var (analysis, rerun) = Rerun("""
            workspace: {as-of: 2026-03-04}
            resources: {ana: {}}
            projects:
              p:
                start: 2026-03-02
                tasks:
                  begun: {effort: 4d, assign: [ana], started: 2026-03-02, done: 50%}
                  dry: {elapsed: 2d, after: [begun]}
            """);
        Assert.Equal([960, -1], rerun.Minutes.ToArray());
        rerun.Serial([480, 60]);
        Assert.Equal("2026-03-04T17:00", Finish(analysis, rerun, "p.begun"));
        Assert.Equal("2026-03-04T18:00", Finish(analysis, rerun, "p.dry"));
    }

    [Fact]
    public void An_order_is_followed_within_a_priority()
    {
        var (analysis, rerun) = Rerun("""
            workspace: {as-of: 2026-03-02}
            resources: {ana: {}}
            projects:
              p:
                start: 2026-03-02
                tasks:
                  a: {effort: 1d, assign: [ana]}
                  b: {effort: 1d, assign: [ana]}
                  c: {effort: 1d, assign: [ana], priority: 900}
            """);
        rerun.Serial(rerun.Minutes, order: [2, 1, 3]);
        Assert.Equal(["2026-03-04T17:00", "2026-03-03T17:00", "2026-03-02T17:00"], rerun.Finish.ToArray().Select(at => at.ToString()));
        Assert.True(rerun.HasDates(0), analysis.Plan.WorkItems.All[0].Path);
    }

    private static (PlanAnalysis Analysis, ScheduleRerun Rerun) Rerun(string plan)
    {
        var analysis = Fixture.Parse(plan).Analyse();
        return (analysis, new ScheduleRerun(analysis.Passes));
    }

    private static string Finish(PlanAnalysis analysis, ScheduleRerun rerun, string path) =>
        rerun.Finish[analysis.Plan.WorkItems.All.ToList().FindIndex(item => item.Path == path)].ToString();

    /// <summary>What other minutes do not change: who waits for whom, and the work of what is done.</summary>
    private static IEnumerable<(long, long)> Fixed(SchedulePasses passes) => passes.Network.Links.Select(link => ((long)link.From, (long)link.To))
        .Concat(passes.Network.Leaves.Where(leaf => leaf is { IsDone: true }).Select(leaf => (leaf!.Minutes, 0L)));

    private static long Ahead(Leaf? leaf) => leaf is { Kind: LeafKind.Effort or LeafKind.Duration } ? leaf.RemainingMinutes : -1;

    private static void Check(Network network, ScheduleRerun rerun, PassDates dates)
    {
        for (var item = 0; item < network.ItemCount; item++)
        {
            Assert.Equal(network.Leaves[item] is not null && dates.IsKnown(item), rerun.HasDates(item));
            if (!rerun.HasDates(item)) continue;
            Assert.Equal((network.PathOf(item), dates.Start[item], dates.Finish[item]), (network.PathOf(item), rerun.Start[item], rerun.Finish[item]));
        }
    }
}
