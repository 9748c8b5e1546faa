using System.Globalization;
using PlanAsCode.Analysis;
using PlanAsCode.Model;
using PlanAsCode.Model.Values;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Tests.Analysis.Scheduling;

/// <summary>
/// The release schedule of Fedora 20 (2013), 413 tasks, against the dates that TaskJuggler 3.7.1 computes for it.
/// </summary>
public sealed class FedoraTests
{
    // TaskJuggler starts this group at a start of its own, we at its first child.
    private const string StartsAtItsFirstChild = "fedora-20.testingphase.alpha";

    [Fact]
    public void Every_task_has_the_dates_that_TaskJuggler_computes() => Check();

    private static void Check()
    {
        var plan = PlanSnapshot.From(new SourceText("fedora-20.plan.yaml", File.ReadAllText(Find("examples/fedora-20/fedora-20.plan.yaml"))));
        var analysis = new PlanAnalysis(plan, plan.Workspace.AsOf!.Value);
        var calendar = analysis.Calendars.For(plan.Projects["fedora-20"]);
        var rows = File.ReadLines(Find("tests/PlanAsCode.Tests/Analysis/Scheduling/fedora-20.dates.csv")).Skip(1).Select(row => row.Split(',')).ToList();
        var differences = new List<string>();
        foreach (var row in rows)
        {
            var task = analysis.Schedule.Find(row[0]);
            var start = task?.Start ?? analysis.Schedule.FindProject(row[0])!.Start;
            var finish = task?.Finish ?? analysis.Schedule.FindProject(row[0])!.Finish;
            var sameStart = row[0] == StartsAtItsFirstChild || calendar.MinutesBetween(start, Instant(row[1])) == 0;
            if (!sameStart || calendar.MinutesBetween(finish, Instant(row[2])) != 0) differences.Add($"{string.Join(' ', row)}: {start} {finish}");
        }

        Assert.Empty(differences);
        Assert.Equal(414, rows.Count);
        Assert.Empty(plan.Problems);
    }

    private static Instant Instant(string text)
    {
        var time = DateTime.Parse(text, CultureInfo.InvariantCulture);
        return PlanAsCode.Model.Values.Instant.At(DateOnly.FromDateTime(time), (int)time.TimeOfDay.TotalMinutes);
    }

    private static string Find(string path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PlanAsCode.sln"))) folder = folder.Parent!;
        return Path.Combine(folder.FullName, path);
    }
}
