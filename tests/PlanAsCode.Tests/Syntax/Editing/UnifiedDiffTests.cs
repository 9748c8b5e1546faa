using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Tests.Syntax.Editing;

public sealed class UnifiedDiffTests
{
    [Fact]
    public void Shows_three_lines_around_each_change() => Check(
        "1\n2\n3\n4\n5\n6\n7\n8\n9\n",
        "1\n2\n3\n4\nfive\n6\n7\n8\n9\n",
        """
        @@ -2,7 +2,7 @@
         2
         3
         4
        -5
        +five
         6
         7
         8

        """);

    [Fact]
    public void Puts_near_changes_into_one_hunk_and_far_ones_into_two() => Check(
        "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n15\n16\n",
        "0\n1\n2\n3\n4\n5\n7\n8\n9\n10\n11\n12\n13\n14\n15\n16\n17\n",
        """
        @@ -1,9 +1,9 @@
        +0
         1
         2
         3
         4
         5
        -6
         7
         8
         9
        @@ -14,3 +14,4 @@
         14
         15
         16
        +17

        """);

    [Fact]
    public void Says_where_the_last_line_has_no_end() => Check(
        "a",
        "a\nb\n",
        """
        @@ -1,1 +1,2 @@
        -a
        \ No newline at end of file
        +a
        +b

        """);

    [Fact]
    public void Shows_a_text_that_comes_from_nothing() => Check("", "a\n", "@@ -0,0 +1,1 @@\n+a\n");

    [Fact]
    public void Shows_nothing_for_the_same_text() => Assert.Equal("", UnifiedDiff.Of("x", "a\n", "a\n"));

    [Fact]
    public void Edits_that_overlap_are_not_made() =>
        Assert.Null(TextEdits.Apply(new SourceText("t", "abc"), [new(new TextSpan(0, 2), "x"), new(new TextSpan(1, 2), "y")]));

    private static void Check(string before, string after, string hunks) =>
        Assert.Equal("--- a/p.yaml\n+++ b/p.yaml\n" + hunks.ReplaceLineEndings("\n"), UnifiedDiff.Of("p.yaml", before, after));
}
