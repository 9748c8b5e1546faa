using PlanAsCode.EndToEnd.Running;
using PlanAsCode.LanguageServer;
using PlanAsCode.LanguageServer.Protocol;
using PlanAsCode.LanguageServer.Transport;

namespace PlanAsCode.EndToEnd.LanguageServer;

/// <summary>Work that is cancelled, replaced or fails, and the day that ends meanwhile.</summary>
[Trait("Runs", "inside")]
public sealed class WorkTests
{
    [Fact]
    public void A_bug_costs_one_answer_and_shows_no_stack()
    {
        var details = new StringWriter();
        using var server = new LspInside(new ServerOptions("0") { Details = details }, _ =>
        [
            Route.Plain("test/bug", true, () => throw new InvalidOperationException("out of order")),
            Route.Plain("test/bugToo", false, () => throw new InvalidOperationException("out of order too")),
        ]);
        server.Client.Start(null);
        var answer = server.Client.Ask("test/bug").GetProperty("error");
        server.Client.Tell("test/bugToo");

        Assert.Equal(-32603, answer.GetProperty("code").GetInt32());
        Assert.DoesNotContain("   at ", answer.GetRawText(), StringComparison.Ordinal);
        foreach (var method in new[] { "test/bug ", "test/bugToo " })
        {
            var log = server.Client.WaitFor("window/logMessage", log => log.GetProperty("message").GetString()!.StartsWith(method, StringComparison.Ordinal)).GetProperty("params");
            Assert.Equal(1, log.GetProperty("type").GetInt32());
            Assert.Contains("InvalidOperationException", log.GetProperty("message").GetString(), StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", log.GetRawText(), StringComparison.Ordinal);
        }

        server.Client.Result("plan/status");
        Assert.Contains("   at ", details.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_client_cancels_is_answered_as_cancelled()
    {
        using var server = new LspInside(more: _ => [Waiting("test/wait")]);
        server.Client.Start(null);
        var id = server.Client.Begin("test/wait", "{}");
        server.Client.Tell("$/cancelRequest", $$"""{"id": {{id}} }""");

        Assert.Equal(-32800, server.Client.AnswerTo(id).GetProperty("error").GetProperty("code").GetInt32());
        server.Client.Send("""{"jsonrpc": "2.0", "id": "w", "method": "test/wait", "params": {}}""");
        server.Client.Tell("$/cancelRequest", """{"id": "w"}""");
        Assert.Equal(-32800, server.Client.AnswerTo("\"w\"").GetProperty("error").GetProperty("code").GetInt32());
    }

    [Fact]
    public void A_second_request_with_the_id_of_an_open_one_is_refused()
    {
        var go = new TaskCompletionSource();
        using var server = new LspInside(more: _ => [Route.Request<TextDocumentParams, TextDocumentParams>("test/wait", Wire.Default.TextDocumentParams, Wire.Default.TextDocumentParams, async (asked, _) =>
        {
            await go.Task;
            return asked;
        })]);
        server.Client.Start(null);
        const string request = """{"jsonrpc": "2.0", "id": "same", "method": "test/wait", "params": {"textDocument": {"uri": "untitled:a"}}}""";
        for (var time = 0; time < 3; time++) server.Client.Send(request);

        for (var time = 0; time < 2; time++) Assert.Equal(-32600, server.Client.AnswerTo("\"same\"").GetProperty("error").GetProperty("code").GetInt32());
        go.SetResult();
        Assert.True(server.Client.AnswerTo("\"same\"").TryGetProperty("result", out _));
        server.Client.Send(request);
        Assert.True(server.Client.AnswerTo("\"same\"").TryGetProperty("result", out _));
        Assert.DoesNotContain(server.Client.Received, message => message.ToString().Contains("bug", StringComparison.Ordinal));
    }

    [Fact]
    public void Work_that_a_newer_edit_replaced_is_answered_as_such()
    {
        const string uri = "untitled:a";
        var begun = new ManualResetEventSlim();
        var go = new ManualResetEventSlim();
        using var server = new LspInside(more: session =>
        [
            session.FileRequest("test/facts", Wire.Default.TextDocumentParams, Wire.Default.String, asked => asked.TextDocument.Uri, (question, _) =>
            {
                begun.Set();
                go.Wait();
                return question.Exact.Diagnostics.Length.ToString(System.Globalization.CultureInfo.InvariantCulture);
            }),
        ]);
        server.Client.Start(null);
        server.Client.Open(uri, "projects: {}\n");
        var id = server.Client.Begin("test/facts", """{"textDocument": {"uri": "untitled:a"}}""");
        begun.Wait();
        server.Client.Change(uri, "sectoin: {}\n", 2);
        server.Client.Result("plan/status");
        go.Set();

        var answer = server.Client.AnswerTo(id);
        if (answer.TryGetProperty("error", out var error)) Assert.Equal(-32801, error.GetProperty("code").GetInt32());
        else Assert.Equal("0", answer.GetProperty("result").GetString());
        Assert.Equal("1", server.Client.Result("test/facts", """{"textDocument": {"uri": "untitled:a"}}""").GetString());
    }

    [Fact]
    public void At_midnight_today_is_another_day()
    {
        var clock = new SetClock(new DateTimeOffset(2026, 3, 9, 23, 59, 30, TimeSpan.Zero));
        using var folder = new TemporaryFolder().With("plan.yaml", "projects: {web: {owner: ana, tasks: {a: {finish-by: 2026-03-09, effort: 1d}}}}\nresources: {ana: {}}\n");
        using var server = new LspInside(new ServerOptions("0") { Clock = clock });
        server.Client.Start(folder.Path, """{"textDocument": {"diagnostic": {}}}""");
        Assert.Equal("2026-03-09", AsOf(server.Client));
        clock.Set(new DateTimeOffset(2026, 3, 10, 0, 0, 10, TimeSpan.Zero));

        Assert.Equal("2026-03-10", AsOf(server.Client));
    }

    private static string? AsOf(LspClient client)
    {
        client.Result("workspace/diagnostic", """{"previousResultIds": []}""");
        return client.Result("plan/status").GetProperty("workspaces")[0].GetProperty("asOf").GetString();
    }

    private static Route Waiting(string method) => Route.Request(method, Wire.Default.PlanPartParams, Wire.Default.String, async (_, cancel) =>
    {
        await Task.Delay(Timeout.Infinite, cancel);
        return "";
    });
}
