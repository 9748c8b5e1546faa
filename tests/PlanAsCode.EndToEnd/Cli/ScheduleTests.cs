using System.Text.Json;
using PlanAsCode.EndToEnd.Running;

namespace PlanAsCode.EndToEnd.Cli;

public sealed class ScheduleTests : IDisposable
{
    private const string Plan = """
        resources:
          ana: {name: Ana, rate: 600 EUR/d}
          ben: {name: Ben}
        projects:
          web:
            title: Website 工
            start: 2026-03-02
            deadline: 2026-04-30
            budget: 10k EUR
            tasks:
              design: {title: Design, effort: 3d, assign: [ana], status: done, started: 2026-03-02, finished: 2026-03-04}
              build:
                title: Build
                after: [design]
                tasks:
                  api: {title: API, effort: 6d..8d..16d, assign: [ana], labels: [backend]}
                  ui: {title: UI, effort: 4d, assign: [ben]}
              launch: {title: Launch, milestone: true, after: [build], deadline: 2026-03-06}
          loop:
            title: Loop
            start: 2026-03-02
            tasks:
              a: {effort: 1d, after: [b]}
              b: {effort: 1d, after: [a]}
        """;

    private readonly TemporaryFolder _folder = new TemporaryFolder().With("plan.yaml", Plan);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_takes_no_time_is_a_point()
    {
        _folder.With("plan.yaml", "projects: {web: {start: 2026-03-02, tasks: {a: {effort: 0d}, b: {effort: 1d}}}}\n");

        var text = Schedule().Out;

        Assert.Matches("(?m)^a +2026-03-05 +0% +•$", text);
        Assert.Contains("◆ milestone  • takes no time  │ as of", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Draws_a_chart_with_done_open_driving_milestone_and_as_of()
    {
        var text = Schedule("--project", "web").Out;

        // API: PERT mean (6 + 4 * 8 + 16) / 6 = 9d from Thursday 5 March to Tuesday 17 March.
        Assert.Contains("Website 工 (web)\n2026-03-02 to 2026-03-17, ", text, StringComparison.Ordinal);
        Assert.Matches("(?m)^Design +2026-03-04  +100%  █+", text);
        Assert.Matches("(?m)^Build +2026-03-17 +0%  +│?━+", text);
        Assert.Matches("(?m)^  API +2026-03-17 +0%  +│?▓+", text);
        Assert.Matches("(?m)^  UI +2026-03-10 +0%  +│?░+", text);
        Assert.Matches("(?m)^Launch +2026-03-17! +.*◆$", text);
        Assert.Contains("│ as of 2026-03-05", text, StringComparison.Ordinal);
        Assert.DoesNotContain(text.Split('\n'), line => line.Length > 100);
    }

    [Fact]
    public void Says_which_tasks_have_no_dates_and_why()
    {
        var text = Schedule("--project", "loop").Out;

        Assert.Matches("(?m)^a +no dates: .+", text);
        Assert.Contains("No task of it has dates.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Colours_only_where_they_are_wanted()
    {
        Assert.DoesNotContain('\u001b', Schedule().Out);
        Assert.Contains('\u001b', Schedule("--color", "always").Out);
        Assert.Contains('\u001b', PlanProgram.RunWith(_folder.Path, new() { ["NO_COLOR"] = "1" }, "schedule", "--color", "always").Out);
        Assert.DoesNotContain('\u001b', Schedule("--color", "never").Out);
        Schedule("--color", "always", "-o", "chart.txt");
        Assert.DoesNotContain('\u001b', _folder.Read("chart.txt"));
    }

    [Fact]
    public void Json_is_what_the_contract_says()
    {
        var json = Json();

        Assert.Equal("plan-as-code/schedule/1", json.GetProperty("schema").GetString());
        var web = json.GetProperty("projects")[0];
        Assert.Equal(["id", "title", "start", "finish", "finishDate", "deadline", "cost", "costAtCompletion", "budget", "tasks", "earnedValue", "earnedValueReason"], Names(web));
        Assert.Equal("2026-03-02T09:00", web.GetProperty("start").GetString());
        Assert.Equal("2026-03-17T17:00", web.GetProperty("finish").GetString());
        Assert.Equal("""{"amount":"10000.00","currency":"EUR"}""", JsonSerializer.Serialize(web.GetProperty("budget")));
        var api = web.GetProperty("tasks").EnumerateArray().Single(task => task.GetProperty("id").GetString() == "web.build.api");
        Assert.Equal(
            [
                "id", "title", "kind", "start", "finish", "finishDate", "earlyStart", "earlyFinish", "lateStart", "lateFinish", "totalFloatDays",
                "freeFloatDays", "critical", "driving", "effortDays", "estimate", "durationDays", "status", "donePercent", "cost", "reason", "assignments",
            ],
            Names(api));
        Assert.Equal("2026-03-05T09:00", api.GetProperty("start").GetString());
        Assert.Equal(9m, api.GetProperty("effortDays").GetDecimal());
        Assert.Equal("""{"optimisticDays":6,"likelyDays":8,"pessimisticDays":16}""", JsonSerializer.Serialize(api.GetProperty("estimate")));
        Assert.Equal("""{"amount":"5400.00","currency":"EUR"}""", JsonSerializer.Serialize(api.GetProperty("cost")));
        Assert.Equal("ana", api.GetProperty("assignments")[0].GetProperty("resource").GetString());
        Assert.Equal("not before as-of 2026-03-05", api.GetProperty("reason").GetString());
        var ana = json.GetProperty("resources").EnumerateArray().Single(resource => resource.GetProperty("id").GetString() == "ana");
        Assert.Equal(["week", "demandDays", "allocatedDays", "capacityDays"], Names(ana.GetProperty("weeks")[0]));
        Assert.Equal("2026-w10", ana.GetProperty("weeks")[0].GetProperty("week").GetString());
        Assert.Equal(5m, ana.GetProperty("weeks")[0].GetProperty("capacityDays").GetDecimal());
    }

    [Fact]
    public void What_could_not_be_computed_is_null_with_a_reason()
    {
        var a = Json().GetProperty("projects")[1].GetProperty("tasks")[0];

        Assert.Equal(JsonValueKind.Null, a.GetProperty("start").ValueKind);
        Assert.Equal(JsonValueKind.Null, a.GetProperty("cost").ValueKind);
        Assert.NotEmpty(a.GetProperty("reason").GetString()!);
        Assert.NotEmpty(a.GetProperty("costReason").GetString()!);
    }

    [Theory]
    [InlineData("web.design web.build web.build.api", "--resource", "ana")]
    [InlineData("web.build web.build.api", "--label", "backend")]
    [InlineData("web.design", "--status", "done")]
    [InlineData("web.design", "--to", "2026-03-04")]
    [InlineData("web.build web.build.api web.launch", "--from", "2026-03-11")]
    [InlineData("web.build web.build.ui", "--resource", "ben", "--from", "2026-03")]
    public void Filters_keep_what_fits_and_the_groups_around_it(string expected, params string[] filter)
    {
        var ids = Json(filter).GetProperty("projects").EnumerateArray().SelectMany(project => project.GetProperty("tasks").EnumerateArray());

        Assert.Equal(expected.Split(' '), ids.Select(task => task.GetProperty("id").GetString()));
    }

    [Fact]
    public void Findings_do_not_fail_it_unless_asked_but_errors_are_told()
    {
        Assert.Contains("`plan check` shows", Schedule().Error, StringComparison.Ordinal);
        Assert.Equal("", Schedule("--quiet").Error);
        PlanProgram.RunIn(_folder.Path, "schedule", "--as-of", "2026-03-05", "--fail-on", "error").Expect(1);
    }

    private Outcome Schedule(params string[] more) => PlanProgram.RunIn(_folder.Path, ["schedule", "--as-of", "2026-03-05", .. more]).Expect(0);

    private JsonElement Json(params string[] more) => JsonDocument.Parse(Schedule(["--format", "json", .. more]).Out).RootElement;

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(property => property.Name);
}
