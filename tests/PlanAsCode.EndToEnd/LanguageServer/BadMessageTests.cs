using System.Text;
using PlanAsCode.EndToEnd.Running;

namespace PlanAsCode.EndToEnd.LanguageServer;

/// <summary>Whatever comes in, the next request is answered rightly.</summary>
public sealed class BadMessageTests : IDisposable
{
    private readonly LspProcess _server = LspProcess.Start();

    public BadMessageTests() => Client.Start(null);

    private LspClient Client => _server.Client;

    public void Dispose()
    {
        Client.Result("plan/status");
        Assert.Equal("null", Client.Ask("shutdown").GetProperty("result").GetRawText());
        Client.Tell("exit");
        Assert.Equal(0, _server.ExitCode());
        _server.Dispose();
    }

    [Theory]
    [InlineData("textDocument/nonsense")]
    [InlineData("$/nonsense")]
    [InlineData("")]
    public void Unknown_requests_are_refused(string method) => Assert.Equal(-32601, Client.Refusal(method, "{}"));

    [Fact]
    public void Unknown_notifications_are_ignored()
    {
        var before = Client.Received.Count;
        Client.Tell("textDocument/nonsense", "{}");
        Client.Tell("$/nonsense");
        Client.Tell("$/cancelRequest", """{"id": 4711}""");
        Client.Tell("$/cancelRequest", """{"id": "a"}""");
        Client.Tell("$/setTrace", """{"value": "off"}""");
        Client.Tell("window/workDoneProgress/cancel", """{"token": "a"}""");

        Client.Result("plan/status");
        Assert.Equal(before + 1, Client.Received.Count);
    }

    [Fact]
    public void Ids_may_be_texts()
    {
        Client.Send("""{"jsonrpc": "2.0", "id": "a 1", "method": "plan/status"}""");
        Client.Send("""{"jsonrpc": "2.0", "id": "2", "method": "textDocument/nonsense"}""");

        Assert.True(Client.AnswerTo("\"a 1\"").TryGetProperty("result", out _));
        Assert.Equal(-32601, Client.AnswerTo("\"2\"").GetProperty("error").GetProperty("code").GetInt32());
    }

    [Theory]
    [InlineData("{abc}", -32700)]
    [InlineData("", -32700)]
    [InlineData("\"", -32700)]
    [InlineData("[]", -32600)]
    [InlineData("3", -32600)]
    [InlineData("null", -32600)]
    [InlineData("{}", -32600)]
    [InlineData("[{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"plan/status\"}]", -32600)]
    public void What_is_no_message_is_refused(string content, int code)
    {
        Client.Send(content);

        var error = Client.AnswerTo("null").GetProperty("error");
        Assert.Equal(code, error.GetProperty("code").GetInt32());
    }

