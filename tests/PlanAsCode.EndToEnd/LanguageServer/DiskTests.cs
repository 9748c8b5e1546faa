using System.Globalization;
using System.Text.Json;
using PlanAsCode.EndToEnd.Running;

namespace PlanAsCode.EndToEnd.LanguageServer;

/// <summary>Folders and files that come, change and go beside the editor.</summary>
public sealed class DiskTests : IDisposable
{
    private const string Able = """
        {"textDocument": {"diagnostic": {}}, "window": {"workDoneProgress": true},
         "workspace": {"didChangeWatchedFiles": {"dynamicRegistration": true, "relativePatternSupport": true}}}
        """;

    private readonly TemporaryFolder _folder = new TemporaryFolder().With("plan.yaml", "projects: {web: {title: Web}}\n");
    private readonly LspServer _server = LspServer.Start();

    private LspClient Client => _server.Client;

    public void Dispose()
    {
        _server.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Files_are_watched_by_name_where_the_client_can()
    {
        Client.Start(_folder.Path, Able);

        var registered = Client.WaitFor("client/registerCapability", asked => asked.GetRawText().Contains("didChangeWatchedFiles", StringComparison.Ordinal)).GetRawText();
        Assert.Contains("**/*.plan.yaml", registered, StringComparison.Ordinal);
        Assert.DoesNotContain("\"**/*\"", registered, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_registered_where_the_client_cannot()
    {
        Client.Start(_folder.Path);
        Client.Result("workspace/diagnostic", """{"previousResultIds": []}""");

        Assert.DoesNotContain(Client.Received, message => message.TryGetProperty("method", out var method) && method.GetString() == "client/registerCapability");
    }

    [Fact]
    public void A_workspace_around_the_opened_folder_is_watched_too()
    {
        _folder.With("sub/a.plan.yaml", "projects: {}\n");
        Client.Start(_folder.At("sub"), Able);

        Client.WaitFor("client/registerCapability", asked => asked.GetRawText().Contains($"\"baseUri\":\"{LspClient.UriOf(_folder.Path)}\"", StringComparison.Ordinal));
        Assert.Equal(2, Reports().Count);
    }

    [Fact]
    public void Loading_is_shown_where_the_client_can()
    {
        Client.Start(_folder.Path, Able);

        var token = Client.WaitFor("window/workDoneProgress/create").GetProperty("params").GetProperty("token").GetRawText();
        foreach (var kind in new[] { "begin", "end" })
        {
            var step = Client.WaitFor("$/progress").GetProperty("params");
            Assert.Equal(token, step.GetProperty("token").GetRawText());
            Assert.Equal(kind, step.GetProperty("value").GetProperty("kind").GetString());
        }
    }

    [Fact]
    public void A_branch_switch_is_one_change()
    {
        for (var at = 0; at < 300; at++) _folder.With(Name(at), "projects: {}\n");
        Client.Start(_folder.Path, Able);
        Assert.Equal(301, Reports().Count);
        for (var at = 0; at < 300; at++) _folder.With(Name(at), "sectoin: {}\n");
        for (var at = 0; at < 300; at++) Client.TellOfDisk(Uri(Name(at)));

        Assert.Equal(300, Reports().Values.Sum());
    }

    [Fact]
    public void A_request_knows_what_the_client_told_before_it()
    {
        Client.Start(_folder.Path, Able);
        for (var round = 0; round < 20; round++)
        {
            _folder.With("a.plan.yaml", round % 2 == 0 ? "sectoin: {}\n" : "projects: {}\n");
            Client.TellOfDisk(Uri("a.plan.yaml"));
            Assert.Equal(1 - (round % 2), Reports()[Uri("a.plan.yaml")]);
        }
    }

    [Fact]
    public void A_plan_yaml_that_appears_makes_a_workspace_of_its_own()
    {
        _folder.With("sub/a.plan.yaml", "projects: {web: {title: Web}}\n");
        Client.Start(_folder.Path, Able);
        Client.Open(Uri("sub/a.plan.yaml"), "projects: {web: {title: Web}}\n");
        Assert.Equal(1, Reports()[Uri("sub/a.plan.yaml")]);
        _folder.With("sub/plan.yaml", "workspace: {}\n");
        Client.TellOfDisk(Uri("sub/plan.yaml"));

        Assert.Equal(0, Reports()[Uri("sub/a.plan.yaml")]);
        Assert.Equal(2, Workspaces());
        File.Delete(_folder.At("sub/plan.yaml"));
        Client.TellOfDisk(Uri("sub/plan.yaml"));
        Assert.Equal(1, Reports()[Uri("sub/a.plan.yaml")]);
        Assert.Equal(1, Workspaces());
    }

    [Fact]
    public void Folders_come_and_go()
    {
        using var other = new TemporaryFolder().With("plan.yaml", "sectoin: {}\n");
        Client.Start(_folder.Path, Able);
        Assert.Single(Reports());
        Client.Tell("workspace/didChangeWorkspaceFolders", $$"""{"event": {"added": [{"uri": "{{LspClient.UriOf(other.Path)}}", "name": "b"}], "removed": []} }""");
        Assert.Equal(2, Reports().Count);
        Client.Tell("workspace/didChangeWorkspaceFolders", $$"""{"event": {"added": [], "removed": [{"uri": "{{LspClient.UriOf(_folder.Path)}}/", "name": "a"}]} }""");

        Assert.Equal([LspClient.UriOf(other.At("plan.yaml"))], Reports().Keys);
    }

    [Fact]
    public void Files_that_the_editor_makes_renames_and_deletes_are_seen()
    {
        Client.Start(_folder.Path, Able);
        _folder.With("a.plan.yaml", "sectoin: {}\n");
        Client.Tell("workspace/didCreateFiles", $$"""{"files": [{"uri": "{{Uri("a.plan.yaml")}}"}]}""");
        Assert.Equal(1, Reports()[Uri("a.plan.yaml")]);
        File.Move(_folder.At("a.plan.yaml"), _folder.At("b.plan.yaml"));
        Client.Tell("workspace/didRenameFiles", $$"""{"files": [{"oldUri": "{{Uri("a.plan.yaml")}}", "newUri": "{{Uri("b.plan.yaml")}}"}]}""");
        Assert.Equal(1, Reports()[Uri("b.plan.yaml")]);
        Assert.DoesNotContain(Uri("a.plan.yaml"), Reports().Keys);
        Directory.CreateDirectory(_folder.At("sub"));
        File.Move(_folder.At("b.plan.yaml"), _folder.At("sub/b.plan.yaml"));
        Client.Tell("workspace/didRenameFiles", $$"""{"files": [{"oldUri": "{{Uri("b.plan.yaml")}}", "newUri": "{{Uri("sub/b.plan.yaml")}}"}]}""");
        Directory.Delete(_folder.At("sub"), recursive: true);
        Client.Tell("workspace/didDeleteFiles", $$"""{"files": [{"uri": "{{Uri("sub")}}"}]}""");

        Assert.Single(Reports());
    }

    [Fact]
    public void A_document_may_be_opened_twice_and_closed_while_the_disk_is_read()
    {
        Client.Start(_folder.Path, Able);
        Client.Open(Uri("plan.yaml"), "a: 1\nb: 2\n");
        Client.Open(Uri("plan.yaml"), "a: 1\n", 5);
        Assert.Equal(1, Reports()[Uri("plan.yaml")]);
        Client.Close(Uri("plan.yaml"));
        Client.Open(Uri("plan.yaml"), "a: 1\nb: 2\n");
        Client.Close(Uri("plan.yaml"));
        Client.Close(Uri("plan.yaml"));

        Assert.Equal(0, Reports()[Uri("plan.yaml")]);
    }

    [Fact]
    public void Names_of_files_may_hold_any_letter()
    {
        var name = "a %20#?&+ü工🚀 [b].plan.yaml";
        _folder.With(name, "sectoin: {}\n");
        Client.Start(_folder.Path, Able);
        var address = Reports().Single(report => report.Value == 1).Key;
        Client.Open(address, "projects: {}\n");

        Assert.Equal(2, Reports().Count);
        Assert.Equal(0, Reports()[address]);
        Assert.Equal(name, Path.GetFileName(new Uri(address).LocalPath));
    }

    [Fact]
    public void A_folder_with_plans_but_without_a_plan_yaml_is_a_workspace()
    {
        using var other = new TemporaryFolder().With("a.plan.yaml", "projects: {web: {title: A}}\n").With("sub/b.plan.yaml", "projects: {web: {title: B}}\n");
        Client.Start(other.Path, Able);
        Client.Open(LspClient.UriOf(other.At("sub/b.plan.yaml")), "projects: {web: {title: B}}\n");

        Assert.Equal(1, Reports()[LspClient.UriOf(other.At("sub/b.plan.yaml"))]);
        Assert.Equal(1, Workspaces());
    }

    [Fact]
    public void A_folder_without_plans_is_not_read()
    {
        using var other = new TemporaryFolder().With("sub/deep/deeper/deepest/a.plan.yaml", "sectoin: {}\n");
        Client.Start(other.Path, Able);

        Assert.Empty(Reports());
    }

    private static string Name(int at) => string.Create(CultureInfo.InvariantCulture, $"many/f{at}.plan.yaml");

    private string Uri(string file) => LspClient.UriOf(_folder.At(file));

    private int Workspaces() => Client.Result("plan/status").GetProperty("workspaces").GetArrayLength();

    /// <summary>By address, how many findings.</summary>
    private Dictionary<string, int> Reports() => Client.Result("workspace/diagnostic", """{"previousResultIds": []}""").GetProperty("items").EnumerateArray()
        .ToDictionary(report => report.GetProperty("uri").GetString()!, report => Errors(report.GetProperty("items")));

    private static int Errors(JsonElement items) => items.EnumerateArray().Count(item => item.GetProperty("severity").GetInt32() == 1);
}
