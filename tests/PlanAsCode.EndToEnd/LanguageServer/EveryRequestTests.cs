using System.Text.Json;
using PlanAsCode.EndToEnd.Running;

namespace PlanAsCode.EndToEnd.LanguageServer;

/// <summary>Every kind of question over the wire, each once: that it is answered, and by the right feature.</summary>
public sealed class EveryRequestTests : IDisposable
{
    private const string Plan = """
        workspace: {as-of: 2026-01-05}
        # What we build.
        projects:
          web:
            title: Web 🚀
            owner: ana
            start: 2026-01-05
            links: {page: https://example.org/web}
            tasks:
              design: {effort: 2d, assign: [ana]}
              build: {effort: 3d, after: [design], assign: [ana]}
        """;

    private const string People = "resources:\n  ana:   {name: Ana}\n";

    private const string Able = """
        {"textDocument": {"documentSymbol": {"hierarchicalDocumentSymbolSupport": true}, "rename": {"prepareSupport": true},
                          "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": []}}, "dataSupport": true, "resolveSupport": {"properties": ["edit"]}}},
         "workspace": {"workspaceEdit": {"documentChanges": true}}}
        """;

    private readonly TemporaryFolder _folder = new TemporaryFolder().With("plan.yaml", Plan).With("people.plan.yaml", People);
    private readonly LspServer _server = LspServer.Start();

    public EveryRequestTests()
    {
        Client.Start(_folder.Path, Able);
        Client.Open(Uri("plan.yaml"), Plan);
    }

    private LspClient Client => _server.Client;

