using PlanAsCode.EndToEnd.Running;

namespace PlanAsCode.EndToEnd.LanguageServer;

/// <summary>Changes that mean another text than the server has: nothing is said of the document until its text is known again.</summary>
public sealed class LostTextTests : IDisposable
{
    private const int ContentModified = -32801;

    private readonly TemporaryFolder _folder = new TemporaryFolder().With("plan.yaml", "projects: {web: {title: Web}}\n");
    private readonly LspServer _server = LspServer.Start();

    private LspClient Client => _server.Client;

    public void Dispose()
    {
        _server.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(3, """{"range": {"start": {"line": 9, "character": 0}, "end": {"line": 9, "character": 1}}, "text": "x"}""")]
    [InlineData(3, """{"range": {"start": {"line": -1, "character": 0}, "end": {"line": 0, "character": 1}}, "text": "x"}""")]
    [InlineData(3, """{"range": {"start": {"line": 0, "character": 5}, "end": {"line": 0, "character": 2}}, "text": "x"}""")]
    [InlineData(1, """{"range": {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 1}}, "text": "x"}""")]
    [InlineData(3, """{"range": {"start": {"line": "0"}}, "text": 7}""")]
    [InlineData(3, "null")]
    public void What_cannot_be_applied_silences_the_document_until_its_whole_text_comes(int version, string change)
    {
        Open();
        Change(version, change);
        Change(4, """{"range": {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 0}}, "text": "# more\n"}""");

        Assert.Equal(ContentModified, Client.Refusal("textDocument/documentSymbol", Document));
        Assert.Single(Client.Received, message => message.TryGetProperty("method", out var method) && method.GetString() == "window/showMessage");
        Client.Change(Uri, "goals: {}\n", 5);
        Assert.Equal(["goals"], Symbols());
    }

    [Fact]
    public void A_document_that_is_opened_anew_is_answered_again()
    {
        Open();
        Change(1, """{"range": {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 1}}, "text": "x"}""");
        Assert.Equal(ContentModified, Client.Refusal("textDocument/documentSymbol", Document));
        Client.Close(Uri);
        Assert.Equal(["projects", "web"], Symbols());
        Client.Open(Uri, "goals: {}\n");
        Assert.Equal(["goals"], Symbols());
    }

    [Fact]
    public void A_plan_that_is_changed_without_having_been_opened_is_not_answered_from_disk()
    {
        Client.Start(_folder.Path);
        Change(2, """{"range": {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 0}}, "text": "x"}""");

        Assert.Equal(ContentModified, Client.Refusal("textDocument/documentSymbol", Document));
        Client.Open(Uri, "goals: {}\n", 3);
        Assert.Equal(["goals"], Symbols());
    }

    [Theory]
    [InlineData("""{"range": {"start": {"line": 0, "character": 0}, "end": {"line": 99999, "character": 0}}, "text": "goals: {}\n"}""", "goals")]
    [InlineData("""{"range": {"start": {"line": 2, "character": 0}, "end": {"line": 2, "character": 0}}, "text": "\ngoals: {}\n"}""", "projects", "web", "colour", "goals")]
    public void An_end_behind_the_text_is_its_end(string change, params string[] symbols)
    {
        Open();
        Change(3, change);

        Assert.Equal(symbols, Symbols());
    }

    [Fact]
    public void Findings_wait_for_the_text()
    {
        Open();
        Client.WaitForFindings(Uri);
        Change(3, """{"range": {"start": {"line": 9, "character": 0}, "end": {"line": 9, "character": 1}}, "text": "x"}""");
        _folder.With("b.plan.yaml", "projects: {web: {title: Again}}\n");
        Client.TellOfDisk(LspClient.UriOf(_folder.At("b.plan.yaml")));
        Client.WaitForFindings(LspClient.UriOf(_folder.At("b.plan.yaml")));
        Assert.DoesNotContain(Uri, Client.Result("workspace/diagnostic", """{"previousResultIds": []}""").ToString(), StringComparison.Ordinal);
        Client.Change(Uri, "sectoin: {}\n", 5);

        var sent = Client.WaitForFindings(Uri, sent => sent.GetProperty("version").GetInt32() == 5);
        Assert.Contains("unknown-section", sent.ToString(), StringComparison.Ordinal);
    }

    private string Uri => LspClient.UriOf(_folder.At("plan.yaml"));

    private string Document => $$"""{"textDocument": {"uri": {{LspClient.Text(Uri)}} } }""";

    private void Open()
    {
        Client.Start(_folder.Path);
        Client.Open(Uri, "projects: {web: {title: Web}, colour: 3}\n", 2);
    }

    private void Change(int version, string change) =>
        Client.Tell("textDocument/didChange", $$"""{"textDocument": {"uri": {{LspClient.Text(Uri)}}, "version": {{version}} }, "contentChanges": [{{change}}]}""");

    private IEnumerable<string?> Symbols() => Client.Result("textDocument/documentSymbol", Document).EnumerateArray().Select(symbol => symbol.GetProperty("name").GetString());
}
