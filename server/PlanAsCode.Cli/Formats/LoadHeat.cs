using System.Globalization;
using System.Text;

namespace PlanAsCode.Cli.Formats;

/// <summary>A load table for a terminal: a shade and a percentage for each week or day, with marks for too much and too little.</summary>
public static class LoadHeat
{
    public const string Legend = "░ to 25 %  ▒ to 50 %  ▓ to 75 %  █ above, booked of what each can give  · free  – away\n! booked beyond it  ▲ more is asked for than it  ▼ from here on little to do: below half, over four weeks\n█ ! without a number: booked, but away";

    private const int CellWidth = 7;
    private const int MostName = 26;

    public static void Write(StringBuilder text, LoadColumns columns, Palette palette, int width)
    {
        var names = columns.Rows.Concat(columns.Teams).Select(row => Shown.Columns(Shown.Line(row.Name))).DefaultIfEmpty(0).Max();
        var name = Math.Clamp(names, 8, MostName);
        var perTable = Math.Max(1, (width - name) / CellWidth);
        for (var from = 0; from < columns.Heads.Length; from += perTable)
        {
            var to = Math.Min(columns.Heads.Length, from + perTable);
            if (from > 0) text.Append('\n');
            WriteHead(text, columns, from, to, name);
            foreach (var row in columns.Rows) WriteRow(text, row, from, to, name, palette);
            if (columns.Teams.Length > 0) text.Append(palette.Dim("Teams, all members together")).Append('\n');
            foreach (var row in columns.Teams) WriteRow(text, row, from, to, name, palette);
        }
    }

    private static void WriteHead(StringBuilder text, LoadColumns columns, int from, int to, int name)
    {
        var above = new StringBuilder(new string(' ', name));
        var below = new StringBuilder(new string(' ', name));
        for (var i = from; i < to; i++)
        {
            above.Append("  ").Append(columns.Heads[i].Above.PadRight(CellWidth - 2));
            below.Append("  ").Append(columns.Heads[i].Below.PadRight(CellWidth - 2));
        }

        text.Append(above.ToString().TrimEnd()).Append('\n').Append(below.ToString().TrimEnd()).Append('\n');
    }

    private static void WriteRow(StringBuilder text, LoadColumnRow row, int from, int to, int name, Palette palette)
    {
        var line = new StringBuilder(Shown.Fitted(Shown.Line(row.Name), name));
        for (var i = from; i < to; i++) line.Append(' ').Append(CellOf(row.Cells[i], palette));
        text.Append(line.ToString().TrimEnd()).Append('\n');
    }

    /// <summary>Six columns: shade, percentage in four, mark.</summary>
    private static string CellOf(LoadColumnCell cell, Palette palette)
    {
        var mark = cell.AllocatedMinutes > cell.CapacityMinutes ? "!" : cell.DemandMinutes > cell.CapacityMinutes ? "▲" : cell.LowBegins ? "▼" : " ";
        if (cell.AllocatedMinutes == 0) return palette.Dim($" {(cell.CapacityMinutes == 0 ? "–" : "·"),4}") + Marked(mark, palette);
        if (cell.CapacityMinutes == 0) return palette.Red("█    !");
        var percent = Math.Round(100m * cell.AllocatedMinutes / cell.CapacityMinutes, MidpointRounding.AwayFromZero);
        var shade = percent > 75 ? "█" : percent > 50 ? "▓" : percent > 25 ? "▒" : "░";
        var words = string.Create(CultureInfo.InvariantCulture, $"{shade}{Math.Min(percent, 9999),4}");
        return (percent > 100 ? palette.Red(words) : percent > 75 ? palette.Green(words) : words) + Marked(mark, palette);
    }

    private static string Marked(string mark, Palette palette) => mark switch
    {
        "!" => palette.Red(mark),
        "▲" => palette.Yellow(mark),
        "▼" => palette.Cyan(mark),
        _ => mark,
    };
}
