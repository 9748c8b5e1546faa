using PlanAsCode.EndToEnd.Running;

namespace PlanAsCode.EndToEnd.LanguageServer;

/// <summary>From the first word to the last, in every order.</summary>
public sealed class OrderTests : IDisposable
{
    private readonly LspProcess _server = LspProcess.Start();

    private LspClient Client => _server.Client;

    public void Dispose() => _server.Dispose();

    [Fact]
    public void Initialize_shutdown_and_exit_end_well()
    {
        var result = Client.Start(null);

        Assert.Equal("plan", result.GetProperty("serverInfo").GetProperty("name").GetString());
        Assert.Equal("null", Client.Ask("shutdown").GetProperty("result").GetRawText());
        Client.Tell("exit");
        Assert.Equal(0, _server.ExitCode());
        Assert.DoesNotContain("   at ", _server.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Before_initialize_requests_are_refused_and_notifications_dropped()
    {
        Client.Open("untitled:a", "projects: 3\n");

        Assert.Equal(-32002, Client.Refusal("textDocument/hover", """{"textDocument": {"uri": "untitled:a"}, "position": {"line": 0, "character": 0}}"""));
        Assert.Equal(-32002, Client.Refusal("shutdown"));
        Assert.All(Client.Received, message => Assert.True(message.TryGetProperty("error", out _)));
        Client.Start(null);
        Assert.Equal("[]", Client.Result("plan/status").GetProperty("workspaces").GetRawText());
    }

    [Fact]
    public void Nothing_is_said_before_the_answer_to_initialize()
    {
        using var folder = new TemporaryFolder().With("plan.yaml", "sectoin: {}\n");
        Client.Begin("initialize", $$"""{"processId": null, "rootUri": "{{LspClient.UriOf(folder.Path)}}", "capabilities": {"window": {"workDoneProgress": true} } }""");
        Client.Tell("initialized", "{}");

        Client.WaitForFindings(LspClient.UriOf(folder.At("plan.yaml")));
        Assert.True(Client.Received[0].TryGetProperty("result", out _));
    }

    [Fact]
    public void A_second_initialize_is_refused()
    {
        Client.Start(null);

        Assert.Equal(-32600, Client.Refusal("initialize", """{"capabilities": {}}"""));
        Client.Result("plan/status");
    }

    [Fact]
    public void After_shutdown_all_requests_are_refused()
    {
        Client.Start(null);
        Client.Result("shutdown");

        Assert.Equal(-32600, Client.Refusal("plan/status"));
        Assert.Equal(-32600, Client.Refusal("shutdown"));
        Assert.Equal(-32600, Client.Refusal("initialize", """{"capabilities": {}}"""));
        Client.Open("untitled:a", "projects: 3\n");
        Client.Tell("exit");
        Assert.Equal(0, _server.ExitCode());
    }

    [Fact]
    public void Exit_without_shutdown_ends_badly()
    {
        Client.Start(null);
        Client.Tell("exit");

        Assert.Equal(1, _server.ExitCode());
    }

    [Fact]
    public void Exit_before_initialize_ends_badly()
    {
        Client.Tell("exit");

        Assert.Equal(1, _server.ExitCode());
    }

    [Fact]
    public void Requests_are_answered_without_the_word_initialized()
    {
        Client.Ask("initialize", """{"processId": null, "rootUri": null, "capabilities": {}}""");
        Client.Open("untitled:a", "projects: 3\n");

        Assert.Equal(1, Client.Result("plan/status").GetProperty("workspaces").GetArrayLength());
    }

    [Fact]
    public void End_of_input_ends_the_server()
    {
        Client.Start(null);
        Client.CloseInput();

        Assert.Equal(1, _server.ExitCode());
    }

    [Fact]
    public void End_of_input_after_shutdown_ends_well()
    {
        Client.Start(null);
        Client.Result("shutdown");
        Client.CloseInput();

        Assert.Equal(0, _server.ExitCode());
    }
}
