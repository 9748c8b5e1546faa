using System.Text.Json.Nodes;
using PlanAsCode.EndToEnd.Running;

namespace PlanAsCode.EndToEnd.LanguageServer;

/// <summary>Hovers, hints, lenses and settings as a client sees them.</summary>
[Trait("Runs", "inside")]
public sealed class UnderstandingTests
{
    // Three points to Monday at the latest, so that a forecast has something to draw.
    private const string Plan = """
        workspace: {as-of: 2026-02-02}
        resources: {ana: {name: Ana 🙂}}
        projects:
          web:
            start: 2026-02-02
            deadline: 2026-02-13
            tasks:
              design: {effort: 1d..2d..9d, assign: [ana]}
        """;

    [Theory]
    [InlineData("markdown", "**Ana 🙂** · person `ana`")]
    [InlineData("plaintext", "Ana 🙂 · person `ana`")]
    public async Task A_hover_is_in_the_form_that_the_client_shows(string form, string begins)
    {
        using var folder = new TemporaryFolder().With("plan.yaml", Plan);
        var path = folder.At("plan.yaml");
        await using var client = await EditorClient.Start(folder.Path, Capabilities("""{"textDocument": {"hover": {"contentFormat": ["FORM"]}}}""".Replace("FORM", form, StringComparison.Ordinal)));
        client.Open(path, Plan);

        var hover = await client.Ask("textDocument/hover", At(path, line: 7, character: 45));
        Assert.Equal(form, hover!["contents"]!["kind"]!.GetValue<string>());
        Assert.StartsWith(begins, hover["contents"]!["value"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("""{"start":{"line":7,"character":44},"end":{"line":7,"character":47}}""", hover["range"]!.ToJsonString());
    }

    [Fact]
    public async Task Hints_and_lenses_are_as_the_settings_say()
    {
        using var folder = new TemporaryFolder().With("plan.yaml", Plan);
        var path = folder.At("plan.yaml");
        await using var client = await EditorClient.Start(
            folder.Path, Capabilities("""{"workspace": {"configuration": true, "inlayHint": {"refreshSupport": true}, "codeLens": {"refreshSupport": true}}}"""));
        client.Open(path, Plan);
        Assert.Equal(["2026-02-02 → 2026-02-04"], await Hints(client, path));

        client.Settings = JsonNode.Parse("""{"inlayHints": {"dates": false}, "codeLens": false, "nonsense": 1}""")!;
        client.Tell("workspace/didChangeConfiguration", new JsonObject { ["settings"] = null });
        await client.Called("workspace/inlayHint/refresh");
        Assert.Empty(await Hints(client, path));
        Assert.Empty(await Lenses(client, path));
    }

    [Fact]
    public async Task Settings_that_are_sent_count_where_the_client_cannot_be_asked()
    {
        using var folder = new TemporaryFolder().With("plan.yaml", Plan);
        var path = folder.At("plan.yaml");
        await using var client = await EditorClient.Start(folder.Path, []);
        client.Open(path, Plan);
        client.Tell("workspace/didChangeConfiguration", JsonNode.Parse("""{"settings": {"plan": {"inlayHints": false, "codeLens": {"uses": false, "tasks": false}}}}""")!);

        Assert.Empty(await Hints(client, path));
        Assert.Equal(["finish 2026-02-04, 7 working days before its deadline"], await Lenses(client, path));
    }

    // (1 + 4 x 2 + 9) / 6 = 3 days.
    [Fact]
    public async Task When_typing_pauses_lenses_say_what_is_likely()
    {
        using var folder = new TemporaryFolder().With("plan.yaml", Plan);
        var path = folder.At("plan.yaml");
        await using var client = await EditorClient.Start(folder.Path, Capabilities("""{"workspace": {"codeLens": {"refreshSupport": true}}}"""));
        client.Open(path, Plan);
        var lenses = await Lenses(client, path);
        if (!lenses.Any(IsLikely))
        {
            await client.Called("workspace/codeLens/refresh");
            lenses = await Lenses(client, path);
        }

        Assert.Contains(lenses, IsLikely);

        static bool IsLikely(string title) => title.StartsWith("80 % likely by 2026-02-", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hints_of_a_file_are_asked_for_again_when_another_file_moves_them()
    {
        const string Before = "projects: {a: {start: 2026-02-02, tasks: {x: {effort: 1d}}}}\nworkspace: {as-of: 2026-02-02}\n";
        const string Other = "projects: {b: {start: 2026-02-02, tasks: {y: {effort: 1d, after: [a.x]}}}}\n";
        using var folder = new TemporaryFolder().With("plan.yaml", Before).With("other.plan.yaml", Other);
        var (first, second) = (folder.At("plan.yaml"), folder.At("other.plan.yaml"));
        await using var client = await EditorClient.Start(folder.Path, Capabilities("""{"workspace": {"inlayHint": {"refreshSupport": true}}}"""));
        client.Open(first, Before);
        client.Open(second, Other);
        Assert.Equal(["2026-02-03"], await Hints(client, second));
        client.Change(first, 2, Before.Replace("effort: 1d", "effort: 3d", StringComparison.Ordinal));
        await client.Called("workspace/inlayHint/refresh");

        Assert.Equal(["2026-02-05"], await Hints(client, second));
    }

    [Fact]
    public async Task Uses_are_shown_by_clients_that_can_and_plain_text_elsewhere()
    {
        using var folder = new TemporaryFolder().With("plan.yaml", Plan);
        var path = folder.At("plan.yaml");
        await using var client = await EditorClient.Start(folder.Path, Capabilities("""{"experimental": {"commands": {"commands": ["plan.showReferences"]}}}"""));
        client.Open(path, Plan);
        var lenses = (await client.Ask("textDocument/codeLens", Document(path)))!.AsArray();
        var open = lenses.Single(lens => lens!["command"] is null)!;

        var command = (await client.Ask("codeLens/resolve", open.DeepClone()))!["command"]!;
        Assert.Equal("1 use", command["title"]!.GetValue<string>());
        Assert.Equal("plan.showReferences", command["command"]!.GetValue<string>());
        Assert.Equal(
            $$$"""["{{{EditorClient.AddressOf(path)}}}",{"line":1,"character":12},[{"uri":"{{{EditorClient.AddressOf(path)}}}","range":{"start":{"line":7,"character":44},"end":{"line":7,"character":47} } }]]""".Replace(" ", "", StringComparison.Ordinal),
            command["arguments"]!.ToJsonString());
    }

    [Fact]
    public void Every_setting_stands_on_its_page()
    {
        var page = File.ReadAllText(Repository.PathOf("docs/settings.md"));

        Assert.All(PlanAsCode.LanguageServer.State.ServerSettings.Names, name => Assert.Contains($"`{name}`", page, StringComparison.Ordinal));
    }

    private static JsonObject Capabilities(string json) => JsonNode.Parse(json)!.AsObject();

    private static JsonObject Document(string path) => new() { ["textDocument"] = new JsonObject { ["uri"] = EditorClient.AddressOf(path) } };

    private static JsonObject At(string path, int line, int character)
    {
        var parameters = Document(path);
        parameters["position"] = new JsonObject { ["line"] = line, ["character"] = character };
        return parameters;
    }

    private static async Task<string[]> Hints(EditorClient client, string path)
    {
        var parameters = Document(path);
        parameters["range"] = JsonNode.Parse("""{"start": {"line": 0, "character": 0}, "end": {"line": 100, "character": 0}}""");
        return [.. (await client.Ask("textDocument/inlayHint", parameters))!.AsArray().Select(hint => hint!["label"]!.GetValue<string>())];
    }

    private static async Task<string[]> Lenses(EditorClient client, string path) =>
        [.. (await client.Ask("textDocument/codeLens", Document(path)))!.AsArray().Select(lens => lens!["command"]!["title"]!.GetValue<string>())];
}
