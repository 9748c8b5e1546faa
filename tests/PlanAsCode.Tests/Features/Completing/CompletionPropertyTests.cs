using PlanAsCode.Analysis;
using PlanAsCode.Features;
using PlanAsCode.Features.Completing;
using PlanAsCode.Features.Finding;
using PlanAsCode.Model;
using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Tests.Features.Completing;

/// <summary>At every position of every example: nothing throws, and what is taken leaves a file that reads as well as before.</summary>
public sealed class CompletionPropertyTests
{
    private const int MostPositions = 60;

    /// <summary>Indented with tabs: what stands where in it nobody can say.</summary>
    private const string Unreadable = "tabs.plan.yaml";

    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(Path.Combine(Root(), "examples"), "*.yaml", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Root(), path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Whatever_is_taken_first_harms_nothing(string path)
    {
        var source = Read(path);
        foreach (var offset in Positions(source)) Check(source, offset);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Nor_on_lines_that_end_at_the_cursor(string path)
    {
        var source = Read(path);
        foreach (var offset in Positions(source))
        {
            var line = source.Lines.LineAt(offset);
            var end = source.Lines.StartOf(line) + source.LineText(line).Length;
            Check(new SourceText(source.Path, source.Text.Remove(offset, Math.Max(0, end - offset))), offset);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_new_line_begins_without_harm(string path)
    {
        var source = Read(path);
        foreach (var offset in Positions(source))
        {
            var opened = YamlFile.Parse(new SourceText(source.Path, source.Text.Insert(offset, "\n")));
            var edits = NewLine.Begin(opened, offset + 1);
            var changed = TextEdits.Apply(opened.Source, edits);
            Assert.NotNull(changed);
            Assert.True(Errors(YamlFile.Parse(changed)) <= Errors(opened), $"offset {offset}:\n{changed.Text}");
        }
    }

    private static void Check(SourceText source, int offset)
    {
        var tree = YamlFile.Parse(source);
        var analysis = new PlanAnalysis(PlanSnapshot.From([tree]), new DateOnly(2026, 3, 9));
        foreach (var snippets in (bool[])[true, false])
        {
            var list = Completion.At(new PlanFile(tree, analysis), offset, snippets);
            foreach (var item in list.Items) CompletionText.AssertFits(source, offset, item);
            if (list.Items is not [var first, ..]) continue;
            var changed = YamlFile.Parse(new SourceText(source.Path, CompletionText.Apply(source, first)));
            Assert.True(Errors(changed) <= Errors(tree) || source.Path == Unreadable, $"`{first.Label}` at {source.Lines.PositionAt(offset)}:\n{Around(changed.Source, offset)}\n{string.Join('\n', changed.Problems.Select(problem => problem.Message))}");
            if (Errors(tree) == 0 && first is { Kind: CompletionKind.Key, Subject: { Key: { } key, Owner: { } owner } }) AssertLands(changed, first, key, owner);
        }
    }

    /// <summary>The key stands in the map that it was offered for.</summary>
    private static void AssertLands(YamlFile changed, CompletionItem item, string key, string owner)
    {
        var at = changed.Source.Text.IndexOf(key, item.Edit.Span.Start, StringComparison.Ordinal);
        var cursor = Cursor.At(changed, at + 1);
        Assert.True(cursor.Key?.Name == key && cursor.Steps[^1].Keys?.Owner == owner, $"`{key}` of {owner} is not where it should be:\n{Around(changed.Source, at)}");
    }

    private static string Around(SourceText source, int offset) => source.Text[Math.Max(0, offset - 200)..Math.Min(source.Length, offset + 200)];

    private static int Errors(YamlFile file) => file.Problems.Count(problem => problem.Severity == Severity.Error);

    private static SourceText Read(string path) => new(Path.GetFileName(path), File.ReadAllText(Path.Combine(Root(), path)));

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Combine(folder, "examples"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }

    /// <summary>All of a small file; of a large one line ends and positions spread over it.</summary>
    private static IEnumerable<int> Positions(SourceText source)
    {
        var step = Math.Max(1, source.Length / MostPositions);
        for (var at = 0; at <= source.Length; at += step) yield return at;
        var lines = Math.Max(1, source.Lines.Count / 25);
        for (var line = 0; line < source.Lines.Count; line += lines) yield return source.Lines.StartOf(line) + source.LineText(line).Length;
    }
}
