using System.Text;
using PlanAsCode.Analysis.RiskExposure;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Features.Understanding;

/// <summary>The risk matrix in letters, one for each band, with the place of one risk marked.</summary>
internal static class RiskMatrixText
{
    private static readonly Level[] Levels = Enum.GetValues<Level>();

    /// <param name="after">Where it will stand after its actions, or null.</param>
    public static string Of(RiskScore now, RiskScore? after, RiskScale scale)
    {
        var text = new StringBuilder();
        foreach (var probability in Levels.Reverse())
        {
            var cells = Levels.Select(impact => Cell(RiskScore.Of((int)probability, (int)impact, scale), now, after));
            text.Append((WordLists.WordOf(probability).PadRight(10) + string.Concat(cells)).TrimEnd()).Append('\n');
        }

        text.Append("likelihood ↑  impact →  L low M medium H high C critical\n[ ] now");
        return text.Append(after is null ? "" : "  ( ) after its actions").ToString();
    }

    private static string Cell(RiskScore cell, RiskScore now, RiskScore? after)
    {
        var letter = char.ToUpperInvariant(WordLists.WordOf(cell.Band)[0]);
        if (IsSame(cell, now)) return $"[{letter}] ";
        return after is not null && IsSame(cell, after) ? $"({letter}) " : $" {letter}  ";
    }

    private static bool IsSame(RiskScore one, RiskScore other) => one.Probability == other.Probability && one.Impact == other.Impact;
}
