using System.Text.Json;
using System.Text.RegularExpressions;

namespace PlanAsCode.EndToEnd.Running;

/// <summary>
/// A page whose examples can be run: its first <c>yaml</c> block is the plan, each <c>$ plan …</c> of a <c>console</c> block a call and what it
/// prints. A line <c>…</c> stands for lines left out.
/// </summary>
public sealed partial class ConsolePage
{
    private const string Elision = "…";

    private ConsolePage(string text) => Text = text;

    public string Text { get; }

    public string Plan => Block().Matches(Text).First(block => block.Groups[1].Value == "yaml").Groups[2].Value;

    /// <summary>Several files are one page.</summary>
    public static ConsolePage Read(params string[] paths) =>
        new(string.Concat(paths.Select(path => File.ReadAllText(Repository.PathOf(path)).ReplaceLineEndings("\n"))));

    /// <summary>Each call, and what is shown of it.</summary>
    public TheoryData<string, string> Calls()
    {
        var calls = new TheoryData<string, string>();
        foreach (var block in Block().Matches(Text).Where(block => block.Groups[1].Value == "console"))
        {
            foreach (Match call in Call().Matches(block.Groups[2].Value)) calls.Add(call.Groups[1].Value, call.Groups[2].Value);
        }

        return calls;
    }

    /// <summary>Runs a call in a folder with the page's plan and holds what it prints against what is shown.</summary>
    public static void Check(string call, string shown, string folder)
    {
        var outcome = PlanProgram.RunIn(folder, call.Split(' '));
        var printed = (outcome.Out + outcome.Error).TrimEnd('\n').Split('\n').Select(line => line.TrimEnd()).ToList();
        var at = 0;
        foreach (var part in Parts(shown))
        {
            var found = Enumerable.Range(at, printed.Count - at).FirstOrDefault(start => printed.Skip(start).Take(part.Length).SequenceEqual(part), -1);
            Assert.True(found >= 0 && (at > 0 || found == 0), $"`plan {call}` does not print\n{string.Join('\n', part)}\nbut\n{string.Join('\n', printed)}");
            at = found + part.Length;
        }

        Assert.True(shown.TrimEnd().EndsWith(Elision, StringComparison.Ordinal) || at == printed.Count, $"`plan {call}` prints more:\n{string.Join('\n', printed.Skip(at))}");
    }

    /// <summary>Every key of a JSON that neither the chapter about it names nor what follows, nor the paragraph about units of all JSON.</summary>
    public IEnumerable<string> UnexplainedKeys(string command, JsonElement json)
    {
        var chapter = Text[Text.IndexOf($"## The JSON of {command}", StringComparison.Ordinal)..] + Units().Match(Text).Value;
        return Keys(json).Where(key => !chapter.Contains($"`{key}`", StringComparison.Ordinal));
    }

    /// <summary>The lines shown, cut where a line says that some are left out.</summary>
    private static IEnumerable<string[]> Parts(string shown) =>
        $"\n{shown}".Split($"\n{Elision}\n").Select(part => part.Trim('\n')).Where(part => part.Length > 0).Select(part => part.Split('\n'));

    private static IEnumerable<string> Keys(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Keys(property.Value).Prepend(property.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Keys),
        _ => [],
    };

    [GeneratedRegex("^```([a-z]+)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^Units,.*?\n\n", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Units();

    [GeneratedRegex(@"^\$ plan ([^\n]+)\n((?:(?!\$ ).*\n)*)", RegexOptions.Multiline)]
    private static partial Regex Call();
}