    [Theory]
    [InlineData("""{"jsonrpc": "2.0", "id": 900, "method": 7}""")]
    [InlineData("""{"jsonrpc": "2.0", "id": 900, "method": "plan/status", "params": 5}""")]
    [InlineData("""{"jsonrpc": "2.0", "id": 900, "method": "plan/status", "params": "x"}""")]
    [InlineData("""{"jsonrpc": "2.0", "id": 900, "method": "textDocument/hover", "params": [1, 2]}""")]
    [InlineData("""{"jsonrpc": "2.0", "id": 900, "method": "textDocument/hover", "params": {"textDocument": 5}}""")]
    [InlineData("""{"jsonrpc": "2.0", "id": 900, "method": "textDocument/hover", "params": {}}""")]
    [InlineData("""{"jsonrpc": "2.0", "id": 900, "method": "textDocument/hover"}""")]
    [InlineData("""{"jsonrpc": "2.0", "id": 900, "method": "textDocument/hover", "params": {"textDocument": {"uri": null}, "position": {"line": 0, "character": 0}}}""")]
    [InlineData("""{"jsonrpc": "2.0", "id": 900, "method": "textDocument/hover", "params": {"textDocument": {"uri": "file:///a.plan.yaml"}, "position": {"line": 99999999999, "character": 0}}}""")]
    [InlineData("""{"jsonrpc": "2.0", "id": 900}""")]
    public void A_request_that_does_not_fit_is_refused_by_its_id(string message)
    {
        Client.Send(message);

        var error = Client.AnswerTo("900").GetProperty("error");
        Assert.Contains(error.GetProperty("code").GetInt32(), new[] { -32600, -32602 });
        Assert.DoesNotContain("PlanAsCode", error.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("System.", error.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"jsonrpc": "2.0", "id": 900, "result": null}""")]
    [InlineData("""{"jsonrpc": "2.0", "id": "x", "result": {}}""")]
    [InlineData("""{"jsonrpc": "2.0", "id": 900, "error": {"code": 1, "message": "x"}}""")]
    [InlineData("""{"jsonrpc": "2.0", "id": null, "error": {"code": -32700, "message": "x"}}""")]
    [InlineData("""{"jsonrpc": "2.0", "method": "textDocument/didOpen"}""")]
    [InlineData("""{"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": []}""")]
    [InlineData("""{"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"textDocument": {"uri": "a", "languageId": "plan", "version": 1}}}""")]
    [InlineData("""{"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {"textDocument": {"uri": "file:///x.plan.yaml"}, "contentChanges": [null]}}""")]
    [InlineData("""{"jsonrpc": "2.0", "method": "textDocument/didClose", "params": {"textDocument": {"uri": "file:///never-opened.plan.yaml"}}}""")]
    [InlineData("""{"jsonrpc": "2.0", "method": "workspace/didChangeWatchedFiles", "params": {"changes": [{"uri": "nonsense:::", "type": 9}]}}""")]
    [InlineData("""{"jsonrpc": "2.0", "method": "workspace/didChangeWatchedFiles", "params": {"changes": [{"uri": "file:///%00.plan.yaml", "type": 1}]}}""")]
    public void Answers_to_nothing_and_notifications_that_do_not_fit_do_no_harm(string message)
    {
        Client.Send(message);
        Client.Result("plan/status");
    }

    [Theory]
    [InlineData("Nonsense\r\n\r\n")]
    [InlineData("Content-Length: x\r\n\r\n")]
    [InlineData("Content-Length: -5\r\n\r\n")]
    [InlineData("Content-Length: 99999999999999999999\r\n\r\n")]
    [InlineData("Content-Length:\r\n\r\n")]
    [InlineData("\r\n\r\n\r\n")]
    [InlineData("\0\0\0\0")]
    public void Headers_that_are_none_are_skipped(string header)
    {
        Client.SendRaw(header);
        Client.Result("plan/status");
    }

    [Theory]
    [InlineData("content-length: {0}\r\n\r\n")]
    [InlineData("CONTENT-LENGTH:{0}\r\n\r\n")]
    [InlineData("Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length: {0}\r\n\r\n")]
    [InlineData("Content-Length: {0}\r\nContent-Type: application/vscode-jsonrpc; charset=utf8\r\n\r\n")]
    [InlineData("Content-Length: {0}\n\n")]
    public void Headers_may_be_written_in_several_ways(string header)
    {
        const string content = """{"jsonrpc": "2.0", "id": 77, "method": "plan/status"}""";
        Client.SendRaw(header.Replace("{0}", content.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal) + content);

        Assert.True(Client.AnswerTo("77").TryGetProperty("result", out _));
    }

    [Fact]
    public void A_message_may_come_byte_by_byte()
    {
        const string content = """{"jsonrpc": "2.0", "id": 77, "method": "plan/status"}""";
        foreach (var letter in $"Content-Length: {content.Length}\r\n\r\n{content}") Client.SendRaw([(byte)letter]);

        Assert.True(Client.AnswerTo("77").TryGetProperty("result", out _));
    }

    [Fact]
    public void A_document_of_20_megabytes_is_taken_in()
    {
        const string uri = "untitled:big";
        var text = new StringBuilder("projects:\n  web:\n    tasks:\n");
        while (text.Length < 20_000_000) text.Append("      # a comment that fills the file with many words of no meaning at all, over and over again\n");
        Client.Open(uri, text.ToString());

        Client.WaitForFindings(uri);
        Client.Change(uri, "projects:\n  web: {title: Web}\n", 2);
        Assert.Equal(["projects", "web"], Client.Result("textDocument/documentSymbol", """{"textDocument": {"uri": "untitled:big"}}""").EnumerateArray().Select(symbol => symbol.GetProperty("name").GetString()));
    }

    [Fact]
    public void Requests_with_the_same_id_do_no_harm()
    {
        for (var at = 0; at < 20; at++) Client.Send("""{"jsonrpc": "2.0", "id": 55, "method": "workspace/diagnostic", "params": {"previousResultIds": []}}""");

        Client.AnswerTo("55");
        Client.Result("plan/status");
    }
}
