using System.Text.Json;
using PlanAsCode.EndToEnd.Running;

namespace PlanAsCode.EndToEnd.Cli;

/// <summary>Three tasks of Tess one after the other: 3 + 3 + 3 days from Monday 2026-03-02; with one more like her 6.</summary>
public sealed class LoadTests : IDisposable
{
    private const string Plan = """
        workspace: {as-of: 2026-03-02}
        resources:
          tess: {name: Tess, skills: [testing]}
          ben: {name: Ben, leave: [2026-03-09..2026-03-13]}
          idle: {name: Ida}
          lab: {kind: equipment, name: Lab, units: 2}
          crew: {kind: team, name: Crew, members: [tess, ben]}
        projects:
          web:
            title: Web
            start: 2026-03-02
            tasks:
              a: {effort: 3d, assign: [tess]}
              b: {effort: 3d, assign: [tess]}
              c: {effort: 3d, assign: [{skills: [testing]}]}
              d: {effort: 1d, assign: [{skills: [cobol]}]}
          app:
            title: App
            start: 2026-03-02
            tasks:
              e: {duration: 2d, assign: [ben 50%, {equipment: lab}]}
        """;

    private readonly TemporaryFolder _folder = new TemporaryFolder().With("plan.yaml", Plan);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Draws_a_table_of_weeks_with_marks()
    {
        var text = Load().Out;

        Assert.StartsWith("          w10    w11\n          03-02  03-09\n", text, StringComparison.Ordinal);
        Assert.Contains("\nTess     █ 100▲ █  80\n", text, StringComparison.Ordinal);
        Assert.Contains("\nBen      ░  20      –\n", text, StringComparison.Ordinal);
        Assert.Contains("\nIda          ·      ·\n", text, StringComparison.Ordinal);
        Assert.Contains("\nLab      ░  20      ·\n", text, StringComparison.Ordinal);
        Assert.Contains("Teams, all members together\nCrew (2) ▓  60  █  80\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_bottlenecks_gaps_and_who_has_nothing_to_do()
    {
        var text = Load().Out;

        Assert.Contains("Overbooked\n  Tess, 2026-03-02 to 2026-03-08: 9d asked of 5d; late: web.b, web.c\n", text, StringComparison.Ordinal);
        Assert.Contains("Bottlenecks\n  one more like Tess saves 3 working days (web 3); 2 tasks wait\n  one more person with testing saves 3 working days (web 3); 1 task waits\n", text, StringComparison.Ordinal);
        Assert.Contains("Skills that are missing\n  cobol: nobody has it, 1 wanted by web.d\n", text, StringComparison.Ordinal);
        Assert.Contains("Skills that only one person has\n  testing: Tess, asked for by web.c\n", text, StringComparison.Ordinal);
        Assert.Contains("Nothing to do from as-of on\n  Ida: no task needs them\n", text, StringComparison.Ordinal);
    }

    // Zoe is free but for the second week, which is full: the mark stands where she is free first and again. Of one more like Ana
    // two hours would be saved, of one more like Tess three days.
    [Fact]
    public void Marks_where_little_begins_and_counts_whom_one_more_of_would_not_help()
    {
        _folder.With("plan.yaml", """
            workspace: {as-of: 2026-03-02}
            resources: {tess: {name: Tess}, ana: {name: Ana}, zoe: {name: Zoe, leave: [2026-03-23..2026-03-27]}}
            projects:
              web: {start: 2026-03-02, tasks: {a: {effort: 17d, assign: [tess]}, b: {effort: 18d, assign: [tess]}}}
              app: {start: 2026-03-02, tasks: {c: {effort: 2h, assign: [ana]}, d: {effort: 2h, assign: [ana]}}}
              more: {start: 2026-03-09, tasks: {e: {effort: 5d, assign: [zoe]}}}
            """);

        var text = Load().Out;

        Assert.Contains("\nAna      ░  10▼     ·      ·      ·      ·      ·      ·\n", text, StringComparison.Ordinal);
        Assert.Contains("\nZoe          ·▼ █ 100      ·▼     –      ·      ·      ·\n", text, StringComparison.Ordinal);
        Assert.Contains("▼ from here on little to do: below half, over four weeks\n█ ! without a number: booked, but away\n", text, StringComparison.Ordinal);
        Assert.Contains("Bottlenecks\n  one more like Tess saves 17 working days (web 17); 1 task waits\n  1 more was tried out, and would save less than half a working day\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("like Ana", text, StringComparison.Ordinal);
    }

    [Fact]
    public void By_day_leaves_out_days_without_work()
    {
        var text = Load("--by", "day").Out;

        Assert.Contains("Mon    Tue    Wed    Thu    Fri    Mon    Tue", text, StringComparison.Ordinal);
        Assert.Contains("03-02  03-03  03-04  03-05  03-06  03-09  03-10", text, StringComparison.Ordinal);
        Assert.Contains("\nTess     █ 100▲ █ 100▲ █ 100▲ █ 100  █ 100  █ 100", text, StringComparison.Ordinal);
        Assert.Contains("\nBen      ▒  50  ▒  50      ·      ·      ·      –", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sat", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_asks_for_a_team_sees_its_members()
    {
        var text = Load("--resource", "crew").Out;

        Assert.Contains("\nTess ", text, StringComparison.Ordinal);
        Assert.Contains("\nBen ", text, StringComparison.Ordinal);
        Assert.Contains("\nCrew (2)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Lab", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\nIda ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_keeps_who_works_for_it()
    {
        var text = Load("--project", "app").Out;

        Assert.Contains("\nBen ", text, StringComparison.Ordinal);
        Assert.Contains("\nLab ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Tess", text, StringComparison.Ordinal);
        Assert.DoesNotContain("cobol", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_is_what_the_contract_says()
    {
        var json = JsonDocument.Parse(Load("--format", "json").Out).RootElement;

        Assert.Equal(["schema", "asOf", "resources", "teams", "bottlenecks", "bottlenecksLeftOut", "skills", "idle"], Names(json));
        var tess = json.GetProperty("resources")[0];
        Assert.Equal(["id", "name", "kind", "weeks", "days", "overloads", "underLoads", "overbookedDays"], Names(tess));
        Assert.Equal("""{"week":"2026-w10","demandDays":9,"allocatedDays":5,"capacityDays":5,"overDays":0,"underDays":0}""", Flat(tess.GetProperty("weeks")[0]));
        Assert.Equal("""{"date":"2026-03-05","demandDays":0,"allocatedDays":1,"capacityDays":1,"overDays":0,"underDays":0}""", Flat(tess.GetProperty("days")[3]));
        Assert.Equal("""{"from":"2026-03-02","to":"2026-03-08","demandDays":9,"capacityDays":5,"tasks":["web.a","web.b","web.c"],"delayed":["web.b","web.c"]}""", Flat(tess.GetProperty("overloads")[0]));
        Assert.Equal(
            """{"kind":"person","id":"tess","skills":[],"savedDays":3,"waiting":["web.b","web.c"],"projects":[{"id":"web","finishDate":"2026-03-12","finishDateWithOneMore":"2026-03-09","savedDays":3,"unlocked":[]},{"id":"app","finishDate":"2026-03-03","finishDateWithOneMore":"2026-03-03","savedDays":0,"unlocked":[]}]}""",
            Flat(json.GetProperty("bottlenecks")[0]));
        Assert.Equal("""{"skills":["cobol"],"wanted":1,"holders":[],"tasks":["web.d"]}""", Flat(json.GetProperty("skills")[1]));
        Assert.Equal("""[{"id":"idle","lastDay":null,"asked":false}]""", Flat(json.GetProperty("idle")));
    }

    [Theory]
    [InlineData("resources: {}\n")]
    [InlineData("projects: {web: {tasks: {a: {effort: 1d}}}}\n")]
    public void Without_people_there_is_no_load(string plan)
    {
        _folder.With("plan.yaml", plan);

        Assert.Equal("No load: the plan has no people and no equipment.\n", PlanProgram.RunIn(_folder.Path, "load", "--as-of", "2026-03-02").Expect(0).Out);
    }

    [Fact]
    public void A_step_that_there_is_not_is_a_wrong_call() => PlanProgram.RunIn(_folder.Path, "load", "--by", "month").Expect(2);

    private Outcome Load(params string[] more) => PlanProgram.RunIn(_folder.Path, ["load", .. more]).Expect(0);

    private static string Flat(JsonElement element) => JsonSerializer.Serialize(element);

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(property => property.Name);
}
