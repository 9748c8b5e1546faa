using System.Globalization;
using System.Text.Json;

namespace PlanAsCode.Benchmarks;

/// <summary>The language server beside the general one for YAML, with our schema, on the same files.</summary>
internal static class LspFigures
{
    private const int Runs = 15;
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(8);

    /// <param name="plan">The compiled program.</param>
    /// <param name="peer">The command of yaml-language-server and, last, the schema; empty to time ours alone.</param>
    public static int Run(string plan, string[] peer)
    {
        Console.WriteLine("| server | file | initialize ms | change to diagnostics ms | completion ms | hover ms | resident MB |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- |");
        foreach (var tasks in new[] { 20, 2_000, 10_000 })
        {
            var folder = Directory.CreateTempSubdirectory("plan-lsp-");
            try
            {
                var path = Path.Combine(folder.FullName, "plan.yaml");
                File.WriteAllText(path, GeneratedPlan.WithTasks(tasks));
                Measure("plan", [plan, "lsp"], path, "{}");
                if (peer.Length > 0) Measure("yaml-language-server", peer[..^1], path, YamlSettings(peer[^1]));
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }

        return 0;
    }

    private static string YamlSettings(string schema) =>
        $$$"""{"yaml":{"validate":true,"hover":true,"completion":true,"schemas":{ {{{JsonSerializer.Serialize(new Uri(Path.GetFullPath(schema)).AbsoluteUri)}}}:"*.yaml"} } }""";

    private static void Measure(string name, string[] command, string path, string settings)
    {
        var text = File.ReadAllText(path);
        var uri = new Uri(path).AbsoluteUri;
        var initialize = Enumerable.Range(0, Runs).Select(_ =>
        {
            using var quick = new LspPeer(command, settings);
            return Initialize(quick, path);
        }).Order().ElementAt(Runs / 2);

        using var server = new LspPeer(command, settings);
        Initialize(server, path);
        server.Tell("initialized", "{}");
        server.Tell("workspace/didChangeConfiguration", $$"""{"settings":{{settings}}}""");
        server.Tell("textDocument/didOpen", $$$"""{"textDocument":{"uri":"{{{uri}}}","languageId":"yaml","version":1,"text":{{{JsonSerializer.Serialize(text)}}} } }""");
        var findings = server.Settled(uri, Quiet);

        // One value in the middle becomes wrong and right again by turns, so that every change changes the findings.
        var lines = text.Split('\n');
        var line = Array.FindIndex(lines, lines.Length / 2, one => one.TrimStart().StartsWith("effort:", StringComparison.Ordinal));
        var column = lines[line].IndexOf(':', StringComparison.Ordinal) + 2;
        var changes = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            var (length, word) = run % 2 == 0 ? (0, "x") : (1, "");
            var range = string.Create(CultureInfo.InvariantCulture, $$"""{"start":{"line":{{line}},"character":{{column}} },"end":{"line":{{line}},"character":{{column + length}} } }""");
            changes.Add(server.UntilDiagnostics(
                uri,
                () => server.Tell("textDocument/didChange", $$$"""{"textDocument":{"uri":"{{{uri}}}","version":{{{run + 2}}} },"contentChanges":[{"range":{{{range}}},"text":"{{{word}}}"}] }"""),
                ref findings));
        }

        var at = string.Create(CultureInfo.InvariantCulture, $$$"""{"textDocument":{"uri":"{{{uri}}}"},"position":{"line":{{{line}}},"character":{{{lines[line].Length - lines[line].TrimStart().Length}}} } }""");
        var (completion, hover) = (Median(() => server.Ask("textDocument/completion", at)), Median(() => server.Ask("textDocument/hover", at)));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {lines.Length:N0} lines | {initialize:F0} | {changes.Order().ElementAt(Runs / 2):F0} | {completion:F1} | {hover:F1} | {server.Megabytes:F0} |"));
    }

    private static double Initialize(LspPeer server, string path) => server.Ask(
        "initialize",
        $$$"""{"processId":{{{Environment.ProcessId}}},"rootUri":"{{{new Uri(Path.GetDirectoryName(path)!).AbsoluteUri}}}","capabilities":{"workspace":{"configuration":true},"textDocument":{"publishDiagnostics":{"versionSupport":true},"completion":{"completionItem":{"snippetSupport":true}},"hover":{"contentFormat":["markdown"]} } } }""");

    private static double Median(Func<double> measure) => Enumerable.Range(0, Runs).Select(_ => measure()).Order().ElementAt(Runs / 2);
}
