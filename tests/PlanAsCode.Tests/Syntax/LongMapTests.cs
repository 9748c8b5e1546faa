using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Syntax;

/// <summary>Long maps are read on several processors: the same comes out as when all is read as one block.</summary>
public sealed class LongMapTests
{
    private const int AllInOneBlock = 1_000_000;

    [Fact]
    public void Long_maps_are_read_as_one_block_is() => Check(Entries(900));

    [Fact]
    public void Long_maps_inside_others_are_read_as_one_block_is() =>
        Check($"plan: 1\nprojects: # all\n  a:\n    tasks:\n{Indented(Entries(600))}  b:\n    tasks:\n{Indented(Entries(600))}");

    [Fact]
    public void A_key_twice_and_a_wrong_indentation_are_found_where_they_stand()
    {
        var text = " first: 1\n" + Entries(900).Replace("k700:", "k100:", StringComparison.Ordinal);

        var problems = YamlFile.Parse(new SourceText("test.plan.yaml", text)).Problems;

        Assert.Equal(["syntax-error", "duplicate-key"], problems.Select(problem => problem.Rule));
        Assert.Equal(text.IndexOf("k0:", StringComparison.Ordinal), problems[0].Place.Span.Start);
        Assert.Equal(text.LastIndexOf("k100:", StringComparison.Ordinal), problems[1].Place.Span.Start);
    }

    [Fact]
    public void An_edit_of_a_long_map_is_read_as_the_whole_is()
    {
        var text = Entries(900);
        var changed = new SourceText("test.plan.yaml", text.Replace("Task 450", "[", StringComparison.Ordinal));

        var edited = YamlFile.Parse(new SourceText("test.plan.yaml", text)).With(changed);

        Assert.Equal(TreeText.Of(YamlFile.Parse(changed)), TreeText.Of(edited));
    }

    private static string Entries(int count) =>
        string.Concat(Enumerable.Range(0, count).Select(at => $"k{at}: # {at}\n  # about it\n  title: Task {at}\n  after: [k{at / 2}, {{b: c}}]\n"));

    private static string Indented(string text) => string.Concat(text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => $"      {line}\n"));

    private static void Check(string text)
    {
        var source = new SourceText("test.plan.yaml", text);
        var file = YamlFile.Parse(source);
        var whole = YamlFile.Parse(source, YamlLimits.Default, AllInOneBlock);
        Assert.Equal(TreeText.Of(whole), TreeText.Of(file));
        Assert.Equal([.. whole.Comments], (YamlComment[])[.. file.Comments]);
        Assert.Empty(file.Problems);
    }
}
