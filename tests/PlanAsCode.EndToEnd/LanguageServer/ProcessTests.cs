using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using PlanAsCode.EndToEnd.Running;

namespace PlanAsCode.EndToEnd.LanguageServer;

/// <summary>The program itself: how it is started, what it speaks over, when it ends, what only a compiled program may get wrong.</summary>
public sealed class ProcessTests
{
    [Fact]
    public void Unknown_options_are_ignored_with_a_line_on_stderr()
    {
        using var server = LspProcess.Start("--stdio", "--node-ipc", "--clientProcessId=" + Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        server.Client.Start(null);
        Stop(server.Client);

        Assert.Equal(0, server.ExitCode());
        Assert.Equal("plan: lsp: `--node-ipc` is not known and is ignored\n", server.Error.TrimEnd('\n') + "\n");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_server_ends_when_its_client_has_died(bool isOption)
    {
        using var parent = Process.Start("sleep", "1000");
        using var server = isOption ? LspProcess.Start($"--clientProcessId={parent.Id}") : LspProcess.Start();
        server.Client.Ask("initialize", $$"""{"processId": {{(isOption ? "null" : parent.Id)}}, "rootUri": null, "capabilities": {} }""");
        parent.Kill();

        Assert.Equal(1, server.ExitCode());
    }

    [Fact]
    public void Speaks_over_a_port()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var server = LspProcess.Start($"--socket={((IPEndPoint)listener.LocalEndpoint).Port}");
        using var connection = listener.AcceptTcpClient();
        Serve(server, connection.GetStream());
    }

    [Fact]
    public void Speaks_over_a_pipe()
    {
        using var folder = new TemporaryFolder();
        using var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(folder.At("s")));
        listener.Listen();
        using var server = LspProcess.Start("--pipe", folder.At("s"));
        using var stream = new NetworkStream(listener.Accept(), ownsSocket: true);
        Serve(server, stream);
    }

    [Theory]
    [InlineData("--socket=1")]
    [InlineData("--pipe=/nowhere/at/all")]
    public void Where_nobody_listens_it_says_so(string option)
    {
        var outcome = PlanProgram.Run("lsp", option).Expect(2);

        Assert.Contains("nobody listens", outcome.Error, StringComparison.Ordinal);
        Assert.Equal("", outcome.Out);
    }

    [Theory]
    [InlineData("""["utf-8", "utf-16"]""", "utf-8", 35)]
    [InlineData("""["utf-32", "utf-16", "utf-8"]""", "utf-16", 31)]
    [InlineData("""["utf-32"]""", "utf-16", 31)]
    [InlineData("null", "utf-16", 31)]
    public void Positions_are_counted_as_agreed(string offered, string chosen, int character)
    {
        using var server = LspProcess.Start();
        var result = server.Client.Start(null, $$$"""{"general": {"positionEncodings": {{{offered}}}}}""");
        server.Client.Open("untitled:a", "projects: {web: {title: \"🚀工\", colour: 3}}\n");

        Assert.Equal(chosen, result.GetProperty("capabilities").GetProperty("positionEncoding").GetString());
        var found = Found(server.Client.WaitForFindings("untitled:a")).Single(finding => finding.GetProperty("code").GetString() == "unknown-key");
        Assert.Equal(character, found.GetProperty("range").GetProperty("start").GetProperty("character").GetInt32());
        server.Client.Tell("textDocument/didChange", $$$"""{"textDocument": {"uri": "untitled:a", "version": 2}, "contentChanges": [{"range": {"start": {"line": 0, "character": {{{character}}}}, "end": {"line": 0, "character": {{{character + 6}}}}}, "text": "owner"}]}""");
        Assert.DoesNotContain(Found(server.Client.WaitForFindings("untitled:a")), finding => finding.GetProperty("code").GetString() == "unknown-key");
    }

    [Fact]
    public void A_request_is_cancelled_in_the_compiled_program_too()
    {
        using var folder = new TemporaryFolder().With("plan.yaml", "projects: {}\n");
        for (var at = 0; at < 1500; at++) folder.With($"f{at.ToString(CultureInfo.InvariantCulture)}.plan.yaml", "risks: {}\n");
        using var server = LspProcess.Start();
        server.Client.Begin("initialize", $$"""{"processId": null, "rootUri": "{{LspClient.UriOf(folder.Path)}}", "capabilities": {} }""");
        server.Client.Send("""{"jsonrpc": "2.0", "id": "slow", "method": "workspace/diagnostic", "params": {"previousResultIds": []}}""");
        server.Client.Tell("$/cancelRequest", """{"id": "slow"}""");

        Assert.Equal(-32800, server.Client.AnswerTo("\"slow\"").GetProperty("error").GetProperty("code").GetInt32());
        Assert.Equal(1501, server.Client.Result("workspace/diagnostic", """{"previousResultIds": []}""").GetProperty("items").GetArrayLength());
    }

    [Fact]
    public void Report_schedule_and_status_are_those_of_the_command_line()
    {
        var folder = Repository.PathOf("examples/storefront");
        using var server = LspProcess.Start();
        server.Client.Start(folder, """{"workspace": {"textDocumentContent": {}}}""");

        var schedule = server.Client.Result("plan/schedule", "{}");
        var report = server.Client.Result("plan/report", "{}");
        Assert.Equal(Compact(PlanProgram.RunIn(folder, "schedule", "--format", "json").Expect(0).Out), JsonSerializer.Serialize(schedule));
        Assert.StartsWith("<!", report.GetProperty("html").GetString(), StringComparison.OrdinalIgnoreCase);
        var address = report.GetProperty("uri").GetString()!;
        Assert.Equal(report.GetProperty("html").GetString(), server.Client.Result("workspace/textDocumentContent", $$"""{"uri": {{LspClient.Text(address)}} }""").GetProperty("text").GetString());
        var project = schedule.GetProperty("projects")[0].GetProperty("id").GetString()!;
        Assert.Equal(1, server.Client.Result("plan/schedule", $$"""{"uri": "{{LspClient.UriOf(folder)}}", "project": "{{project}}"}""").GetProperty("projects").GetArrayLength());
        Assert.Equal(-32803, server.Client.Refusal("plan/schedule", """{"project": "nobody"}"""));
        Assert.Equal(-32803, server.Client.Refusal("plan/report", """{"project": "nobody"}"""));
        Assert.Equal(-32803, server.Client.Refusal("plan/report", """{"uri": "file:///elsewhere"}"""));
        server.Client.Result("workspace/diagnostic", """{"previousResultIds": []}""");
        var status = server.Client.Result("plan/status").GetProperty("workspaces")[0];
        Assert.Equal(LspClient.UriOf(folder), status.GetProperty("uri").GetString());
        Assert.False(status.GetProperty("isLoading").GetBoolean());
        Assert.Equal(0, status.GetProperty("findings").GetProperty("errors").GetInt32());
    }

    private static List<JsonElement> Found(JsonElement sent) => [.. sent.GetProperty("diagnostics").EnumerateArray()];

    private static string Compact(string json) => JsonSerializer.Serialize(JsonDocument.Parse(json).RootElement);

    private static void Serve(LspProcess server, Stream stream)
    {
        var client = new LspClient(stream, stream);
        client.Start(null);
        client.Open("untitled:a", "sectoin: {}\n");
        client.WaitForFindings("untitled:a");
        Stop(client);
        Assert.Equal(0, server.ExitCode());
    }

    private static void Stop(LspClient client)
    {
        client.Result("shutdown");
        client.Tell("exit");
    }
}
