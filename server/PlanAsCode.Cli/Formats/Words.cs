using System.Globalization;
using System.Text;

namespace PlanAsCode.Cli.Formats;

/// <summary>Small things that several texts say the same way.</summary>
public static class Words
{
    /// <summary>"1 task", "2 tasks".</summary>
    public static string Count(int count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many ?? one + "s")}");

    /// <summary>A whole percent; 100 only where nothing is missing, 0 only where nothing is there.</summary>
    public static string Percent(decimal percent)
    {
        var whole = Math.Round(percent, MidpointRounding.AwayFromZero);
        if (whole >= 100 && percent < 100) whole = 99;
        if (whole == 0 && percent > 0) whole = 1;
        return string.Create(CultureInfo.InvariantCulture, $"{whole} %");
    }

    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The word that plans write: <c>very-high</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        var words = new StringBuilder(name.Length + 4);
        foreach (var character in name)
        {
            if (char.IsUpper(character) && words.Length > 0) words.Append('-');
            words.Append(char.ToLowerInvariant(character));
        }

        return words.ToString();
    }
}
