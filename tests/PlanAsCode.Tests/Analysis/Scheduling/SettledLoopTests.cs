using System.Globalization;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Analysis.Scheduling;

/// <summary>Loops of links around what is done or begun: it keeps the dates that happened, and what waits for it is planned.</summary>
public sealed class SettledLoopTests
{
    [Fact]
    public void Done_tasks_in_a_loop_keep_their_dates_and_let_others_follow() => Check(
        """
        x: {duration: 1d, after: [y], started: 2026-03-02, finished: 2026-03-02}
        y: {duration: 1d, after: [x], started: 2026-03-03, finished: 2026-03-04}
        z: {duration: 1d, after: [y FS+5d]}
        """,
        "x 03-02..03-02, y 03-03..03-04, z 03-12..03-12");

    [Fact]
    public void One_done_task_opens_a_loop_for_those_behind_it() => Check(
        """
        x: {duration: 1d, after: [z], finished: 2026-03-02}
        y: {duration: 1d, after: [x FS+5d]}
        z: {duration: 1d, after: [y]}
        """,
        "x 03-02..03-02, y 03-10..03-10, z 03-11..03-11");

    [Fact]
    public void Begun_work_goes_on_and_what_waits_for_it_follows() => Check(
        "x: {duration: 4d, remaining: 1d, after: [y], started: 2026-03-04}\ny: {duration: 1d, after: [x]}",
        "x 03-04..03-09, y 03-10..03-10");

    // The finish of y is the finish of x, and that of x is not before that of y: nobody can say when.
    [Fact]
    public void A_link_to_the_finish_of_begun_work_still_holds_it() => Check(
        "x: {duration: 4d, after: [y FF], started: 2026-03-04}\ny: {duration: 1d, after: [x FF]}",
        "x none, y none");

    [Fact]
    public void A_group_that_waits_for_a_done_task_of_its_own_loop_lets_the_rest_of_it_follow() => Check(
        """
        x: {duration: 1d, after: [g.done]}
        g: {after: [x], tasks: {done: {duration: 1d, finished: 2026-03-03}, open: {duration: 1d}}}
        """,
        "x 03-09..03-09, g.done 03-03..03-03, g.open 03-10..03-10");

    [Fact]
    public void A_loop_without_anything_begun_stays_without_dates() => Check(
        "x: {duration: 1d, after: [y]}\ny: {duration: 1d, after: [x]}\nz: {duration: 1d, after: [z2], finished: 2026-03-02}\nz2: {duration: 1d, after: [z], finished: 2026-03-02}",
        "x none, y none, z 03-02..03-02, z2 03-02..03-02");

    [Fact]
    public void Each_loop_stays_a_finding() => Assert.Equal(
        ["link-cycle"],
        Fixture.Parse(
            """
            projects:
              p:
                start: 2026-03-02
                tasks:
                  x: {title: X, duration: 1d, after: [y], started: 2026-03-02, finished: 2026-03-02}
                  y: {title: Y, duration: 1d, after: [x], started: 2026-03-02, finished: 2026-03-02}
            """).Analyse(new DateOnly(2026, 3, 9)).Diagnostics.Where(finding => finding.Severity == PlanAsCode.Syntax.Diagnostics.Severity.Error).Select(finding => finding.Rule));

    /// <summary>Whatever the links of done tasks say: all have dates, those that were written.</summary>
    [Fact]
    public void Any_links_among_done_tasks_leave_them_their_dates()
    {
        var seed = new Random(7);
        for (var plan = 0; plan < 60; plan++)
        {
            var tasks = Enumerable.Range(0, 12).Select(i => string.Create(
                CultureInfo.InvariantCulture,
                $"      t{i}: {{duration: 1d, after: [{string.Join(", ", Enumerable.Range(0, 3).Select(_ => seed.Next(12)).Where(to => to != i).Distinct().Select(to => $"t{to} {(seed.Next(4) == 0 ? "FF" : "FS")}"))}], started: 2026-02-{2 + i:00}, finished: 2026-02-{4 + i:00}}}"));
            var schedule = Fixture.Parse($"projects:\n  p:\n    start: 2026-02-02\n    tasks:\n{string.Join('\n', tasks)}\n").Analyse(new DateOnly(2026, 3, 9)).Schedule;

            Assert.All(schedule.Tasks, task => Assert.True(task.IsScheduled, task.Path));
            Assert.Equal(Enumerable.Range(4, 12), schedule.Tasks.Select(task => task.FinishDate.Day));
        }
    }

    /// <summary>As of Monday, 2026-03-09.</summary>
    private static void Check(string tasks, string dates)
    {
        var indented = string.Join('\n', tasks.ReplaceLineEndings("\n").Split('\n').Select(line => "      " + line));
        var schedule = Fixture.Parse($"projects:\n  p:\n    start: 2026-03-02\n    tasks:\n{indented}\n").Analyse(new DateOnly(2026, 3, 9)).Schedule;
        Assert.Equal(dates, string.Join(", ", schedule.Tasks.Where(task => !task.Item.IsGroup).Select(task =>
            task.Path[2..] + (task.IsScheduled ? string.Create(CultureInfo.InvariantCulture, $" {task.StartDate:MM-dd}..{task.FinishDate:MM-dd}") : " none"))));
    }
}
