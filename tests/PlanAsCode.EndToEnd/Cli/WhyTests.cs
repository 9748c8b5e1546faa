using System.Text.Json;
using PlanAsCode.EndToEnd.Running;

namespace PlanAsCode.EndToEnd.Cli;

/// <summary><c>plan schedule --why TASK</c>.</summary>
public sealed class WhyTests : IDisposable
{
    private const string Plan = """
        workspace: {as-of: 2026-03-02}
        resources: {ana: {name: Ana Ruiz}, ben: {name: Ben Ito}}
        projects:
          web:
            start: 2026-03-02
            tasks:
              design: {title: Design, effort: 2d, assign: [ana], priority: 700}
              build:
                tasks:
                  api: {title: API, effort: 3d, assign: [ana]}
                  ui: {title: UI, effort: 1d, assign: [ben]}
              launch: {title: Launch, milestone: true, after: [build FS+1d]}
              loop: {effort: 1d, after: [loop2]}
              loop2: {effort: 1d, after: [loop]}
          app: {start: 2026-03-02, tasks: {ui: {effort: 1d}}}
        """;

    private readonly TemporaryFolder _folder = new TemporaryFolder().With("plan.yaml", Plan);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Goes_back_from_a_task_over_links_and_people() => Check("launch", """
        Why web.launch is on 2026-03-09
        1. Launch (web.launch), 2026-03-09
           after web.build (FS+1d)
           sooner: let web.build finish sooner, shorten the lag or take the link away
        2. API (web.build.api), 2026-03-04 to 2026-03-06, Ana Ruiz
           Ana Ruiz is busy with web.design until 2026-03-03; waited 2 working days
           sooner: let somebody else do one of the two, or set its `priority` above that of web.design
        3. Design (web.design), 2026-03-02 to 2026-03-03, Ana Ruiz
           starts with its project on 2026-03-02
           sooner: start the project sooner

        """);

    [Fact]
    public void A_group_starts_with_its_first_and_finishes_with_its_last() => Check("build", """
        Why web.build starts on 2026-03-02
        1. UI (web.build.ui), 2026-03-02, Ben Ito
           starts with its project on 2026-03-02
           sooner: start the project sooner

        Why web.build finishes on 2026-03-06
        1. API (web.build.api), 2026-03-04 to 2026-03-06, Ana Ruiz
           Ana Ruiz is busy with web.design until 2026-03-03; waited 2 working days
           sooner: let somebody else do one of the two, or set its `priority` above that of web.design
        2. Design (web.design), 2026-03-02 to 2026-03-03, Ana Ruiz
           starts with its project on 2026-03-02
           sooner: start the project sooner

        """);

    [Fact]
    public void A_task_without_dates_says_why_and_names_what_it_waits_for() => Check("loop2", """
        loop2 (web.loop2) has no dates: waits for itself through a loop of links
        loop (web.loop) has no dates: waits for itself through a loop of links

        """);

    [Theory]
    [InlineData("luanch", "--why: the plan has no task `luanch`; did you mean `launch`?")]
    [InlineData("ui", "--why: 2 tasks end in `ui`: `web.build.ui`, `app.ui`; say one of the paths")]
    public void A_word_that_names_no_single_task_is_a_wrong_call(string word, string problem) =>
        Assert.Contains(problem, Why(word).Expect(2).Error, StringComparison.Ordinal);

    // t100 after t99 after ... t1: the first and the last twenty of a hundred steps.
    [Fact]
    public void A_long_chain_shows_its_ends_and_says_how_much_lies_between()
    {
        var tasks = string.Concat(Enumerable.Range(1, 100).Select(i => $"      t{i}: {{duration: 1d{(i > 1 ? $", after: [t{i - 1}]" : "")}}}\n"));
        _folder.With("plan.yaml", $"projects:\n  web:\n    start: 2026-03-02\n    tasks:\n{tasks}");

        var text = Why("t100").Expect(0).Out;

        Assert.Contains("\n20. t81 (web.t81)", text, StringComparison.Ordinal);
        Assert.Contains("\n... 60 more steps; `--format json` has all\n81. t20 (web.t20)", text, StringComparison.Ordinal);
        Assert.Contains("\n100. t1 (web.t1)", text, StringComparison.Ordinal);
        Assert.Equal(100, JsonDocument.Parse(Why("t100", "--format", "json").Expect(0).Out).RootElement.GetProperty("why").GetArrayLength());
    }

    [Fact]
    public void Json_has_an_entry_a_task()
    {
        var why = JsonDocument.Parse(Why("web.launch", "--format", "json").Expect(0).Out).RootElement.GetProperty("why").EnumerateArray().ToList();

        Assert.Equal(["web.launch link web.build", "web.build.api busy web.design", "web.design project-start "], why.Select(step =>
            $"{step.GetProperty("task").GetString()} {step.GetProperty("kind").GetString()} {step.GetProperty("other").GetString()}"));
        Assert.Equal("ana 2026-03-03T17:00 2", $"{why[1].GetProperty("resource").GetString()} {why[1].GetProperty("until").GetString()} {why[1].GetProperty("waitedDays").GetDecimal()}");
        Assert.Equal("2026-03-04T09:00 2026-03-06T17:00", $"{why[1].GetProperty("start").GetString()} {why[1].GetProperty("finish").GetString()}");
    }

    private void Check(string task, string expected) => Assert.Equal(expected.ReplaceLineEndings("\n"), Why(task).Expect(0).Out);

    private Outcome Why(string task, params string[] more) => PlanProgram.RunIn(_folder.Path, ["schedule", "--why", task, .. more]);
}
