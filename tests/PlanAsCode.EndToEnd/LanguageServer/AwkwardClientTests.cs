using System.Text.Json;
using PlanAsCode.EndToEnd.Running;

namespace PlanAsCode.EndToEnd.LanguageServer;

/// <summary>Clients that say odd things, and events that tell less than files.</summary>
public sealed class AwkwardClientTests : IDisposable
{
    private readonly TemporaryFolder _folder = new TemporaryFolder().With("plan.yaml", "workspace: {as-of: 2026-01-05}\nprojects: {web: {title: Web}}\n");
    private readonly LspServer _server = LspServer.Start();

    private LspClient Client => _server.Client;

    public void Dispose()
    {
        _server.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("""{"textDocument": {"rename": true, "hover": {"contentFormat": ["plaintext"]}}}""")]
    [InlineData("""{"textDocument": {"hover": {"contentFormat": ["plaintext"]}, "publishDiagnostics": {"tagSupport": true}}, "workspace": 7}""")]
    public void A_capability_of_another_form_counts_as_not_said(string capabilities)
    {
        Assert.True(Client.Start(_folder.Path, capabilities).TryGetProperty("capabilities", out _));
        Client.Open(Uri("plan.yaml"), "projects: {web: {title: Web}}\n");

        var hover = Client.Result("textDocument/hover", $$$"""{"textDocument": {"uri": "{{{Uri("plan.yaml")}}}"}, "position": {"line": 0, "character": 18} }""");
        Assert.Equal("plaintext", hover.GetProperty("contents").GetProperty("kind").GetString());
    }

    [Theory]
    [InlineData("""["markdown", "plaintext"]""", "markdown")]
    [InlineData("""["plaintext", "markdown"]""", "plaintext")]
    [InlineData("""["html", "markdown"]""", "markdown")]
    [InlineData("[]", "plaintext")]
    [InlineData("null", "plaintext")]
    public void Pages_come_in_the_form_that_the_client_shows_best(string formats, string expected)
    {
        Client.Start(_folder.Path, $$$"""{"textDocument": {"hover": {"contentFormat": {{{formats}}}}, "completion": {"completionItem": {"documentationFormat": {{{formats}}}}} } }""");
        Client.Open(Uri("plan.yaml"), "projects:\n  web:\n    tit\n");
        var place = $$$"""{"textDocument": {"uri": "{{{Uri("plan.yaml")}}}"}, "position": {"line": 2, "character": 7} }""";
        var item = Client.Result("textDocument/completion", place).GetProperty("items").EnumerateArray().First(item => item.GetProperty("label").GetString() == "title");
        var hover = Client.Result("textDocument/hover", place.Replace("\"line\": 2, \"character\": 7", "\"line\": 0, \"character\": 3", StringComparison.Ordinal));

        Assert.Equal(expected, hover.GetProperty("contents").GetProperty("kind").GetString());
        Assert.Equal(expected, Client.Result("completionItem/resolve", item.GetRawText()).GetProperty("documentation").GetProperty("kind").GetString());
    }

    [Theory]
    [InlineData("codeLens/resolve", """{"range": {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 1}}}""")]
    [InlineData("inlayHint/resolve", """{"position": {"line": 0, "character": 0}, "label": "9d"}""")]
    [InlineData("codeAction/resolve", """{"title": "Do it", "kind": "quickfix"}""")]
    [InlineData("codeAction/resolve", """{"title": "Do it", "kind": "quickfix", "data": {"uri": "file:///gone.plan.yaml", "range": {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 1}}, "version": 1}}""")]
    public void An_item_of_which_nothing_is_known_comes_back_as_it_was(string method, string item)
    {
        Client.Start(_folder.Path);

        var answer = Client.Result(method, item);
        foreach (var part in JsonDocument.Parse(item).RootElement.EnumerateObject())
            Assert.True(JsonElement.DeepEquals(part.Value, answer.GetProperty(part.Name)), $"{part.Name} of {answer}");
    }

    [Fact]
    public void Half_of_an_emoji_is_a_letter_and_the_next_change_meets_its_place()
    {
        Client.Start(_folder.Path);
        Client.Open(Uri("plan.yaml"), "projects: {web: {title: \"\"}}\n");
        Client.Tell("textDocument/didChange", $$$"""{"textDocument": {"uri": "{{{Uri("plan.yaml")}}}", "version": 2}, "contentChanges": [{"range": {"start": {"line": 0, "character": 25}, "end": {"line": 0, "character": 25}}, "text": "\ud83d"}]}""");
        Client.Tell("textDocument/didChange", $$$"""{"textDocument": {"uri": "{{{Uri("plan.yaml")}}}", "version": 3}, "contentChanges": [{"range": {"start": {"line": 0, "character": 27}, "end": {"line": 0, "character": 27}}, "text": ", colour: 3"}]}""");

        var sent = Client.WaitForFindings(Uri("plan.yaml"), sent => sent.TryGetProperty("version", out var version) && version.GetInt32() == 3);
        var found = Assert.Single(sent.GetProperty("diagnostics").EnumerateArray(), finding => finding.GetProperty("code").GetString() == "unknown-key");
        Assert.Equal(29, found.GetProperty("range").GetProperty("start").GetProperty("character").GetInt32());
    }

    [Fact]
    public void A_folder_that_changed_is_read_with_all_that_lies_in_it()
    {
        _folder.With("sub/b.plan.yaml", "projects:\n  web: {colour: 3}\n");
        Client.Start(_folder.Path);
        Client.WaitForFindings(Uri("sub/b.plan.yaml"), sent => sent.GetProperty("diagnostics").ToString().Contains("unknown-key", StringComparison.Ordinal));
        _folder.With("sub/b.plan.yaml", "goals:\n  more: {title: More}\n");
        Client.TellOfDisk(Uri("sub"));

        Client.WaitForFindings(Uri("sub/b.plan.yaml"), sent => !sent.GetProperty("diagnostics").ToString().Contains("unknown-key", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_moves_into_a_workspace_of_its_own_keeps_its_findings()
    {
        _folder.With("sub/b.plan.yaml", "sectoin: {}\n");
        Client.Start(_folder.Path);
        Client.WaitForFindings(Uri("sub/b.plan.yaml"));
        _folder.With("sub/plan.yaml", "workspace: {as-of: 2026-01-05}\n");
        Client.TellOfDisk(Uri("sub/plan.yaml"));

        // What the client told of the disk is known before this is answered.
        Client.Result("workspace/diagnostic", """{"previousResultIds": []}""");
        Assert.Equal(2, Client.Result("plan/status").GetProperty("workspaces").GetArrayLength());
        Client.Open("untitled:last", "sectoin: {}\n");
        Client.WaitForFindings("untitled:last");
        var last = Client.Received.Last(message => message.TryGetProperty("params", out var sent) && sent.TryGetProperty("uri", out var uri) && uri.GetString() == Uri("sub/b.plan.yaml"));
        Assert.Contains("unknown-section", last.GetProperty("params").GetProperty("diagnostics").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_workspace_of_a_file_that_was_opened_alone_is_watched()
    {
        Client.Start(null, """{"workspace": {"didChangeWatchedFiles": {"dynamicRegistration": true, "relativePatternSupport": true}}}""");
        Client.Open(Uri("plan.yaml"), "projects: {}\n");

        Client.WaitFor("client/registerCapability", asked => asked.ToString().Contains(LspClient.UriOf(_folder.Path), StringComparison.Ordinal));
    }

    private string Uri(string path) => LspClient.UriOf(_folder.At(path));
}
