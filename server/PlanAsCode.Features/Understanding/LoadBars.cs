using System.Globalization;
using System.Text;
using PlanAsCode.Analysis.Allocation;
using PlanAsCode.Analysis.Rules;

namespace PlanAsCode.Features.Understanding;

/// <summary>Weeks of load as bars of letters: what is booked of what can be given, from as-of on.</summary>
internal static class LoadBars
{
    private const int MostWeeks = 12;
    private const int Full = 10;
    private const int MostOver = 5;

    /// <summary>Null where nothing is booked or asked for.</summary>
    public static string? Of(IReadOnlyList<WeekLoad> weeks, DateOnly asOf)
    {
        var last = -1;
        for (var at = weeks.Count - 1; at >= 0 && last < 0; at--) last = weeks[at].IsUsed ? at : -1;
        if (last < 0) return null;
        var first = 0;
        while (first <= last && weeks[first].LastDay < asOf) first++;
        if (first > last) return null;
        var text = new StringBuilder();
        var end = Math.Min(last, first + MostWeeks - 1);
        for (var at = first; at <= end; at++) text.Append(Row(weeks[at])).Append('\n');
        if (end < last) text.Append(Words.Count(last - end, "more week")).Append('\n');
        return text.ToString();
    }

    private static string Row(WeekLoad week)
    {
        var head = string.Create(CultureInfo.InvariantCulture, $"w{week.Week.Number:00} {week.Week.Monday:MM-dd}  ");
        if (week.CapacityMinutes <= 0) return head + (week.AllocatedMinutes > 0 ? "booked, but away" : week.DemandMinutes > 0 ? "away, but asked for" : "away");
        var percent = PercentOf(week.AllocatedMinutes, week);
        var filled = Math.Clamp((int)Math.Round(percent * Full / 100, MidpointRounding.AwayFromZero), percent > 0 ? 1 : 0, Full + MostOver);
        var bar = new string('█', Math.Min(filled, Full)) + new string('░', Math.Max(0, Full - filled)) + new string('▓', Math.Max(0, filled - Full));
        var asked = week.DemandMinutes > week.CapacityMinutes ? $"  asked for {Words.Percent(PercentOf(week.DemandMinutes, week))}" : "";
        return $"{head}{bar} {Words.Percent(percent),6}{asked}".TrimEnd();
    }

    private static decimal PercentOf(long minutes, WeekLoad week) => 100m * minutes / week.CapacityMinutes;
}
