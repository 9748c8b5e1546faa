using System.Text;
using PlanAsCode.Analysis.RiskExposure;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Cli.Formats;

/// <summary>The five by five cells of likelihood and impact with the ids of the risks in them; an empty cell shows its band.</summary>
public static class RiskMatrix
{
    private const int MostIds = 5;
    private const int RowHead = 10;
    private const string Gap = "  ";

    private static readonly Level[] Levels = Enum.GetValues<Level>();

    /// <param name="risks">Those to be drawn; what has no score is left out.</param>
    public static string Of(IReadOnlyCollection<AssessedRisk> risks, RiskScale scale, Palette palette, int width)
    {
        var text = new StringBuilder();
        var cell = Math.Clamp((width - RowHead) / Levels.Length, 11, 24) - Gap.Length;
        foreach (var probability in Levels.Reverse())
        {
            var rows = Levels.Select(impact => Lines(RiskScore.Of((int)probability, (int)impact, scale), risks, palette, cell)).ToList();
            for (var line = 0; line < rows.Max(lines => lines.Count); line++)
            {
                text.Append(line == 0 ? Shown.Fitted(Words.Of(probability), RowHead) : new string(' ', RowHead));
                text.Append(string.Join(Gap, rows.Select(lines => line < lines.Count ? lines[line] : new string(' ', cell))).TrimEnd()).Append('\n');
            }
        }

        text.Append(palette.Dim((Shown.Fitted("", RowHead) + string.Join(Gap, Levels.Select(impact => Shown.Fitted(Words.Of(impact), cell)))).TrimEnd())).Append('\n');
        return text.Append(palette.Dim("likelihood up, impact to the right")).Append('\n').ToString();
    }

    public static string Painted(string text, RiskBand? band, Palette palette) => band switch
    {
        RiskBand.Critical => palette.Red(text),
        RiskBand.High => palette.Yellow(text),
        RiskBand.Medium => palette.Cyan(text),
        RiskBand.Low => palette.Green(text),
        _ => palette.Dim(text),
    };

    private static List<string> Lines(RiskScore place, IReadOnlyCollection<AssessedRisk> risks, Palette palette, int columns)
    {
        var here = risks.Where(risk => risk.Current is { } score && score.Probability == place.Probability && score.Impact == place.Impact).ToList();
        if (here.Count == 0) return [palette.Dim(Shown.Fitted(Words.Of(place.Band), columns))];
        var lines = here.Take(here.Count > MostIds ? MostIds - 1 : MostIds)
            .Select(risk => Shown.Fitted(risk.Risk.IsOpportunity ? $"+{risk.Risk.Path}" : risk.Risk.Path, columns))
            .ToList();
        if (lines.Count < here.Count) lines.Add(Shown.Fitted($"and {here.Count - lines.Count} more", columns));
        return lines.ConvertAll(line => Painted(line, place.Band, palette));
    }
}
