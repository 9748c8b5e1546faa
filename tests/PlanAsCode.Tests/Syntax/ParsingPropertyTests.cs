using CsCheck;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Syntax;

public sealed class ParsingPropertyTests
{
    private static readonly string[] Snippets =
        ["", " ", "\n", "\t", "\r", ":", ": ", "- ", "[", "]", "{", "}", ",", "\"", "'", "#", "& ", "*a", "@", "|", ">", "---\n", "\0", "\u2028", "😀", "\ud83d", "<<<<<<< x\n", "<<: *a", "? ", "%x", "\n  a: b"];

    private const string Lists = """
        # one
        --- # two
        a: &x # three
          - b: 1
            c: [d,
              e]
            # four
          - - f
            - "g: 2
              h"
          -
            i: |
              j: 3

              # no comment
          - >-
            k
            l
          - o
        m: !!map
          n:
          - o
          -
          p: 'q # r'
          s: t
            u
        ...
        """;

    private static readonly Gen<string> Snippet = Gen.Int[0, Snippets.Length - 1].Select(at => Snippets[at]);

    private static readonly Gen<(double At, int Removed, string Inserted)[]> Edits =
        Gen.Select(Gen.Double[0, 1], Gen.Int[0, 12], Snippet).Array[1, 6];

    [Fact]
    public void Any_change_of_a_plan_gives_a_sound_tree_and_the_same_one_from_kept_blocks() => Edits.SampleSeeded(
        edits =>
        {
            var file = Parse(LanguageExample.Text);
            foreach (var (at, removed, inserted) in edits)
            {
                var text = file.Source.Text;
                var start = (int)(at * text.Length);
                var changed = text.Remove(start, Math.Min(removed, text.Length - start)).Insert(start, inserted);
                file = file.With(new SourceText("test.plan.yaml", changed));
                AssertSound(file);
                Assert.Equal(TreeText.Of(Parse(changed)), TreeText.Of(file));
            }
        },
        iter: 150);

    [Fact]
    public void Any_text_gives_a_sound_tree() => Snippet.Array[0, 40].SampleSeeded(
        parts => AssertSound(Parse(string.Concat(parts))),
        iter: 2000);

    [Fact]
    public void A_text_cut_anywhere_gives_a_sound_tree()
    {
        for (var length = 0; length < LanguageExample.Text.Length; length += 7) AssertSound(Parse(LanguageExample.Text[..length]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(int.MaxValue)]
    public void The_size_of_blocks_changes_no_tree(int blockLines)
    {
        foreach (var text in new[] { LanguageExample.Text, Lists }) AssertSameTree(new SourceText("test.plan.yaml", text), blockLines);
    }

    private static void AssertSameTree(SourceText source, int blockLines)
    {
        Assert.Equal(TreeText.Of(YamlFile.Parse(source)), TreeText.Of(YamlFile.Parse(source, YamlLimits.Default, blockLines)));
    }

    private static YamlFile Parse(string text) => YamlFile.Parse(new SourceText("test.plan.yaml", text));

    private static void AssertSound(YamlFile file)
    {
        var whole = new TextSpan(0, file.Source.Length);
        foreach (var document in file.Documents) AssertInside(document, whole);
        Assert.All(file.Problems, problem => Assert.True(whole.Contains(problem.Place.Span)));
        Assert.All(file.Comments, comment => Assert.StartsWith("#", file.Source.TextAt(comment.Span), StringComparison.Ordinal));
        Assert.Equal(file.Problems.Select(problem => problem.Place.Span.Start).Order(), file.Problems.Select(problem => problem.Place.Span.Start));
    }

    private static void AssertInside(YamlNode node, TextSpan parent)
    {
        Assert.True(node.Span.Length >= 0 && parent.Contains(node.Span), $"{node.Span} of a {node.GetType().Name} lies outside of {parent}");
        var children = node switch
        {
            YamlMapping map => map.Entries.SelectMany(entry => new[] { entry.Key, entry.Value }),
            YamlSequence list => list.Items,
            _ => [],
        };
        var last = 0;
        foreach (var child in children)
        {
            AssertInside(child, node.Span);
            Assert.True(child.Span.Start >= last, $"{child.Span} begins before the node in front of it, {last}");
            last = child.Span.Start;
        }
    }
}
