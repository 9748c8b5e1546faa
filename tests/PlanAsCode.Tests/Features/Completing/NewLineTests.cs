using PlanAsCode.Features.Completing;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Tests.Features.Completing;

/// <summary>What a line begins with that was just opened with Enter.</summary>
public sealed class NewLineTests
{
    [Theory]
    [InlineData("done-when:\n  - One\n  $0", "done-when:\n  - One\n  - ")]
    [InlineData("done-when:\n  - One\n$0", "done-when:\n  - One\n  - ")]
    [InlineData("labels:\n- one\n$0\n- two", "labels:\n- one\n- \n- two")]
    [InlineData("projects:\n  p:\n    done-when:\n      - One\n      -\n      $0\n", "projects:\n  p:\n    done-when:\n      - One\n    \n")]
    [InlineData("projects:\n  p:\n    done-when:\n    $0", "projects:\n  p:\n    done-when:\n      - ")]
    [InlineData("projects:\n    p:\n        tasks:\n        $0", "projects:\n    p:\n        tasks:\n            ")]
    [InlineData("projects:\n  p:\n    notes: |\n    $0", "projects:\n  p:\n    notes: |\n      ")]
    [InlineData("projects:\n  p:\n    links:\n      - title: A\n        url: b\n        $0", "projects:\n  p:\n    links:\n      - title: A\n        url: b\n        ")]
    [InlineData("projects:\n  p:\n    title:\n    $0", "projects:\n  p:\n    title:\n    ")]
    [InlineData("projects:\n  p:\n    tasks:\n    $0\n      a: {}\n", "projects:\n  p:\n    tasks:\n    \n      a: {}\n")]
    [InlineData("projects:\n  p:\n    notes: |\n      - one\n      $0\n      - two\n", "projects:\n  p:\n    notes: |\n      - one\n      \n      - two\n")]
    [InlineData("projects: {p: {goals: [\n$0\n]}}", "projects: {p: {goals: [\n\n]}}")]
    [InlineData("done-when:\r\n  - One\r\n$0\r\n", "done-when:\r\n  - One\r\n  - \r\n")]
    [InlineData("done-when:\n  - 🚀 One\n$0", "done-when:\n  - 🚀 One\n  - ")]
    [InlineData("- One\n$0text", "- One\ntext")]
    [InlineData("$0", "")]
    [InlineData("# comment\n$0", "# comment\n")]
    [InlineData("---\n$0", "---\n")]
    public void Enter(string text, string expected)
    {
        var offset = text.IndexOf("$0", StringComparison.Ordinal);
        var source = new SourceText("test.plan.yaml", text.Remove(offset, 2));
        var changed = TextEdits.Apply(source, NewLine.Begin(YamlFile.Parse(source), offset));
        Assert.Equal(expected, changed!.Text);
    }
}
