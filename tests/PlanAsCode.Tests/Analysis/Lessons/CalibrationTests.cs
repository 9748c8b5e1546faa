using PlanAsCode.Analysis.Lessons;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Analysis.Lessons;

public sealed class CalibrationTests
{
    // Estimates 2, 4 and 10 d took 3, 4 and 5 d: 12 of 16 in sum; ratios 1.5, 1 and 0.5, whose middle is 1; errors 1/3, 0 and 5/5 of what they took, 4/9 in the mean.
    [Fact]
    public void Ratio_median_and_mean_error_of_a_group()
    {
        var all = Calibration(Done("a", 2, 3) + Done("b", 4, 4) + Done("c", 10, 5)).Groups[0];

        Assert.Equal((CalibrationKind.All, 3, 0.75m, 1m), (all.Kind, all.Count, all.Ratio, all.Median));
        Assert.Equal(Math.Round(4m / 9, 9), Math.Round(all.MeanError!.Value, 9));
    }

    [Fact]
    public void Of_an_even_number_the_median_lies_between_the_middle_two() =>
        Assert.Equal(1.25m, Calibration(Done("a", 2, 2) + Done("b", 2, 3) + Done("c", 2, 1) + Done("d", 2, 9)).Groups[0].Median);

    [Fact]
    public void With_fewer_than_three_tasks_there_is_no_ratio_and_a_reason()
    {
        var all = Calibration(Done("a", 2, 3) + Done("b", 4, 4)).Groups[0];

        Assert.Equal((null, null, null, "only 2 done tasks; 3 are wanted"), (all.Ratio, all.Median, all.MeanError, all.WhyNot));
        Assert.Empty(Calibration("").Groups);
    }

    // 2026-01-05..07 are three working days, and Friday to Monday two.
    [Fact]
    public void A_duration_is_held_against_the_working_time_it_ran() => Assert.Equal(
        (480L * 4, 480L * 5),
        SumOf(Calibration("""
            a: {duration: 2d, started: 2026-01-05, finished: 2026-01-07}
            b: {duration: 2d, started: 2026-01-09, finished: 2026-01-12}

            """).Groups[0]));

    [Fact]
    public void What_cannot_be_compared_is_left_out() => Assert.Empty(Calibration("""
        open: {effort: 2d, assign: [ana], started: 2026-01-05, spent: 3d}
        silent: {effort: 2d, assign: [ana], started: 2026-01-05, finished: 2026-01-06}
        nothing: {effort: 2d, assign: [ana], finished: 2026-01-06, spent: 0h}
        undated: {duration: 2d, status: done}
        concrete: {elapsed: 2d, started: 2026-01-05, finished: 2026-01-06}
        stone: {milestone: true, finished: 2026-01-06}
        zero: {effort: 0h, assign: [ana], finished: 2026-01-06, spent: 2d}
        reversed: {duration: 2d, started: 2026-01-08, finished: 2026-01-06}

        """).Groups);

    [Fact]
    public void Groups_are_all_labels_people_and_sizes() => Assert.Equal(
        ["all tasks 4", "label `api` 2", "label `shop` 4", "Ana 3", "Ben 2", "up to 2 days 2", "over 2 to 5 days 1", "over 10 days 1"],
        Calibration(
            Done("a", 2, 3, "labels: [api]") + Done("b", 1, 1, "labels: [api]") + Done("c", 4, 4, assign: "ana, ben") + Done("d", 11, 9, assign: "ben"),
            project: "labels: [shop], ").Groups.Select(group => $"{group.Name} {group.Count}"));

    // Five tasks of label api at 1.5; ana did three at 2 times more, and all eight come to 1.69.
    [Theory]
    [InlineData("effort: 3d, labels: [api], assign: [ana]", "such tasks took 1.5 times their estimate (5 done, label `api`)")]
    [InlineData("effort: 3d, assign: [ana]", "such tasks took 1.69 times their estimate (8 done, all tasks)")]
    [InlineData("effort: 2d, assign: [ben]", "such tasks took 1.5 times their estimate (5 done, Ben)")]
    [InlineData("milestone: true", null)]
    [InlineData("elapsed: 3d", null)]
    public void A_new_task_is_measured_by_the_group_that_says_most(string task, string? words)
    {
        var done = string.Concat(Enumerable.Range(1, 5).Select(i => Done($"b{i}", 6, 9, "labels: [api]", assign: "ben")))
            + string.Concat(Enumerable.Range(1, 3).Select(i => Done($"a{i}", 6, 12)));
        var analysis = Fixture.Parse(Plan(done + $"next: {{{task}}}\n", "")).Analyse(new DateOnly(2026, 6, 1));

        Assert.Equal(words, analysis.Calibration.WordsFor(analysis.Plan.WorkItems["p.next"]));
    }

    [Theory]
    [InlineData(0.5, "up to 2 days")]
    [InlineData(2, "up to 2 days")]
    [InlineData(2.1, "over 2 to 5 days")]
    [InlineData(10, "over 5 to 10 days")]
    [InlineData(10.1, "over 10 days")]
    public void A_border_belongs_to_the_smaller_size(double days, string size) => Assert.Equal(size, SizeClass.Of((decimal)days));

    private static (long, long) SumOf(CalibrationGroup group) => (group.EstimateMinutes, group.ActualMinutes);

    private static string Done(string id, int estimate, int spent, string more = "x-none: 0", string assign = "ana") =>
        $"{id}: {{effort: {estimate}d, spent: {spent}d, started: 2026-01-05, finished: 2026-01-09, assign: [{assign}], {more}}}\n";

    private static Calibration Calibration(string tasks, string project = "") => Fixture.Parse(Plan(tasks, project)).Analyse(new DateOnly(2026, 6, 1)).Calibration;

    private static string Plan(string tasks, string project) =>
        "resources: {ana: {name: Ana}, ben: {name: Ben}}\nprojects: {p: {" + project + "start: 2026-01-05, tasks: {" + string.Join(", ", tasks.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) + "}}}\n";
}
