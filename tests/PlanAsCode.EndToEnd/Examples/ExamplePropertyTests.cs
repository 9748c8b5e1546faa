using PlanAsCode.Analysis;
using PlanAsCode.EndToEnd.Running;
using PlanAsCode.Model;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;
using PlanAsCode.Testing;

namespace PlanAsCode.EndToEnd.Examples;

/// <summary>What holds for every plan file of the examples while somebody types in it.</summary>
public sealed class ExamplePropertyTests
{
    private const int Cuts = 30;

    private static readonly DateOnly AsOf = new(2026, 3, 2);

    public static TheoryData<string> Files => [.. Paths];

    /// <summary>The broken example is broken before anybody types in it.</summary>
    public static TheoryData<string> SoundFiles => [.. Paths.Where(path => !path.StartsWith("examples/broken/", StringComparison.Ordinal))];

    private static IEnumerable<string> Paths =>
        Directory.EnumerateFiles(Repository.PathOf("examples"), "*.yaml", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Files))]
    public void Cut_anywhere_it_still_has_facts_and_findings(string path)
    {
        var source = Read(path);
        for (var line = 0; line < source.Lines.Count; line += Math.Max(10, source.Lines.Count / Cuts))
        {
            var cut = new SourceText(path, source.Text[..source.Lines.EndOf(line)].TrimEnd());
            var analysis = new PlanAnalysis(PlanSnapshot.From(cut), AsOf);
            Assert.False(analysis.Diagnostics.IsDefault);
            Assert.Equal(analysis.Plan.WorkItems.Count, analysis.Schedule.Tasks.Length);
        }
    }

    [Theory]
    [MemberData(nameof(SoundFiles))]
    public void A_line_typed_in_keeps_the_keys_of_all_others(string path)
    {
        var result = TypingSimulation.Run(Read(path), seededPlaces: 100);
        Assert.InRange(result.AverageKept, 0.995, 1);
        Assert.InRange(result.Worst.Kept, 0.9, 1);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_tree_from_kept_blocks_equals_one_from_scratch(string path)
    {
        var source = Read(path);
        var whole = YamlFile.Parse(source);
        for (var line = 5; line < source.Lines.Count; line += Math.Max(25, source.Lines.Count / Cuts))
        {
            var changed = new SourceText(path, source.Text.Insert(source.Lines.StartOf(line), "# a comment: {typed\n"));
            Assert.Equal(YamlEvents.Of(YamlFile.Parse(changed)), YamlEvents.Of(whole.With(changed)));
        }
    }

    private static SourceText Read(string path) => new(path, File.ReadAllText(Repository.PathOf(path)));
}
