using System.Globalization;
using PlanAsCode.EndToEnd.Running;
using PlanAsCode.LanguageServer;

namespace PlanAsCode.EndToEnd.LanguageServer;

/// <summary>After any edits, openings, closings and changes on disk every answer is that of a server that has just been started.</summary>
[Trait("Runs", "inside")]
public sealed class SameAsFreshTests
{
    private const string Pulls = """{"textDocument": {"diagnostic": {}}}""";

    private static readonly string[] Names = ["plan.yaml", "people.plan.yaml", "sub/web.plan.yaml", "sub/plan.yaml", "old/x.plan.yaml"];

    private static readonly string[] Pieces =
    [
        "workspace: {as-of: 2026-01-05}\n", "workspace: {as-of: 2026-01-05, exclude: [old]}\n", "projects:\n  web:\n    title: Web 🚀\n    owner: ana\n    tasks:\n      a: {effort: 2d, assign: [ana]}\n      b: {effort: 3d, after: [a], assign: [bob]}\n",
        "projects: {shop: {title: Shop 工, tasks: {c: {effort: 1d, after: [web.b]}}}}\n", "resources:\n  ana: {name: Ana}\n  bob: {name: Bob}\n", "resources: {bob: {name: Bob", "risks:\n  late:\n    title: Too late\n    affects: [web]\n",
        "goals: {grow: {title: Grow}}\n", "# a comment\n", "\n", "  - ", "}", "sectoin: [\n", "\r\n", "\t", "é", "🚀",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void Every_answer_is_that_of_a_fresh_server(int seed)
    {
        var random = new Random(seed);
        using var folder = new TemporaryFolder().With("plan.yaml", Pieces[0] + Pieces[2]).With("people.plan.yaml", Pieces[4]);
        using var server = Server(folder);
        var open = new Dictionary<string, OpenText>(StringComparer.Ordinal);
        var history = new List<string>();
        for (var round = 1; round <= 4; round++)
        {
            for (var step = 0; step < 15; step++) history.Add(Step(random, folder, server.Client, open, (round * 100) + step));
            var (expected, actual) = (Fresh(folder, open), Answers(server.Client, folder, open));
            var different = expected.Except(actual).Select(one => $"fresh: {one}").Concat(actual.Except(expected).Select(one => $"grown: {one}")).Take(6).ToList();
            Assert.True(different.Count == 0 && expected.Count == actual.Count, $"{string.Join('\n', different)}\nafter:\n{string.Join('\n', history)}\nopen:\n{string.Join('\n', open)}");
        }
    }

    private static LspInside Server(TemporaryFolder folder)
    {
        var server = new LspInside(new ServerOptions("0") { QuickForecast = false });
        server.Client.Start(folder.Path, Pulls);
        return server;
    }

    /// <returns>What was done, for the message of a failure.</returns>
    private static string Step(Random random, TemporaryFolder folder, LspClient client, Dictionary<string, OpenText> open, int version)
    {
        var name = Names[random.Next(Names.Length)];
        var uri = LspClient.UriOf(folder.At(name));
        switch (random.Next(8))
        {
            case 0 when !open.ContainsKey(name):
                open[name] = new OpenText(version, File.Exists(folder.At(name)) ? folder.Read(name) : Pieces[random.Next(Pieces.Length)]);
                client.Open(uri, open[name].Text, version);
                return $"{version} open {name} {open[name].Text}";
            case 1 when open.Remove(name):
                client.Close(uri);
                return $"{version} close {name}";
            case 2:
                folder.With(name, string.Concat(Enumerable.Range(0, 3).Select(_ => Pieces[random.Next(Pieces.Length)])));
                client.TellOfDisk(uri);
                return $"{version} write {name} {folder.Read(name)}";
            case 3 when name != "plan.yaml" && File.Exists(folder.At(name)):
                File.Delete(folder.At(name));
                client.TellOfDisk(uri);
                return $"{version} delete {name}";
            case 4 when open.Count > 0:
                AllQuestions.Ask(client, AllQuestions.AboutPlace(LspClient.UriOf(folder.At(open.Keys.First())), random.Next(10), random.Next(20)));
                return $"{version} ask";
            default:
                if (open.TryGetValue(name, out var before)) open[name] = Edit(random, client, uri, before, version);
                return $"{version} edit {name} {open.GetValueOrDefault(name)}";
        }
    }

    private static OpenText Edit(Random random, LspClient client, string uri, OpenText before, int version)
    {
        var text = before.Text;
        var from = random.Next(text.Length + 1);
        var length = random.Next(Math.Min(30, text.Length - from) + 1);
        // A client never cuts a character in two.
        if (Cuts(text, from) || Cuts(text, from + length) || Cuts(text, from - 1) || Cuts(text, from + length - 1)) return before;
        var piece = Pieces[random.Next(Pieces.Length)];
        client.Tell("textDocument/didChange", $$$"""
            {"textDocument": {"uri": {{{LspClient.Text(uri)}}}, "version": {{{version}}} }, "contentChanges": [{"range": {"start": {{{Position(text, from)}}}, "end": {{{Position(text, from + length)}}} }, "text": {{{LspClient.Text(piece)}}}}]}
            """);
        return new OpenText(version, text.Remove(from, length).Insert(from, piece));
    }

    /// <summary>True inside of a pair of surrogates, or of a line break of two.</summary>
    private static bool Cuts(string text, int at) =>
        at > 0 && at < text.Length && (char.IsLowSurrogate(text[at]) || (text[at - 1] == '\r' && text[at] == '\n'));

    private static string Position(string text, int at)
    {
        var before = text[..at];
        var start = before.LastIndexOf('\n') + 1;
        return string.Create(CultureInfo.InvariantCulture, $$"""{"line": {{before.Count(letter => letter == '\n')}}, "character": {{at - start}}}""");
    }

    private static List<string> Fresh(TemporaryFolder folder, Dictionary<string, OpenText> open)
    {
        using var server = Server(folder);
        foreach (var (name, document) in open) server.Client.Open(LspClient.UriOf(folder.At(name)), document.Text, document.Version);
        return Answers(server.Client, folder, open);
    }

    private static List<string> Answers(LspClient client, TemporaryFolder folder, Dictionary<string, OpenText> open)
    {
        List<string> answers =
        [
            .. client.Result("workspace/diagnostic", """{"previousResultIds": []}""").GetProperty("items").EnumerateArray()
                .Select(report => $"{report.GetProperty("uri")} {report.GetProperty("version")} {report.GetProperty("items")}").Order(StringComparer.Ordinal),
            client.Result("workspace/symbol", """{"query": ""}""").GetRawText(),
        ];
        foreach (var name in Names)
        {
            var uri = LspClient.UriOf(folder.At(name));
            var lines = open.TryGetValue(name, out var document) ? document.Text.Count(letter => letter == '\n') : 3;
            answers.AddRange(AllQuestions.Ask(client, AllQuestions.AboutFile(uri)));
            for (var line = 0; line <= lines; line += 3) answers.AddRange(AllQuestions.Ask(client, AllQuestions.AboutPlace(uri, line, 2 + (line % 12))));
        }

        return answers;
    }

    private sealed record OpenText(int Version, string Text);
}
