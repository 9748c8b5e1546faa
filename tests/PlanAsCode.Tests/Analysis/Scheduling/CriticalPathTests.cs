using System.Globalization;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Analysis.Scheduling;

/// <summary>Published worked examples of the critical path method; times are days from the start of the project.</summary>
public sealed class CriticalPathTests
{
    // studylib.net, document 8378728 (free float computed): early start and finish, late start and finish, total and free float.
    [Fact]
    public void Seven_activities_on_nodes() => Check(
        """
        a: {duration: 6d}
        b: {duration: 2d, after: [a]}
        c: {duration: 2d, after: [a]}
        d: {duration: 3d, after: [b]}
        f: {duration: 2d, after: [c]}
        e: {duration: 4d, after: [d, f]}
        g: {duration: 1d, after: [e]}
        """,
        """
        a 0 6 0 6 0 0 critical
        b 6 8 6 8 0 0 critical
        c 6 8 7 9 1 0
        d 8 11 8 11 0 0 critical
        f 8 10 9 11 1 1
        e 11 15 11 15 0 0 critical
        g 15 16 15 16 0 0 critical
        """);

    // Taylor, Introduction to Management Science, chapter 8, problem 1 (activities on arcs): total float 2, 0, 2, 0, 4, 0, 0.
    [Fact]
    public void Seven_activities_on_arcs() => Check(
        """
        a12: {duration: 7d}
        a13: {duration: 10d}
        a24: {duration: 6d, after: [a12]}
        a34: {duration: 5d, after: [a13]}
        a35: {duration: 4d, after: [a13]}
        a45: {duration: 3d, after: [a24, a34]}
        a56: {duration: 2d, after: [a35, a45]}
        """,
        """
        a12 0 7 2 9 2 0
        a13 0 10 0 10 0 0 critical
        a24 7 13 9 15 2 2
        a34 10 15 10 15 0 0 critical
        a35 10 14 14 18 4 4
        a45 15 18 15 18 0 0 critical
        a56 18 20 18 20 0 0 critical
        """);

    // The same project by hand, with the three other links and a lag: Wiest's rules for precedence diagrams.
    [Fact]
    public void Links_of_all_four_kinds() => Check(
        """
        a: {duration: 4d}
        b: {duration: 4d, after: [a SS+2d]}
        c: {duration: 1d, after: [b FF+1d]}
        d: {duration: 2d, after: [b SF]}
        e: {duration: 3d, after: [a FS-1d]}
        """,
        """
        a 0 4 0 4 0 0 critical
        b 2 6 2 6 0 0 critical
        c 6 7 6 7 0 0 critical
        d 0 2 5 7 5 5
        e 3 6 4 7 1 1
        """);

    private static void Check(string tasks, string expected)
    {
        var plan = $"calendars: {{daily: {{week: mon-sun}}}}\nprojects:\n  p:\n    calendar: daily\n    start: 2026-03-02\n    tasks:\n{Indented(tasks)}";
        var analysis = Fixture.Parse(plan).Analyse();
        var calendar = analysis.Calendars.Find("daily")!;
        var start = analysis.Schedule.Projects[0].Start;
        var lines = analysis.Schedule.Tasks.Select(task => string.Create(
            CultureInfo.InvariantCulture,
            $"{task.Item.Id} {Days(task.EarlyStart)} {Days(task.EarlyFinish)} {Days(task.LateStart)} {Days(task.LateFinish)} {calendar.ToDays(task.TotalFloatMinutes!.Value):0.##} {calendar.ToDays(task.FreeFloatMinutes!.Value):0.##}{(task.IsCritical ? " critical" : "")}"));
        Assert.Equal(expected.ReplaceLineEndings("\n"), string.Join('\n', lines));

        string Days(PlanAsCode.Model.Values.Instant at) => calendar.ToDays(calendar.MinutesBetween(start, at)).ToString("0.##", CultureInfo.InvariantCulture);
    }

    private static string Indented(string tasks) => string.Join('\n', tasks.ReplaceLineEndings("\n").Split('\n').Select(line => "      " + line));
}
