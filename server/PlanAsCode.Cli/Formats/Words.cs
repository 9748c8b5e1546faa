using System.Globalization;
using System.Text;

namespace PlanAsCode.Cli.Formats;

/// <summary>Small things that several texts say the same way.</summary>
public static class Words
{
    /// <summary>"1 task", "2 tasks".</summary>
    public static string Count(int count, string one, string? many = null) => Analysis.Rules.Words.Count(count, one, many);

    /// <summary>A whole percent; 100 only where nothing is missing, 0 only where nothing is there.</summary>
    public static string Percent(decimal percent) => Analysis.Rules.Words.Percent(percent);

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
