using System.Globalization;
using System.Text.RegularExpressions;
using PlanAsCode.Reports.Templates;

namespace PlanAsCode.Tests.Reports;

/// <summary>Contrast of text, as WCAG 2.2 reckons it (success criterion 1.4.3: 4.5 to 1).</summary>
public sealed partial class StyleSheetTests
{
    [Theory]
    [InlineData("ink", "paper")]
    [InlineData("ink", "surface")]
    [InlineData("soft", "paper")]
    [InlineData("soft", "surface")]
    [InlineData("soft", "sunken")]
    [InlineData("soft", "stripe")]
    [InlineData("soft", "closed")]
    [InlineData("soft", "neutral-wash")]
    [InlineData("soft", "band-low")]
    [InlineData("accent", "paper")]
    [InlineData("good", "surface")]
    [InlineData("good", "good-wash")]
    [InlineData("watch", "surface")]
    [InlineData("watch", "watch-wash")]
    [InlineData("bad", "paper")]
    [InlineData("bad", "surface")]
    [InlineData("bad", "bad-wash")]
    [InlineData("bad", "closed")]
    [InlineData("ink", "heat-1")]
    [InlineData("ink", "heat-3")]
    [InlineData("ink", "heat-5")]
    [InlineData("ink", "band-medium")]
    [InlineData("ink", "band-high")]
    [InlineData("ink", "band-critical")]
    public void Text_stands_out_in_light_in_dark_and_on_paper(string text, string ground)
    {
        foreach (var (name, colours) in Themes())
        {
            var contrast = Contrast(colours[text], colours[ground]);
            Assert.True(contrast >= 4.5, $"{text} on {ground} in {name}: {contrast.ToString("0.00", CultureInfo.InvariantCulture)}");
        }
    }

    private static IEnumerable<(string Name, Dictionary<string, string> Colours)> Themes()
    {
        var roots = Root().Matches(BuiltInTemplates.StyleSheet).Select(match => Colour().Matches(match.Value).ToDictionary(colour => colour.Groups[1].Value, colour => colour.Groups[2].Value)).ToList();
        Assert.Equal(3, roots.Count);
        yield return ("light", roots[0]);
        yield return ("dark", Over(roots[0], roots[1]));
        yield return ("print", Over(roots[0], roots[2]));
    }

    private static Dictionary<string, string> Over(Dictionary<string, string> below, Dictionary<string, string> above) =>
        below.Concat(above).GroupBy(pair => pair.Key).ToDictionary(group => group.Key, group => group.Last().Value);

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour)
    {
        double Channel(int at)
        {
            var share = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));
    }

    [GeneratedRegex(@":root \{[^}]*\}")]
    private static partial Regex Root();

    [GeneratedRegex(@"--([a-z0-9-]+): (#[0-9a-f]{6})\b")]
    private static partial Regex Colour();
}
