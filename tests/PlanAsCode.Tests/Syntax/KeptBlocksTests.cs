using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Syntax;

/// <summary>What an edit leaves alone is not read again.</summary>
public sealed class KeptBlocksTests
{
    private static readonly string Text = string.Concat(Enumerable.Range(0, 40).Select(at => $"k{at}:\n  title: Task {at}\n  list: [a, {{b: c}}]\n"));

    [Fact]
    public void Values_in_front_of_an_edit_are_the_same_objects()
    {
        var (before, after) = Edited("Task 20", "Task twenty");

        Assert.Same(ValueOf(before, "k3"), ValueOf(after, "k3"));
        Assert.NotSame(ValueOf(before, "k20"), ValueOf(after, "k20"));
    }

    [Fact]
    public void Texts_behind_an_edit_are_the_same_objects_at_another_place()
    {
        var (before, after) = Edited("Task 20", "Task twenty");
        var (was, now) = (Title(before, "k30"), Title(after, "k30"));

        Assert.Same(was.Value, now.Value);
        Assert.Equal(was.Span.Start + "twenty".Length - "20".Length, now.Span.Start);
    }

    [Fact]
    public void A_copy_of_a_copy_stands_at_its_place_and_stays_the_same_object()
    {
        var (_, once) = Edited("Task 20", "Task twenty");
        var twice = once.With(new SourceText("test.plan.yaml", "# above\n" + once.Source.Text));

        Assert.Equal(TreeText.Of(YamlFile.Parse(twice.Source)), TreeText.Of(twice));
        Assert.Same(Title(twice, "k30"), Title(twice, "k30"));
    }

    private static (YamlFile Before, YamlFile After) Edited(string old, string changed)
    {
        var before = YamlFile.Parse(new SourceText("test.plan.yaml", Text));
        return (before, before.With(new SourceText("test.plan.yaml", Text.Replace(old, changed, StringComparison.Ordinal))));
    }

    private static YamlNode ValueOf(YamlFile file, string key) => ((YamlMapping)file.Documents[0]).Find(key)!.Value;

    private static YamlScalar Title(YamlFile file, string key) => (YamlScalar)((YamlMapping)ValueOf(file, key)).Find("title")!.Value;
}
