using System.Text.Json;
using PlanAsCode.EndToEnd.Running;

namespace PlanAsCode.EndToEnd.Cli;

/// <summary>Ten points in each of three iterations, 25 left: three more of two weeks, the last one beyond the plan.</summary>
public sealed class IterationsTests : IDisposable
{
    private const string Plan = """
        workspace: {as-of: 2026-02-16, forecast: {runs: 500, seed: 3}}
        iterations:
          s1: {start: 2026-01-05, finish: 2026-01-16, capacity: 12}
          s2: {start: 2026-01-19, finish: 2026-01-30, capacity: 12}
          s3: {start: 2026-02-02, finish: 2026-02-13, capacity: 12}
          s4: {goal: Customers can pay, start: 2026-02-16, finish: 2026-02-27, capacity: 12}
          s5: {start: 2026-03-02, finish: 2026-03-13}
        resources: {ana: {}}
        projects:
          web:
            title: Web
            start: 2026-01-05
            tasks:
              a: {effort: 4d, points: 10, assign: [ana], iteration: s1, started: 2026-01-05, finished: 2026-01-15}
              b: {effort: 4d, points: 10, assign: [ana], iteration: s1, started: 2026-01-15, finished: 2026-01-29}
              c: {effort: 4d, points: 10, assign: [ana], iteration: s3, started: 2026-02-02, finished: 2026-02-12}
              d: {effort: 5d, points: 13, assign: [ana], iteration: s4}
              e: {effort: 5d, points: 12, assign: [ana], iteration: s5}
              f: {effort: 1d, assign: [ana]}
          other: {start: 2026-01-05, tasks: {a: {effort: 1d, points: 5, assign: [ana], started: 2026-01-05, finished: 2026-01-05}}}
        """;

    private readonly TemporaryFolder _folder = new TemporaryFolder().With("plan.yaml", Plan);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Shows_velocity_load_and_forecast()
    {
        var text = Iterations().Out;

        Assert.Matches("(?m)^s1 +2026-01-05  2026-01-16 +20 +10 +167 %  █+$", text);
        Assert.Matches("(?m)^s4 +2026-02-16  2026-02-27 +13 +0 +108 %  ░+  now$", text);
        Assert.Matches("(?m)^s5 +2026-03-02  2026-03-13 +12 +50 %  ░+$", text);
        Assert.Contains("Too full: s4, 13 points planned, capacity 12 points\n", text, StringComparison.Ordinal);
        Assert.Contains(
            """
            Web (web)
              Velocity 10 points an iteration, 10 in the last 3, from 10 to 10 in 3 iterations
              Left to do: 25 points in 2 of 3 open tasks; 1 without points is not counted
              50 % likely by 2026-03-27, in 3 iterations
              80 % likely by 2026-03-27, in 3 iterations
              90 % likely by 2026-03-27, in 3 iterations

            """,
            text,
            StringComparison.Ordinal);
        Assert.DoesNotContain("other", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_is_what_the_contract_says()
    {
        var json = JsonDocument.Parse(Iterations("--format", "json").Out).RootElement;

        Assert.Equal("plan-as-code/iterations/1", json.GetProperty("schema").GetString());
        var first = json.GetProperty("iterations")[0];
        Assert.Equal(
            ["id", "title", "goal", "start", "finish", "phase", "planned", "done", "capacity", "loadPercent", "unsizedTasks", "overcommitted", "spillOver", "carriedOver", "burn"],
            first.EnumerateObject().Select(property => property.Name));
        Assert.Equal("""{"points":20,"effortDays":8,"tasks":2}""", Flat(first.GetProperty("planned")));
        Assert.Equal("""{"points":10,"effortDays":4,"tasks":1}""", Flat(first.GetProperty("done")));
        Assert.Equal(1, first.GetProperty("carriedOver").GetInt32());
        Assert.Equal("""{"date":"2026-01-15","done":10,"remaining":10,"ideal":2}""", Flat(first.GetProperty("burn").GetProperty("days")[8]));
        var pay = json.GetProperty("iterations")[3];
        Assert.Equal("""{"against":"capacity","unit":"points","load":13,"limit":12}""", Flat(pay.GetProperty("overcommitted")));
        Assert.Equal("""{"from":"people","unit":"days","amount":10}""", Flat(json.GetProperty("iterations")[4].GetProperty("capacity")));
        var web = Assert.Single(json.GetProperty("projects").EnumerateArray());
        Assert.Equal("""{"iterations":3,"mean":10,"recent":10,"lowest":10,"highest":10,"perIteration":[10,10,10]}""", Flat(web.GetProperty("velocity")));
        Assert.Equal(
            """{"runs":500,"seed":3,"p50":{"iterations":3,"date":"2026-03-27"},"p80":{"iterations":3,"date":"2026-03-27"},"p90":{"iterations":3,"date":"2026-03-27"}}""",
            Flat(web.GetProperty("forecast")));
    }

    [Fact]
    public void Filters_keep_the_iterations_of_what_fits()
    {
        Assert.Equal("No iteration fits what was asked.\n", Iterations("--project", "other").Out);
        Assert.Contains("\ns5 ", Iterations("--from", "2026-02-23").Out, StringComparison.Ordinal);
        Assert.DoesNotContain("\ns1 ", Iterations("--from", "2026-02-23").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_without_iterations_says_so()
    {
        _folder.With("plan.yaml", "projects: {web: {tasks: {a: {effort: 1d}}}}\n");

        Assert.Equal("No iteration with dates: the plan has none.\n", PlanProgram.RunIn(_folder.Path, "iterations", "--as-of", "2026-03-02").Expect(0).Out);
    }

    private Outcome Iterations(params string[] more) => PlanProgram.RunIn(_folder.Path, ["iterations", .. more]).Expect(0);

    private static string Flat(JsonElement element) => JsonSerializer.Serialize(element);
}
