using PlanAsCode.EndToEnd.Running;
using PlanAsCode.LanguageServer;

namespace PlanAsCode.EndToEnd.LanguageServer;

/// <summary>Texts of the examples as they are while they are typed: cut at the end of a line and anywhere. No request throws or hangs.</summary>
[Trait("Runs", "inside")]
public sealed class CutTextTests
{
    private const int SeededPlaces = 2000;

    /// <summary>Every place is asked about where a long run is wished for.</summary>
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("EVERY_POSITION") is not null;

    public static TheoryData<string> Files =>
    [
        .. Directory.GetFiles(Repository.PathOf("examples"), "*.yaml", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.Root, path)).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void No_request_throws_or_hangs(string file)
    {
        var text = File.ReadAllText(Repository.PathOf(file));
        var uri = LspClient.UriOf(Repository.PathOf(file));
        using var server = new LspInside(new ServerOptions("0") { QuickForecast = false });
        server.Client.Start(Path.GetDirectoryName(Repository.PathOf(file)));
        server.Client.Open(uri, text);
        var version = 1;
        foreach (var (at, cut) in Cuts(text))
        {
            server.Client.Change(uri, cut, ++version);
            var line = text.AsSpan(0, at).Count('\n');
            var character = at - (at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1);
            AllQuestions.Ask(server.Client, AllQuestions.AboutPlace(uri, line, character).Concat(version % 16 == 0 ? AllQuestions.AboutFile(uri) : []));
            server.Client.Forget();
        }
    }

    /// <summary>Ends of lines and this file's share of the seeded places: as it is typed from the top, and with the rest of a line gone.</summary>
    private static IEnumerable<(int At, string Text)> Cuts(string text)
    {
        if (IsLong) return Enumerable.Range(0, text.Length + 1).SelectMany(at => new[] { (at, text[..at]), (at, WithoutRest(text, at)) });
        var random = new Random(20260105);
        var share = Math.Max(1, (int)((long)SeededPlaces * text.Length / AllLength.Value));
        var ends = Enumerable.Range(0, text.Length).Where(at => text[at] == '\n').Select(at => (at, text[..at]));
        var anywhere = Enumerable.Range(0, share).Select(number => (Number: number, At: random.Next(text.Length + 1)))
            .Select(place => (place.At, place.Number % 2 == 0 ? text[..place.At] : WithoutRest(text, place.At)));
        return ends.Concat(anywhere);
    }

    private static readonly Lazy<long> AllLength = new(() =>
        Directory.GetFiles(Repository.PathOf("examples"), "*.yaml", SearchOption.AllDirectories).Sum(path => File.ReadAllText(path).Length));

    private static string WithoutRest(string text, int at) => text.Remove(at, (text.IndexOf('\n', at) is >= 0 and var end ? end : text.Length) - at);
}
