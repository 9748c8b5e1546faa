using System.Text.Json;
using PlanAsCode.EndToEnd.Running;

namespace PlanAsCode.EndToEnd.Cli;

public sealed class HealthTests : IDisposable
{
    private const string Agreed = """
        workspace: {as-of: 2026-03-02}
        projects:
          web:
            title: Website
            start: 2026-03-02
            deadline: 2026-03-13
            tasks:
              a: {title: A, effort: 2d}
              b: {title: B, effort: 2d, after: [a]}
              c: {title: C, effort: 3d, after: [b -1d]}
              end: {title: End, milestone: true, after: [c]}
        """;

    private readonly GitFolder _git = new();

    public void Dispose() => _git.Dispose();

    // As of Friday: a was done in time, b is due since Thursday evening and not done. Four working days are left up to the finish, and six up to the deadline.
    [Fact]
    public void Json_has_fourteen_points_with_values_limits_and_the_tasks_behind_them()
    {
        _git.With("plan.yaml", Agreed).Commit("agreed");
        _git.With("plan.yaml", Agreed.Replace("as-of: 2026-03-02", "as-of: 2026-03-06, baseline: agreed", StringComparison.Ordinal)
            .Replace("A, effort: 2d", "A, effort: 2d, started: 2026-03-02, finished: 2026-03-03", StringComparison.Ordinal));

        var json = JsonDocument.Parse(PlanProgram.RunIn(_git.Path, "health", "--format", "json").Expect(0).Out).RootElement;

        var project = json.GetProperty("projects")[0];
        var points = project.GetProperty("points").EnumerateArray().ToList();
        Assert.Equal("plan-as-code/health/1 web 10 3 1", $"{json.GetProperty("schema").GetString()} {project.GetProperty("id").GetString()} {project.GetProperty("passed")} {project.GetProperty("failed")} {project.GetProperty("notComputable")}");
        Assert.Equal(
            [
                "1 logic passed 0", "2 leads failed 33.3333 c", "3 lags passed 0", "4 linkTypes passed 100", "5 hardConstraints passed 0", "6 highFloat passed 0", "7 negativeFloat passed 0",
                "8 longTasks passed 0", "9 invalidDates passed 0", "10 resources notComputable null", "11 missedTasks failed 50 b", "12 criticalPathTest passed 600 b",
                "13 cpli passed 1.5", "14 bei failed 0.5 b",
            ],
            points.Select(Line));
    }

    [Fact]
    public void Text_names_the_places_of_what_failed()
    {
        _git.With("plan.yaml", Agreed);

        var text = PlanProgram.RunIn(_git.Path, "health").Expect(0).Out;

        Assert.Contains(" 2  failed  Leads                        33.33 % (at most 0 %)\n            1 of 3 links have a negative lag\n              plan.yaml:10:7: web.c\n", text, StringComparison.Ordinal);
        Assert.Contains("14  -       Baseline execution index     there is no baseline: `workspace.baseline` or `--baseline` names one\n", text, StringComparison.Ordinal);
    }

    private static string Line(JsonElement point)
    {
        var tasks = string.Join(' ', point.GetProperty("tasks").EnumerateArray().Select(task => task.GetProperty("id").GetString()!.Split('.')[^1]));
        return $"{point.GetProperty("number")} {point.GetProperty("name").GetString()} {point.GetProperty("verdict").GetString()} {point.GetProperty("value").GetRawText()} {tasks}".TrimEnd();
    }
}
