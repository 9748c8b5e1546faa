using System.Text.Json;
using PlanAsCode.EndToEnd.Running;

namespace PlanAsCode.EndToEnd.LanguageServer;

/// <summary>Findings that are sent and asked for, while files are opened, changed, closed, made and deleted.</summary>
public sealed class DiagnosticsTests : IDisposable
{
    private const string Pulls = """{"textDocument": {"diagnostic": {}}, "workspace": {"diagnostics": {"refreshSupport": true}}}""";

    private const string Rich = """
        {"textDocument": {"publishDiagnostics": {"relatedInformation": true, "codeDescriptionSupport": true, "tagSupport": {"valueSet": [1, 2]}}},
         "workspace": {"textDocumentContent": {}, "didChangeWatchedFiles": {"dynamicRegistration": true}}}
        """;

    private readonly TemporaryFolder _folder = new TemporaryFolder().With("plan.yaml", "workspace: {as-of: 2026-01-05}\nprojects: {web: {title: Web}}\n");
    private readonly LspServer _server = LspServer.Start();

    private LspClient Client => _server.Client;

    public void Dispose()
    {
        _server.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Findings_carry_version_rule_related_places_tags_and_a_page()
    {
        _folder.With("b.plan.yaml", "projects:\n  web: {title: Other}\n");
        Client.Start(_folder.Path, Rich);
        Client.Open(Uri("b.plan.yaml"), "projects:\n  web: {title: Other, colour: 3}\n", 7);

        var sent = Client.WaitForFindings(Uri("b.plan.yaml"), sent => sent.TryGetProperty("version", out _));
        Assert.Equal(7, sent.GetProperty("version").GetInt32());
        var twice = Found(sent, "set-twice");
        Assert.Equal("plan", twice.GetProperty("source").GetString());
        Assert.Equal("plan-rule:/set-twice.md", twice.GetProperty("codeDescription").GetProperty("href").GetString());
        Assert.Equal(Uri("plan.yaml"), twice.GetProperty("relatedInformation")[0].GetProperty("location").GetProperty("uri").GetString());
        Assert.Equal("[1]", Found(sent, "unknown-key").GetProperty("tags").GetRawText());
        Assert.Contains("set-twice", Client.Result("workspace/textDocumentContent", """{"uri": "plan-rule:/set-twice.md"}""").GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_client_that_shows_less_is_sent_less()
    {
        _folder.With("b.plan.yaml", "projects:\n  web: {title: Other, colour: 3}\n");
        Client.Start(_folder.Path);

        foreach (var finding in Client.WaitForFindings(Uri("b.plan.yaml")).GetProperty("diagnostics").EnumerateArray())
            Assert.Equal(["range", "severity", "code", "source", "message"], finding.EnumerateObject().Select(part => part.Name));
    }

    [Fact]
    public void Findings_are_sent_only_where_they_changed()
    {
        Client.Start(_folder.Path);
        Client.Open(Uri("plan.yaml"), "projects: {web: {colour: 3}}\n");
        Client.WaitForFindings(Uri("plan.yaml"), IsAbout("unknown-key"));
        Client.Change(Uri("plan.yaml"), "projects: {web: {colour: 3}}\n# a comment\n", 2);
        Client.Change(Uri("plan.yaml"), "projects: {web: {colour: 3}}\n# another comment\n", 3);
        Client.Change(Uri("plan.yaml"), "projects: {web: {title: Web}}\n", 4);

        Client.WaitForFindings(Uri("plan.yaml"), sent => VersionOf(sent) == 4);
        Assert.DoesNotContain(Client.Received, message => message.GetRawText().Contains("publishDiagnostics", StringComparison.Ordinal) && VersionOf(message.GetProperty("params")) is 2 or 3);
    }

    [Fact]
    public void An_opened_document_is_told_of_even_where_all_is_well()
    {
        Client.Start(_folder.Path);
        Client.Open(Uri("plan.yaml"), "projects: {}\n", 3);

        Assert.Equal(3, Client.WaitForFindings(Uri("plan.yaml"), sent => sent.TryGetProperty("version", out _)).GetProperty("version").GetInt32());
    }

    [Fact]
    public void Of_a_closed_document_what_is_on_disk_counts()
    {
        Client.Start(_folder.Path);
        Client.Open(Uri("plan.yaml"), "projects: {web: {colour: 3}}\n");
        Client.WaitForFindings(Uri("plan.yaml"), IsAbout("unknown-key"));
        Client.Close(Uri("plan.yaml"));

        var sent = Client.WaitForFindings(Uri("plan.yaml"), sent => !IsAbout("unknown-key")(sent));
        Assert.False(sent.TryGetProperty("version", out _));
    }

    [Fact]
    public void Of_a_deleted_file_nothing_is_shown()
    {
        _folder.With("b.plan.yaml", "sectoin: {}\n");
        Client.Start(_folder.Path, Rich);
        Client.WaitForFindings(Uri("b.plan.yaml"), IsAbout("unknown-section"));
        File.Delete(_folder.At("b.plan.yaml"));
        Client.TellOfDisk(Uri("b.plan.yaml"));

        Assert.Equal("[]", Client.WaitForFindings(Uri("b.plan.yaml")).GetProperty("diagnostics").GetRawText());
    }

    [Fact]
    public void An_untitled_document_is_a_plan_by_itself()
    {
        Client.Start(_folder.Path);
        Client.Open("untitled:Untitled-1", "sectoin: {}\n");
        Client.WaitForFindings("untitled:Untitled-1", IsAbout("unknown-section"));
        Client.Close("untitled:Untitled-1");

        Assert.Equal("[]", Client.WaitForFindings("untitled:Untitled-1").GetProperty("diagnostics").GetRawText());
    }

    [Fact]
    public void Other_yaml_is_none_of_its_business()
    {
        Client.Start(_folder.Path);
        Client.Open(Uri("docker-compose.yaml"), "sectoin: {}\n", language: "yaml");
        Client.Open("untitled:Untitled-2", "sectoin: {}\n", language: "yaml");

        Assert.Equal(0, Workspaces()[0].GetProperty("openFiles").GetInt32());
        Assert.Equal(1, Workspaces().GetArrayLength());
    }

    [Fact]
    public void An_excluded_file_is_no_part_of_the_plan_even_when_it_is_open()
    {
        _folder.With("plan.yaml", "workspace: {as-of: 2026-01-05, exclude: [old]}\nprojects: {web: {title: Web}}\n").With("old/a.plan.yaml", "sectoin: {}\n");
        Client.Start(_folder.Path, Pulls);
        Client.Open(Uri("old/a.plan.yaml"), "sectoin: {}\n");

        Assert.Equal("[]", Pulled("old/a.plan.yaml").GetProperty("items").GetRawText());
        Client.Open(Uri("plan.yaml"), "projects: {web: {title: Web}}\n");
        Assert.Equal(1, Pulled("old/a.plan.yaml").GetProperty("items").GetArrayLength());
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_a_finding_until_an_editor_holds_it()
    {
        _folder.With("b.plan.yaml", [0x61, 0xff, 0xfe, 0x0a]);
        Client.Start(_folder.Path, Pulls);
        Assert.Equal(["not-utf-8"], Rules(WorkspaceReports(), "b.plan.yaml"));
        Client.Open(Uri("b.plan.yaml"), "projects: {}\n");

        Assert.Empty(Rules(WorkspaceReports(), "b.plan.yaml"));
    }

    [Fact]
    public void Asked_again_for_the_same_findings_it_says_so()
    {
        Client.Start(_folder.Path, Pulls);
        Client.Open(Uri("plan.yaml"), "sectoin: {}\n");
        var first = Pulled("plan.yaml");
        var again = Client.Result("textDocument/diagnostic", $$"""{"textDocument": {"uri": "{{Uri("plan.yaml")}}"}, "previousResultId": "{{first.GetProperty("resultId").GetString()}}"}""");

        Assert.Equal("full", first.GetProperty("kind").GetString());
        Assert.Equal("unchanged", again.GetProperty("kind").GetString());
        Assert.False(again.TryGetProperty("items", out _));
        Assert.DoesNotContain(Client.Received, message => message.TryGetProperty("method", out var method) && method.GetString() == "textDocument/publishDiagnostics");
    }

    [Fact]
    public void A_client_that_asks_is_told_when_other_files_changed()
    {
        _folder.With("b.plan.yaml", "projects: {web: {tasks: {a: {after: [b]}}}}\n");
        Client.Start(_folder.Path, Pulls);
        Client.WaitFor("workspace/diagnostic/refresh", _ => true);
        Client.Open(Uri("plan.yaml"), "projects: {web: {title: Web, tasks: {b: {effort: 1d}}}}\n");

        Client.WaitFor("workspace/diagnostic/refresh", _ => true);
    }

    [Fact]
    public void Parts_of_a_long_answer_are_sent_ahead()
    {
        Client.Start(_folder.Path, Pulls);
        var rest = Client.Result("workspace/diagnostic", """{"previousResultIds": [], "partialResultToken": "p1"}""");

        Assert.Equal("[]", rest.GetProperty("items").GetRawText());
        var part = Client.WaitFor("$/progress").GetProperty("params");
        Assert.Equal("p1", part.GetProperty("token").GetString());
        Assert.Equal(1, part.GetProperty("value").GetProperty("items").GetArrayLength());
    }

    [Fact]
    public void Of_files_that_are_gone_the_answer_for_all_says_so()
    {
        Client.Start(_folder.Path, Pulls);
        var answer = Client.Result("workspace/diagnostic", """{"previousResultIds": [{"uri": "file:///gone.plan.yaml", "value": "x"}]}""");

        var gone = answer.GetProperty("items").EnumerateArray().Single(report => report.GetProperty("uri").GetString() == "file:///gone.plan.yaml");
        Assert.Equal("full", gone.GetProperty("kind").GetString());
        Assert.Equal("[]", gone.GetProperty("items").GetRawText());
        Assert.Equal(JsonValueKind.Null, gone.GetProperty("version").ValueKind);
    }

    private string Uri(string file) => LspClient.UriOf(_folder.At(file));

    private JsonElement Workspaces() => Client.Result("plan/status").GetProperty("workspaces");

    private JsonElement WorkspaceReports() => Client.Result("workspace/diagnostic", """{"previousResultIds": []}""").GetProperty("items");

    private string[] Rules(JsonElement reports, string file) =>
        [.. reports.EnumerateArray().Single(report => report.GetProperty("uri").GetString() == Uri(file)).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("code").GetString()!)];

    private JsonElement Pulled(string file) => Client.Result("textDocument/diagnostic", $$"""{"textDocument": {"uri": "{{Uri(file)}}"} }""");

    private static int? VersionOf(JsonElement sent) => sent.TryGetProperty("version", out var version) ? version.GetInt32() : null;

    private static JsonElement Found(JsonElement sent, string rule) =>
        sent.GetProperty("diagnostics").EnumerateArray().First(finding => finding.GetProperty("code").GetString() == rule);

    private static Func<JsonElement, bool> IsAbout(string rule) =>
        sent => sent.GetProperty("diagnostics").EnumerateArray().Any(finding => finding.GetProperty("code").GetString() == rule);
}
