using System.Collections.Frozen;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values.Reading;

namespace PlanAsCode.Tests.Model.Values;

/// <summary>Numbers, percentages, booleans, levels and words.</summary>
public sealed class PlainValueTextTests
{
    private static readonly FrozenDictionary<string, RiskStatus> Statuses = new Dictionary<string, RiskStatus>
    {
        ["watching"] = RiskStatus.Watching,
        ["open"] = RiskStatus.Open,
        ["closed"] = RiskStatus.Closed,
        ["occurred"] = RiskStatus.Occurred,
    }.ToFrozenDictionary();

    [Theory]
    [InlineData("12", "12")]
    [InlineData("-0.5", "-0.5")]
    [InlineData(".5", "0.5")]
    [InlineData("1000000000000000", "1000000000000000")]
    [InlineData("", "an empty text is no number; write one such as `12` or `0.5`")]
    [InlineData("12 ms", "`12 ms` is no number; write one such as `12` or `0.5`")]
    [InlineData("5.", "`5.` is no number; write one such as `12` or `0.5`")]
    [InlineData("1000000000000001", "`1000000000000001` is too large; numbers go up to 1,000,000,000,000,000")]
    [InlineData("1,5", "`1,5`: decimals have a point, not a comma; write `1.5`")]
    [InlineData("1,500", "`1,500` could be 1500 or 1.500; thousands have no mark, decimals a point")]
    [InlineData("0,125", "`0,125`: decimals have a point, not a comma; write `0.125`")]
    [InlineData("1,500,000", "`1,500,000`: digits stand together, without a mark between thousands; write `1500000`")]
    [InlineData("1_000", "`1_000`: digits stand together, without a mark between thousands; write `1000`")]
    [InlineData("1e3", "`1e3`: a number has no exponent; write `1000`")]
    [InlineData("+5", "`+5`: a number has no plus sign; write `5`")]
    [InlineData("80%", "`80%`: a plain number is wanted, without `%`; write `80`")]
    [InlineData("١٢", "`١٢`: digits, dashes and dots are the plain ones of the keyboard; write `12`")]
    public void Reads_numbers(string text, string expected)
    {
        var number = NumberText.Read(text);
        Assert.Equal(expected, number.Ok ? NumberText.ToText(number.Value) : number.Problem);
    }

    [Theory]
    [InlineData("500", "500")]
    [InlineData("2.0", "2")]
    [InlineData("1001", "`1001` is out of bounds; write a whole number from 0 to 1000")]
    [InlineData("-1", "`-1` is out of bounds; write a whole number from 0 to 1000")]
    [InlineData("1.5", "`1.5` is no whole number; write one from 0 to 1000")]
    public void Reads_whole_numbers_within_bounds(string text, string expected)
    {
        var number = NumberText.ReadWhole(text, 0, 1000);
        Assert.Equal(expected, number.Ok ? NumberText.ToText(number.Value) : number.Problem);
    }

    [Theory]
    [InlineData("80%", "80%")]
    [InlineData("80 %", "80%")]
    [InlineData("0%", "0%")]
    [InlineData("12.5%", "12.5%")]
    [InlineData("80", "`80` has no percent sign; write `80%`")]
    [InlineData("0.8", "`0.8` has no percent sign; write `80%`")]
    [InlineData("1", "`1` has no percent sign; write `1%` or `100%`")]
    [InlineData("120%", "`120%` is more than the 100% allowed here")]
    [InlineData("120", "`120` is no percentage; write one from 0% to 100%")]
    [InlineData("-5%", "`-5%` is negative; write a percentage from 0% to 100%")]
    [InlineData("half", "`half` is no percentage; write one such as `80%`")]
    [InlineData("12,5%", "`12,5%`: decimals have a point, not a comma; write `12.5%`")]
    [InlineData("80 percent", "`80 percent`: the percent sign stands behind the number; write `80%`")]
    [InlineData("%80", "`%80`: the percent sign stands behind the number; write `80%`")]
    [InlineData("８０％", "`８０％`: digits, dashes and dots are the plain ones of the keyboard; write `80%`")]
    public void Reads_percentages(string text, string expected)
    {
        var percentage = PercentageText.Read(text);
        Assert.Equal(expected, percentage.Ok ? PercentageText.ToText(percentage.Value) : percentage.Problem);
    }

    [Theory]
    [InlineData("true", "True")]
    [InlineData("Yes", "True")]
    [InlineData("FALSE", "False")]
    [InlineData(" no ", "False")]
    [InlineData("on", "`on` is neither `true` nor `false`; write `true`")]
    [InlineData("0", "`0` is neither `true` nor `false`; write `false`")]
    [InlineData("maybe", "`maybe` is neither `true` nor `false`")]
    [InlineData("", "an empty text is neither `true` nor `false`")]
    public void Reads_yes_and_no(string text, string expected)
    {
        var boolean = BooleanText.Read(text);
        Assert.Equal(expected, boolean.Ok ? boolean.Value.ToString() : boolean.Problem);
    }

    [Theory]
    [InlineData("1", "VeryLow")]
    [InlineData("5", "VeryHigh")]
    [InlineData("very-high", "VeryHigh")]
    [InlineData("medium", "Medium")]
    [InlineData("6", "`6` is no level; write 1 to 5, or very-low, low, medium, high, very-high")]
    [InlineData("0", "`0` is no level; write 1 to 5, or very-low, low, medium, high, very-high")]
    [InlineData("Very High", "`Very High` is no level; write 1 to 5, or very-low, low, medium, high, very-high; did you mean `very-high`?")]
    [InlineData("med", "`med` is no level; write 1 to 5, or very-low, low, medium, high, very-high; did you mean `medium`?")]
    public void Reads_levels(string text, string expected)
    {
        var level = LevelText.Read(text);
        Assert.Equal(expected, level.Ok ? level.Value.ToString() : level.Problem);
    }

    [Theory]
    [InlineData("open", "Open")]
    [InlineData("Open", "`Open` is none of the words allowed here: open, watching, occurred, closed; did you mean `open`?")]
    [InlineData("clsoed", "`clsoed` is none of the words allowed here: open, watching, occurred, closed; did you mean `closed`?")]
    [InlineData("mitigated", "`mitigated` is none of the words allowed here: open, watching, occurred, closed")]
    public void Reads_words_and_lists_them_in_their_order(string text, string expected)
    {
        var word = WordText.Read(text, Statuses);
        Assert.Equal(expected, word.Ok ? word.Value.ToString() : word.Problem);
    }

    [Theory]
    [InlineData("asign", "assign")]
    [InlineData("titel", "title")]
    [InlineData("dead", "deadline")]
    [InlineData("start_on", "start-on")]
    [InlineData("StartOn", "start-on")]
    [InlineData("start", "start-on")]
    [InlineData("Title", "title")]
    [InlineData("zzz", null)]
    [InlineData("ti", null)]
    [InlineData("", null)]
    public void Finds_the_nearest_name(string word, string? expected) => Assert.Equal(
        expected, Nearest.Name(word, ["start-no-earlier", "start-on", "assign", "title", "tile", "deadline", "head"]));

    [Fact]
    public void The_nearest_name_does_not_depend_on_the_order_of_the_candidates()
    {
        Assert.Equal("aab", Nearest.Name("aaa", ["aac", "aab", "baa"]));
        Assert.Equal("aab", Nearest.Name("aaa", ["baa", "aab", "aac"]));
    }
}
