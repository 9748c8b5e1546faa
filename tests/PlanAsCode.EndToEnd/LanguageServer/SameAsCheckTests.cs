using System.Text.Json;
using PlanAsCode.EndToEnd.Running;

namespace PlanAsCode.EndToEnd.LanguageServer;

/// <summary>The editor and <c>plan check</c> never disagree.</summary>
public sealed class SameAsCheckTests
{
    public static TheoryData<string> Examples => [.. Directory.GetDirectories(Repository.PathOf("examples")).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Findings_of_an_example_are_the_same(string example)
    {
        var folder = Repository.PathOf("examples/" + example);
        var check = OfCheck(folder);
        var paths = check.Select(finding => finding.Split(' ')[0]).Distinct().ToList();
        using var pushing = LspProcess.Start();
        pushing.Client.Start(folder, """{"textDocument": {"publishDiagnostics": {"relatedInformation": true}}}""");
        using var pulling = LspProcess.Start();
        pulling.Client.Start(folder, """{"textDocument": {"diagnostic": {}}}""");

        var pushed = paths.SelectMany(path => OfFile(folder, pushing.Client.WaitForFindings(LspClient.UriOf(Path.Combine(folder, path))).GetProperty("diagnostics"), path));
        var pulled = pulling.Client.Result("workspace/diagnostic", """{"previousResultIds": []}""").GetProperty("items").EnumerateArray()
            .SelectMany(report => OfFile(folder, report.GetProperty("items"), Relative(folder, report.GetProperty("uri"))));
        Assert.Equal(check, pulled.Order(StringComparer.Ordinal));
        Assert.Equal(check, pushed.Order(StringComparer.Ordinal));
    }

    private static List<string> OfCheck(string folder)
    {
        var json = JsonDocument.Parse(PlanProgram.RunIn(folder, "check", "--format", "json", "--fail-on", "never").Out).RootElement;
        return [.. json.GetProperty("diagnostics").EnumerateArray().Select(finding => Line(
            finding.GetProperty("file").GetString()!,
            finding.GetProperty("range"),
            finding.GetProperty("severity").GetString()!,
            finding.GetProperty("rule").GetString()!,
            finding.GetProperty("message").GetString()!,
            finding.GetProperty("related").EnumerateArray().Select(related => (related.GetProperty("file").GetString()!, related.GetProperty("range"), related.GetProperty("message").GetString()!))))
            .Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> OfFile(string folder, JsonElement findings, string path) => findings.EnumerateArray().Select(finding => Line(
        path,
        finding.GetProperty("range"),
        new[] { "", "error", "warning", "info", "hint" }[finding.GetProperty("severity").GetInt32()],
        finding.GetProperty("code").GetString()!,
        finding.GetProperty("message").GetString()!,
        finding.TryGetProperty("relatedInformation", out var related)
            ? related.EnumerateArray().Select(one => (Relative(folder, one.GetProperty("location").GetProperty("uri")), one.GetProperty("location").GetProperty("range"), one.GetProperty("message").GetString()!))
            : []));

    private static string Line(string file, JsonElement range, string severity, string rule, string message, IEnumerable<(string File, JsonElement Range, string Message)> related) =>
        $"{file} {Compact(range)} {severity} {rule} {message}{string.Concat(related.Select(one => $"\n  {one.File} {Compact(one.Range)} {one.Message}"))}";

    private static string Relative(string folder, JsonElement uri) => Path.GetRelativePath(folder, new Uri(uri.GetString()!).LocalPath);

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);
}
