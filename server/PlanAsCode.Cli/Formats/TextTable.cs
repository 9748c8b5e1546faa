using System.Text;

namespace PlanAsCode.Cli.Formats;

/// <summary>Rows in columns as wide as they need; the last column takes what is left of the screen.</summary>
public sealed class TextTable(Palette palette, int width)
{
    private const string Gap = "  ";
    private const int LeastLastColumn = 20;

    private readonly List<(string[] Cells, Func<string, string>? Paint)> _rows = [];

    /// <summary>One that begins with a blank stands over figures, which are set to the right.</summary>
    public required string[] Heads { get; init; }

    /// <param name="cells">One for each head.</param>
    /// <param name="paint">Paints the first cell.</param>
    public void Add(string[] cells, Func<string, string>? paint = null) => _rows.Add((cells, paint));

    public void WriteTo(StringBuilder text)
    {
        var last = Heads.Length - 1;
        var widths = Heads.Select((head, column) => _rows.Select(row => Shown.Columns(row.Cells[column])).Append(Shown.Columns(head.TrimStart())).Max()).ToArray();
        widths[last] = Math.Min(widths[last], Math.Max(LeastLastColumn, width - widths.Take(last).Sum(taken => taken + Gap.Length)));
        text.Append(palette.Dim(Line([.. Heads.Select(head => head.TrimStart())], widths, paint: null).TrimEnd())).Append('\n');
        foreach (var (cells, paint) in _rows) text.Append(Line(cells, widths, paint).TrimEnd()).Append('\n');
    }

    private string Line(string[] cells, int[] widths, Func<string, string>? paint)
    {
        var line = new StringBuilder();
        for (var column = 0; column < cells.Length; column++)
        {
            if (column > 0) line.Append(Gap);
            var cell = Heads[column].StartsWith(' ')
                ? new string(' ', Math.Max(0, widths[column] - Shown.Columns(cells[column]))) + cells[column]
                : Shown.Fitted(cells[column], widths[column]);
            line.Append(column == 0 && paint is not null ? paint(cell) : cell);
        }

        return line.ToString();
    }
}
