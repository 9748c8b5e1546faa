using CsCheck;
using PlanAsCode.Analysis;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Analysis.Scheduling;

/// <summary>What holds for every plan, sensible or not.</summary>
public sealed class ScheduleProperties
{
    [Fact]
    public void Every_schedule_is_feasible() => RandomPlans.Acyclic.SampleSeeded(
        plan => Check(plan, analysis => Assert.Empty(Feasibility.Breaches(analysis))), iter: 400, print: plan => plan);

    [Fact]
    public void Every_schedule_with_repeated_tasks_is_feasible() => RandomPlans.Repeating.SampleSeeded(
        plan => Check(plan, analysis => Assert.Empty(Feasibility.Breaches(analysis))), iter: 200, print: plan => plan);

    [Fact]
    public void Any_plan_is_scheduled_twice_the_same_and_says_why_a_task_has_no_dates() => RandomPlans.Any.SampleSeeded(
        plan => Check(plan, analysis =>
        {
            Assert.Empty(Feasibility.Breaches(analysis));
            foreach (var task in analysis.Schedule.Tasks) Assert.True(task.IsScheduled || task.WhyNot is { Length: > 0 }, task.Path);
        }), iter: 400, print: plan => plan);

    private static void Check(string plan, Action<PlanAnalysis> assert)
    {
        var analysis = Fixture.Parse(plan).Analyse();
        assert(analysis);
        Assert.Equal(Text(analysis.Schedule), Text(Fixture.Parse(plan).Analyse().Schedule));
    }

    private static string Text(PlanSchedule schedule) => string.Join('\n', schedule.Tasks.Select(task =>
        $"{task.Path} {task.Start} {task.Finish} {task.LateFinish} {task.TotalFloatMinutes} {task.Reason.Kind} {string.Join(',', task.Bookings.Select(one => one.Resource + one.TimeMinutes))}"));
}
