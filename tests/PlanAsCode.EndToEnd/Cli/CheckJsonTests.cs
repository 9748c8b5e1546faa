using System.Text.Json;
using PlanAsCode.EndToEnd.Running;

namespace PlanAsCode.EndToEnd.Cli;

public sealed class CheckJsonTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Is_what_the_contract_says()
    {
        _folder.With("plan.yaml", "projects: {web: {title: Web 🚀}}\n").With("sub/b.plan.yaml", "\nprojects:\n  web: {title: \"🚀\", goals: 3, start: 2026-01-05, tasks: {a: {effort: 1d}}}\n");

        var text = PlanProgram.RunIn(_folder.Path, "check", "--as-of", "2026-01-05", "--format", "json").Expect(1).Out;
        var json = JsonDocument.Parse(text).RootElement;

        Assert.Equal(["schema", "asOf", "summary", "diagnostics"], json.EnumerateObject().Select(property => property.Name));
        Assert.Equal("plan-as-code/check/1", json.GetProperty("schema").GetString());
        Assert.Equal("2026-01-05", json.GetProperty("asOf").GetString());
        var diagnostics = json.GetProperty("diagnostics").EnumerateArray().ToList();
        Assert.Equal(diagnostics.Count, json.GetProperty("summary").EnumerateObject().Sum(property => property.Value.GetInt32()));
        var twice = diagnostics.Single(diagnostic => diagnostic.GetProperty("rule").GetString() == "set-twice" && diagnostic.GetProperty("file").GetString() != "plan.yaml");
        Assert.Equal(["rule", "severity", "message", "file", "range", "related", "fixes"], twice.EnumerateObject().Select(property => property.Name));
        Assert.Equal("error", twice.GetProperty("severity").GetString());
        Assert.Equal("sub/b.plan.yaml", twice.GetProperty("file").GetString());
        Assert.Equal("""{"start":{"line":2,"character":8},"end":{"line":2,"character":13}}""", Compact(twice.GetProperty("range")));
        var related = twice.GetProperty("related").EnumerateArray().First();
        Assert.Equal(["message", "file", "range"], related.EnumerateObject().Select(property => property.Name));
        Assert.Equal("plan.yaml", related.GetProperty("file").GetString());
    }

    [Fact]
    public void Letters_of_every_language_stay_as_they_are_and_half_characters_do_no_harm()
    {
        _folder.With("plan.yaml", "größe-工: {}\n\"\\ud83d\": {}\n");

        var text = PlanProgram.RunIn(_folder.Path, "check", "--as-of", "2026-01-05", "--format", "json").Expect(1).Out;

        Assert.Contains("größe-工", text, StringComparison.Ordinal);
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
        JsonDocument.Parse(text);
    }

    [Fact]
    public void Goes_to_a_file_whole()
    {
        _folder.With("plan.yaml", "sectoin: {}\n");

        var outcome = PlanProgram.RunIn(_folder.Path, "check", "--as-of", "2026-01-05", "--format", "json", "-o", "out/check.json").Expect(1);

        Assert.Equal("", outcome.Out);
        JsonDocument.Parse(_folder.Read("out/check.json"));
        Assert.Equal(["out/check.json", "plan.yaml"], _folder.AllFiles());
    }

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);
}