    public void Dispose()
    {
        _server.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Completion_and_its_documentation()
    {
        Client.Change(Uri("plan.yaml"), Plan.Replace("    owner: ana\n", "    owner: ana\n    \n", StringComparison.Ordinal), 2);
        var answer = Ask("completion", 6, 4);
        var item = (answer.ValueKind == JsonValueKind.Array ? answer : answer.GetProperty("items")).EnumerateArray().First(one => one.GetProperty("label").GetString()!.StartsWith("deadline", StringComparison.Ordinal));
        var resolved = Client.Result("completionItem/resolve", item.GetRawText());

        Assert.Equal(item.GetProperty("label").GetString(), resolved.GetProperty("label").GetString());
        Assert.NotEqual("", resolved.GetProperty("documentation").GetProperty("value").GetString());
    }

    [Theory]
    [InlineData("definition")]
    [InlineData("declaration")]
    public void Definition(string method)
    {
        var found = Ask(method, 5, 12).GetRawText();

        Assert.Contains(Uri("people.plan.yaml"), found, StringComparison.Ordinal);
        Assert.Contains("""{"start":{"line":1,"character":2}""", found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, 4)]
    [InlineData(false, 3)]
    public void References(bool withDeclaration, int count) => Assert.Equal(
        count, Client.Result("textDocument/references", At(5, 12, $$""", "context": {"includeDeclaration": {{(withDeclaration ? "true" : "false")}}}""")).GetArrayLength());

    [Fact]
    public void Highlights() => Assert.Equal(3, Ask("documentHighlight", 5, 12).GetArrayLength());

    [Fact]
    public void Hover() => Assert.Contains("Ana", Ask("hover", 5, 12).GetProperty("contents").GetProperty("value").GetString(), StringComparison.Ordinal);

    [Fact]
    public void Calls()
    {
        var build = Ask("prepareCallHierarchy", 10, 8)[0];
        var before = Client.Result("callHierarchy/incomingCalls", $$"""{"item": {{build.GetRawText()}} }""");
        var design = before[0].GetProperty("from");
        var after = Client.Result("callHierarchy/outgoingCalls", $$"""{"item": {{design.GetRawText()}} }""");

        Assert.Equal("design", NameOf(design));
        Assert.Equal("build", NameOf(after[0].GetProperty("to")));

        static string NameOf(JsonElement item) => item.GetProperty("name").GetString()!;
    }

    [Fact]
    public void Symbols_of_a_document_and_of_all()
    {
        var symbols = OfDocument("documentSymbol").GetRawText();
        var found = Client.Result("workspace/symbol", """{"query": "desi"}""");

        Assert.Contains("\"children\"", symbols, StringComparison.Ordinal);
        Assert.Contains("design", symbols, StringComparison.Ordinal);
        Assert.Equal(Uri("plan.yaml"), found[0].GetProperty("location").GetProperty("uri").GetString());
    }

    [Fact]
    public void Links() => Assert.Contains(OfDocument("documentLink").EnumerateArray(), link => link.GetProperty("target").GetString() == "https://example.org/web");

    [Fact]
    public void Folding() => Assert.Contains(OfDocument("foldingRange").EnumerateArray(), range => range.GetProperty("startLine").GetInt32() == 3 && range.GetProperty("endLine").GetInt32() == 10);

    [Fact]
    public void Selections_grow_to_the_whole_text()
    {
        var selection = Client.Result("textDocument/selectionRange", $$$"""{"textDocument": {"uri": "{{{Uri("plan.yaml")}}}"}, "positions": [{"line": 5, "character": 12}]}""")[0];
        var steps = 1;
        for (; selection.TryGetProperty("parent", out var parent); selection = parent) steps++;

        Assert.True(steps >= 4, $"{steps} steps");
        Assert.Equal(0, selection.GetProperty("range").GetProperty("start").GetProperty("line").GetInt32());
    }

    [Fact]
    public void Tokens_whole_in_part_and_what_changed()
    {
        var whole = OfDocument("semanticTokens/full");
        var part = OfDocument("semanticTokens/range", """, "range": {"start": {"line": 0, "character": 0}, "end": {"line": 2, "character": 0} }""");
        var changed = Plan.Replace("Web 🚀", "Web", StringComparison.Ordinal).Replace("[design]", "[]", StringComparison.Ordinal);
        Client.Change(Uri("plan.yaml"), changed, 2);
        var delta = OfDocument("semanticTokens/full/delta", $$""", "previousResultId": "{{whole.GetProperty("resultId").GetString()}}" """);
        var tokens = Numbers(whole.GetProperty("data"));
        foreach (var edit in delta.GetProperty("edits").EnumerateArray().OrderByDescending(edit => edit.GetProperty("start").GetInt32()))
        {
            tokens.RemoveRange(edit.GetProperty("start").GetInt32(), edit.GetProperty("deleteCount").GetInt32());
            if (edit.TryGetProperty("data", out var data)) tokens.InsertRange(edit.GetProperty("start").GetInt32(), Numbers(data));
        }

        Assert.True(part.GetProperty("data").GetArrayLength() < tokens.Count);
        Assert.Equal(Numbers(OfDocument("semanticTokens/full").GetProperty("data")), tokens);

        static List<int> Numbers(JsonElement data) => [.. data.EnumerateArray().Select(number => number.GetInt32())];
    }

    [Fact]
    public void Lenses() => Assert.Contains("finish 2026-01-09", OfDocument("codeLens").GetRawText(), StringComparison.Ordinal);

    [Fact]
    public void Hints() => Assert.Contains(
        "2026-01-06", OfDocument("inlayHint", """, "range": {"start": {"line": 0, "character": 0}, "end": {"line": 20, "character": 0} }""").GetRawText(), StringComparison.Ordinal);

    [Fact]
    public void Rename_over_files()
    {
        var place = Ask("prepareRename", 5, 12);
        var edit = Client.Result("textDocument/rename", At(5, 12, """, "newName": "anna" """));
        var refused = Client.Ask("textDocument/rename", At(5, 12, """, "newName": "two words" """)).GetProperty("error");

        Assert.Equal("ana", place.GetProperty("placeholder").GetString());
        var documents = edit.GetProperty("documentChanges").EnumerateArray().ToDictionary(one => one.GetProperty("textDocument").GetProperty("uri").GetString()!, StringComparer.Ordinal);
        Assert.Equal(3, documents[Uri("plan.yaml")].GetProperty("edits").GetArrayLength());
        Assert.Equal(1, documents[Uri("plan.yaml")].GetProperty("textDocument").GetProperty("version").GetInt32());
        Assert.Equal(1, documents[Uri("people.plan.yaml")].GetProperty("edits").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, documents[Uri("people.plan.yaml")].GetProperty("textDocument").GetProperty("version").ValueKind);
        Assert.Equal(-32803, refused.GetProperty("code").GetInt32());
    }

    [Fact]
    public void A_fix_and_its_edit()
    {
        Client.Change(Uri("plan.yaml"), Plan.Replace("owner: ana", "owner: anna", StringComparison.Ordinal), 2);
        var actions = Client.Result("textDocument/codeAction", $$$"""
            {"textDocument": {"uri": "{{{Uri("plan.yaml")}}}"}, "range": {"start": {"line": 5, "character": 12}, "end": {"line": 5, "character": 12} }, "context": {"diagnostics": [], "only": ["quickfix"]} }
            """);
        var fix = actions.EnumerateArray().First(action => action.GetProperty("title").GetString()!.Contains("ana", StringComparison.Ordinal));
        var edit = fix.TryGetProperty("edit", out _) ? fix : Client.Result("codeAction/resolve", fix.GetRawText());

        Assert.Contains(Uri("plan.yaml"), edit.GetProperty("edit").GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Formatting_whole_in_part_and_while_typing()
    {
        Client.Open(Uri("people.plan.yaml"), People);
        const string Options = """ "options": {"tabSize": 2, "insertSpaces": true} """;
        var whole = Client.Result("textDocument/formatting", $$$"""{"textDocument": {"uri": "{{{Uri("people.plan.yaml")}}}"}, {{{Options}}} }""");
        var part = Client.Result(
            "textDocument/rangeFormatting", $$$"""{"textDocument": {"uri": "{{{Uri("people.plan.yaml")}}}"}, "range": {"start": {"line": 1, "character": 0}, "end": {"line": 1, "character": 5} }, {{{Options}}} }""");
        Client.Change(Uri("plan.yaml"), "projects:\n  web:\n    tasks:\n      a:\n        assign:\n          - ana\n          \n", 2);
        var typed = Client.Result("textDocument/onTypeFormatting", At(6, 10, $$""", "ch": "\n", {{Options}} """));

        Assert.NotEqual(0, whole.GetArrayLength());
        Assert.Equal(whole.GetRawText(), part.GetRawText());
        Assert.Contains("- ", typed.GetRawText(), StringComparison.Ordinal);
    }

    private JsonElement Ask(string method, int line, int character) => Client.Result($"textDocument/{method}", At(line, character, ""));

    private JsonElement OfDocument(string method, string more = "") => Client.Result($"textDocument/{method}", $$$"""{"textDocument": {"uri": "{{{Uri("plan.yaml")}}}"}{{{more}}} }""");

    private string At(int line, int character, string more) =>
        $$$"""{"textDocument": {"uri": "{{{Uri("plan.yaml")}}}"}, "position": {"line": {{{line}}}, "character": {{{character}}} }{{{more}}} }""";

    private string Uri(string file) => LspClient.UriOf(_folder.At(file));
}
