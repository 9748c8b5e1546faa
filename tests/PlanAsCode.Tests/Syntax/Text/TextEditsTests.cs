using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Tests.Syntax.Text;

public sealed class TextEditsTests
{
    [Theory]
    [InlineData("a\r\nb\r\n", "a\nb\r\n")]
    [InlineData("a\nb\r\n", "a\r\nb\r\n")]
    [InlineData("a\rb\n", "a\r\nb\n")]
    [InlineData("a\r\n", "a\r\n\r\nb\r\n")]
    [InlineData("a\r\n\r\n\r\nb", "a\r\nb")]
    [InlineData("a\r", "a\r\n")]
    [InlineData("a\r\n", "a\r")]
    public void NoEditBeginsOrEndsInsideALineBreak(string before, string after)
    {
        var edits = TextEdits.Between(before, after);
        var text = before;
        foreach (var edit in edits.Reverse())
        {
            Assert.False(IsInside(before, edit.Span.Start) || IsInside(before, edit.Span.End), edit.ToString());
            text = string.Concat(text.AsSpan(0, edit.Span.Start), edit.NewText, text.AsSpan(edit.Span.End));
        }

        Assert.Equal(after, text);
    }

    private static bool IsInside(string text, int at) => at > 0 && at < text.Length && text[at - 1] == '\r' && text[at] == '\n';
}
