using PlanAsCode.EndToEnd.Running;

namespace PlanAsCode.EndToEnd.LanguageServer;

/// <summary>Files that change behind links, outside of what is watched, and all the time.</summary>
public sealed class WatchingTests : IDisposable
{
    private const string Able = """{"textDocument": {"diagnostic": {}}, "workspace": {"didChangeWatchedFiles": {"dynamicRegistration": true, "relativePatternSupport": true}}}""";
    private const string WithoutBase = """{"textDocument": {"diagnostic": {}}, "workspace": {"didChangeWatchedFiles": {"dynamicRegistration": true}}}""";

    private readonly TemporaryFolder _folder = new TemporaryFolder().With("real/plan.yaml", "projects: {web: {title: Web}}\n").With("real/sub/a.plan.yaml", "goals: {}\n");
    private readonly LspServer _server = LspServer.Start();

    private LspClient Client => _server.Client;

    public void Dispose()
    {
        _server.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("link", "real/sub/a.plan.yaml", "link/sub/a.plan.yaml")]
    [InlineData("real", "link/sub/a.plan.yaml", "real/sub/a.plan.yaml")]
    [InlineData("real", "real/inner/a.plan.yaml", "real/sub/a.plan.yaml")]
    [InlineData("link", "real/sub", "link/sub/a.plan.yaml")]
    [InlineData("link", "real", "link/sub/a.plan.yaml")]
    public void A_change_counts_by_whatever_name_it_is_told(string opened, string told, string known)
    {
        Directory.CreateSymbolicLink(_folder.At("link"), _folder.At("real"));
        Directory.CreateSymbolicLink(_folder.At("real/inner"), _folder.At("real/sub"));
        Client.Start(_folder.At(opened), Able);
        Assert.Equal(0, Errors(known));
        _folder.With("real/sub/a.plan.yaml", "sectoin: {}\n");
        Client.TellOfDisk(Uri(told));

        Assert.Equal(1, Errors(known));
    }

    [Fact]
    public void A_workspace_that_is_closed_is_watched_no_longer()
    {
        Client.Start(null, Able);
        Client.Open(Uri("real/plan.yaml"), "projects: {}\n");
        var id = Client.WaitFor("client/registerCapability", asked => asked.ToString().Contains(Uri("real"), StringComparison.Ordinal)).GetProperty("params").GetProperty("registrations")[0].GetProperty("id").GetString();
        Client.Close(Uri("real/plan.yaml"));

        Assert.Equal(id, Client.WaitFor("client/unregisterCapability").GetProperty("params").GetProperty("unregisterations")[0].GetProperty("id").GetString());
    }

    [Fact]
    public void Saving_looks_at_a_workspace_that_cannot_be_watched()
    {
        Client.Start(_folder.At("real/sub"), WithoutBase);
        Client.Open(Uri("real/sub/a.plan.yaml"), "goals: {}\n");
        Assert.Equal(0, Errors("real/plan.yaml"));
        _folder.With("real/plan.yaml", "sectoin: {}\n");
        Client.Tell("textDocument/didSave", $$"""{"textDocument": {"uri": "{{Uri("real/sub/a.plan.yaml")}}"} }""");

        Assert.Equal(1, Errors("real/plan.yaml"));
    }

    [Fact]
    public async Task Who_asks_is_answered_while_files_are_written_all_the_time()
    {
        Client.Start(_folder.At("real"), Able);
        using var enough = new CancellationTokenSource();
        var writing = Task.Run(() =>
        {
            while (!enough.IsCancellationRequested)
            {
                Client.TellOfDisk(Uri("real/sub/a.plan.yaml"), Uri("real/readme.md"));
                Client.Result("plan/status");
            }
        });
        var answers = new[] { Errors("real/sub/a.plan.yaml"), Errors("real/sub/a.plan.yaml") };
        await enough.CancelAsync();
        await writing;

        Assert.Equal([0, 0], answers);
    }

    private string Uri(string path) => LspClient.UriOf(_folder.At(path));

    private int Errors(string path) => Client.Result("workspace/diagnostic", """{"previousResultIds": []}""").GetProperty("items").EnumerateArray()
        .Single(report => report.GetProperty("uri").GetString() == Uri(path)).GetProperty("items").EnumerateArray().Count(item => item.GetProperty("severity").GetInt32() == 1);
}
