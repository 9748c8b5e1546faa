using PlanAsCode.Features.Showing;
using PlanAsCode.Syntax.Yaml;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Features.Showing;

/// <summary>How a selection grows: each step on a line, line breaks shown as ¶.</summary>
public sealed class SelectionRangesTests
{
    [Fact]
    public void From_a_word_of_a_path_over_value_list_and_entry_to_the_file() => Check(
        "risks:\n  r: {affects: [web.ch$0eckout.api], owner: ana}\n",
        """
        checkout
        web.checkout.api
        [web.checkout.api]
        affects: [web.checkout.api]
        affects: [web.checkout.api], owner: ana
        {affects: [web.checkout.api], owner: ana}
        r: {affects: [web.checkout.api], owner: ana}
        risks:¶  r: {affects: [web.checkout.api], owner: ana}
        risks:¶  r: {affects: [web.checkout.api], owner: ana}¶
        """);

    [Fact]
    public void A_dash_belongs_to_its_item() => Check("a:\n  - x $0y\n  - z\n", "y\nx y\n- x y\n- x y¶  - z\na:¶  - x y¶  - z\na:¶  - x y¶  - z¶");

    [Fact]
    public void Quotes_and_links_are_steps() => Check(
        "a: \"see [[we$0b]] 🦊\"",
        "web\n[[web]]\nsee [[web]] 🦊\n\"see [[web]] 🦊\"\na: \"see [[web]] 🦊\"");

    [Fact]
    public void A_comment_is_a_step() => Check("a: 1 # not $0yet\n", "yet\nnot yet\n# not yet\na: 1 # not yet¶");

    [Fact]
    public void Between_everything_there_is_the_file() => Check("a: 1\n\n$0\nb: 2\n", "a: 1¶¶¶b: 2\na: 1¶¶¶b: 2¶");

    [Fact]
    public void An_empty_file_is_empty() => Check("$0", "");

    private static void Check(string text, string expected)
    {
        var fixture = Fixture.Parse(text);
        var source = fixture.Sources.Single();
        var spans = SelectionRanges.At(YamlFile.Parse(source), fixture.Cursor!.Value.Offset);
        Assert.Equal(expected, string.Join('\n', spans.Select(span => source.TextAt(span).Replace('\n', '¶'))));
    }
}
