using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Tests.Syntax.Text;

/// <summary>Places of a text found again in the text before an edit.</summary>
public sealed class TextShiftTests
{
    [Theory]
    [InlineData("abc def", "abc def", 3, 3)]
    [InlineData("abc def", "abc XX def", 1, 1)]
    [InlineData("abc def", "abc XX def", 8, 5)]
    [InlineData("abc def", "abc XX def", 5, null)]
    [InlineData("abc XX def", "abc def", 5, 8)]
    [InlineData("aaa", "aaaa", 4, 3)]
    [InlineData("", "abc", 3, 0)]
    public void Places_outside_of_the_edit_are_found_again(string then, string now, int place, int? expected) =>
        Assert.Equal(expected, new TextShift(then, now).Then(place));

    [Theory]
    [InlineData("abc def", "abc XX def", 0, 3, 0)]
    [InlineData("abc def", "abc XX def", 4, 3, 7)]
    [InlineData("abc def", "abcdef", 2, 3, null)]
    public void A_stretch_that_was_cut_is_not(string then, string now, int start, int length, int? expected) =>
        Assert.Equal(expected, new TextShift(then, now).Now(new TextSpan(start, length))?.Start);
}
