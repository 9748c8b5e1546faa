using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Analysis.Scheduling;

/// <summary>Chains of reasons back from a task: paths and kinds, with the working days it waited. 2026-03-02 is a Monday.</summary>
public sealed class ReasonChainTests
{
    [Fact]
    public void Goes_back_over_links_and_people_to_the_start_of_the_project() => Check(
        """
        a: {effort: 2d, assign: [ana], priority: 600}
        b: {effort: 1d, assign: [ana]}
        c: {duration: 1d, after: [b FS+1d]}
        d: {duration: 1d}
        """,
        "p.c", "p.c Link 0", "p.b ResourceBusy 2", "p.a ProjectStart 0");

    [Fact]
    public void Passes_over_those_who_are_away() => Check(
        "a: {duration: 2d}\nb: {effort: 1d, assign: [ben], after: [a]}", "p.b", "p.b Leave 2", "p.a ProjectStart 0");

    [Fact]
    public void Passes_through_dropped_tasks_to_what_binds()
    {
        const string tasks = """
            a: {duration: 2d}
            x: {duration: 1d, after: [a FS+1d], status: dropped}
            y: {duration: 1d, after: [x], status: dropped}
            b: {duration: 1d, after: [y]}
            """;
        Check(tasks, "p.b", "p.b Link 0", "p.a ProjectStart 0");
        var reason = Schedule(tasks).Find("p.b")!.Reason;
        Assert.Equal(("p.a", "p.y"), (reason.Other, reason.Through));
    }

    [Fact]
    public void Ends_at_what_has_happened() => Check(
        "a: {effort: 8d, started: 2026-02-27}\nb: {effort: 1d, after: [a]}", "p.b", "p.b Link 0", "p.a Actual 0");

    [Fact]
    public void A_group_is_explained_by_its_first_and_its_last()
    {
        const string tasks = """
            a: {duration: 2d}
            g: {tasks: {b: {duration: 1d}, c: {duration: 1d, after: [a]}}}
            """;
        Check(tasks, "p.g", "p.g.c Link 0", "p.a ProjectStart 0");
        Check(tasks, "p", "p.g.c Link 0", "p.a ProjectStart 0");
        Assert.Equal(["p.g.b"], ReasonChain.ToStart(Schedule(tasks), "p.g").Select(step => step.Task.Path));
    }

    [Fact]
    public void A_group_before_it_stands_for_what_ends_last_in_it_or_begins_first() => Check(
        """
        g: {tasks: {a: {duration: 1d}, b: {duration: 3d}}}
        c: {duration: 1d, after: [g]}
        d: {duration: 1d, after: [c SS+1d]}
        """,
        "p.d", "p.d Link 0", "p.c Link 0", "p.g.b ProjectStart 0");

    [Fact]
    public void The_finish_of_begun_work_goes_back_over_the_link_that_holds_it() => Check(
        "a: {duration: 3d}\nx: {duration: 2d, started: 2026-02-27, after: [a FF+1d]}", "p.x", "p.x Link 0 finish", "p.a ProjectStart 0");

    [Fact]
    public void Late_tasks_follow_what_they_come_before() => Check(
        """
        a: {duration: 1d, before: [b]}
        b: {duration: 1d, before: [c]}
        c: {milestone: true, start-no-earlier: 2026-03-13}
        """,
        "p.a", "p.a AsLateAsPossible 7", "p.b AsLateAsPossible 0", "p.c Constraint 0");

    [Fact]
    public void Dropped_tasks_are_passed_over() => Check(
        "a: {duration: 1d}\nb: {duration: 3d, after: [a], status: dropped}\nc: {duration: 1d, after: [b]}", "p.c", "p.c Link 0", "p.a ProjectStart 0");

    [Fact]
    public void What_has_no_dates_has_no_chain() =>
        Assert.Empty(ReasonChain.ToFinish(Schedule("a: {duration: 1d, after: [b]}\nb: {duration: 1d, after: [a]}"), "p.a"));

    [Fact]
    public void Whatever_the_plan_a_chain_ends_meets_nothing_twice_and_drives_what_ends_last() => RandomPlans.Acyclic.SampleSeeded(
        plan =>
        {
            var analysis = Fixture.Parse(plan).Analyse();
            foreach (var task in analysis.Schedule.Tasks)
            {
                var chain = ReasonChain.ToFinish(analysis.Schedule, task.Path);
                Assert.Equal(chain.Length, chain.Select(step => step.Task.Path).Distinct().Count());
                Assert.Equal(task.IsScheduled, chain.Length > 0);
                foreach (var step in chain) Assert.NotEmpty(ReasonWords.Of(step.Reason, step.Task.Item, analysis.Plan));
            }

            foreach (var step in ReasonChain.ToFinish(analysis.Schedule, "p").Where(step => step.Task.Item.Repeat is null))
                Assert.True(step.Task.IsDriving, step.Task.Path);
        }, iter: 200, print: plan => plan);

    private static void Check(string tasks, string path, params string[] expected) => Assert.Equal(
        expected,
        ReasonChain.ToFinish(Schedule(tasks), path).Select(step => $"{step.Task.Path} {step.Reason.Kind} {step.WaitedDays:0.##}{(step.OfFinish ? " finish" : "")}"));

    private static PlanSchedule Schedule(string tasks) => Fixture.Parse(
        """
        resources:
          ana: {name: Ana Ruiz}
          ben: {name: Ben Ito, leave: [2026-03-03..2026-03-05]}
        projects:
          p:
            start: 2026-03-02
            tasks:

        """ + string.Join('\n', tasks.ReplaceLineEndings("\n").Split('\n').Select(line => "      " + line)))
        .Analyse(new DateOnly(2026, 3, 2)).Schedule;
}
