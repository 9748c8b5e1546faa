using PlanAsCode.Features.Showing;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Tests.Features.Showing;

/// <summary>What can be folded, by line from 0: first and last of what is folded, and the last hidden where that is another.</summary>
public sealed class FoldingTests
{
    [Fact]
    public void Entities_lists_comments_and_long_texts_fold() => Check(
        """
        # One comment
        # of two lines
        projects:
          web:
            title: Web
            notes: |
              First

              last
            tasks:
              a:
                after:
                  - x
                  - y
        # alone
        risks: {}
        """,
        "0-1 comment, 2-13, 3-13, 5-8, 9-13, 10-13, 11-13");

    [Fact]
    public void A_closing_bracket_on_a_line_of_its_own_stays() => Check("a: [\n  1,\n  2\n]\nb: {x: 1,\n  y: 2}\n", "0-3 to 2, 4-5");

    [Fact]
    public void A_line_begins_one_fold_only() => Check("projects: {web: {tasks: {\n  a: {},\n}}}\n", "0-2 to 1");

    [Fact]
    public void What_begins_where_another_ends_is_no_fold() => Check("a: {w: 1,\n  x: [\n  1], y: [\n  2]}\n", "0-3, 1-2");

    [Fact]
    public void Items_of_lists_fold() => Check("links:\n- title: A\n  url: x\n- title: B\n  url: y\n", "0-4, 1-2, 3-4");

    [Fact]
    public void Of_a_limit_the_outer_folds_are_kept() => Check("a:\n  b:\n    c: 1\nd:\n  e:\n    f: 1\n", "0-2, 3-5", limit: 2);

    [Theory]
    [InlineData("")]
    [InlineData("a: 1\n")]
    [InlineData("# one\n\n# two\n")]
    [InlineData("a: \"b\n")]
    public void One_line_is_no_fold(string text) => Check(text, "");

    [Fact]
    public void Lines_may_end_as_on_Windows() => Check("a:\r\n  b: 1\r\n  # x\r\n  # y\r\n  c: 1\r\n", "0-4, 2-3 comment");

    private static void Check(string text, string expected, int? limit = null) => Assert.Equal(expected, string.Join(", ", Folding
        .Of(YamlFile.Parse(new SourceText("test.plan.yaml", text)), limit)
        .Select(fold => $"{fold.StartLine}-{fold.EndLine}{(fold.LastHiddenLine == fold.EndLine ? "" : $" to {fold.LastHiddenLine}")}{(fold.Kind == FoldKind.Comment ? " comment" : "")}")));
}
