using PlanAsCode.EndToEnd.Running;

namespace PlanAsCode.EndToEnd.LanguageServer;

/// <summary>How much is read may be said in any file, and typed there.</summary>
public sealed class LimitsTests : IDisposable
{
    private const string Without = "goals: {}\n";

    private readonly TemporaryFolder _folder = new TemporaryFolder()
        .With("plan.yaml", "projects: {web: {title: Web}}\n").With("a.plan.yaml", Without).With("b.plan.yaml", "sectoin: {}\n").With("c.plan.yaml", "goals: {a: {title: A}}\n");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("workspace: {limits: {files: 2}}\n")]
    [InlineData("workspace: {limits: {depth: 1}}\n")]
    public void Limits_typed_beside_the_root_count_as_on_a_fresh_start(string limits)
    {
        using var live = LspServer.Start();
        live.Client.Start(_folder.Path);
        live.Client.Open(Uri("a.plan.yaml"), Without);
        var before = Findings(live.Client);
        live.Client.Change(Uri("a.plan.yaml"), limits, 2);
        var typed = Findings(live.Client);

        Assert.NotEqual(before.Select(WithoutVersion), typed.Select(WithoutVersion));
        Assert.Equal(Fresh(limits, 2), typed);
        live.Client.Change(Uri("a.plan.yaml"), Without, 3);
        Assert.Equal(before.Select(WithoutVersion), Findings(live.Client).Select(WithoutVersion));
    }

    private string Uri(string path) => LspClient.UriOf(_folder.At(path));

    private List<string> Fresh(string text, int version)
    {
        using var server = LspServer.Start();
        server.Client.Start(_folder.Path);
        server.Client.Open(Uri("a.plan.yaml"), text, version);
        return Findings(server.Client);
    }

    private static List<string> Findings(LspClient client) => [.. client.Result("workspace/diagnostic", """{"previousResultIds": []}""").GetProperty("items").EnumerateArray()
        .Select(report => $"{report.GetProperty("uri")} {(report.TryGetProperty("version", out var version) ? version : "")} {report.GetProperty("items")}").Order(StringComparer.Ordinal)];

    private static string WithoutVersion(string report) => string.Join(' ', report.Split(' ').Where((_, at) => at != 1));
}
