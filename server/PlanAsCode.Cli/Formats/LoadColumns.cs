using System.Collections.Immutable;
using System.Globalization;
using PlanAsCode.Analysis.Allocation;
using PlanAsCode.Analysis.Calendars;

namespace PlanAsCode.Cli.Formats;

/// <summary>The weeks or days of a load table, and what each resource has in them.</summary>
public sealed class LoadColumns
{
    private const int MostWeeks = 26;
    private const int MostDays = 20;

    private LoadColumns(ImmutableArray<(string Above, string Below)> heads, ImmutableArray<LoadColumnRow> rows, ImmutableArray<LoadColumnRow> teams, int leftOut)
    {
        Heads = heads;
        Rows = rows;
        Teams = teams;
        LeftOut = leftOut;
    }

    public ImmutableArray<(string Above, string Below)> Heads { get; }

    public ImmutableArray<LoadColumnRow> Rows { get; }

    public ImmutableArray<LoadColumnRow> Teams { get; }

    /// <summary>Weeks or days behind the last one shown.</summary>
    public int LeftOut { get; }

    /// <summary>From as-of (or <c>--from</c>) to the last booking (or <c>--to</c>); half a year, or twenty working days, where no end was asked for.</summary>
    public static LoadColumns ByWeek(LoadScope scope)
    {
        var loads = scope.Loads;
        var (first, last) = Window(scope);
        var at = loads.IsEmpty ? [] : Enumerable.Range(0, loads[0].Weeks.Length)
            .Where(i => loads[0].Weeks[i].Week >= IsoWeek.Of(first) && loads[0].Weeks[i].Week <= IsoWeek.Of(last)).ToList();
        var shown = scope.Wishes.To is null ? at.Take(MostWeeks).ToList() : at;
        return new LoadColumns(
            [.. shown.Select(i => loads[0].Weeks[i].Week).Select(week => ($"w{week.Number:00}", Day(week.Monday)))],
            [.. loads.Select(load => new LoadColumnRow(load.Resource.Name, WithLow(load, [.. shown.Select(i => load.Weeks[i])])))],
            [.. scope.Teams.Where(team => team.Members.Length > 0).Select(team => new LoadColumnRow(Name(team), [.. shown.Select(i => Cell(team.Weeks[i]))]))],
            at.Count - shown.Count);
    }

    /// <summary>As <see cref="ByWeek"/>; days on which nobody is at work are left out.</summary>
    public static LoadColumns ByDay(LoadScope scope)
    {
        var (loads, analysis) = (scope.Loads, scope.Analysis);
        var (first, last) = Window(scope);
        var days = loads.Select(load => LoadByDay.Of(load.Resource, first, last, analysis.Calendars, analysis.Schedule)).ToList();
        var at = days.Count == 0 ? [] : Enumerable.Range(0, days[0].Length).Where(i => days.Exists(row => row[i].CapacityMinutes > 0 || row[i].AllocatedMinutes > 0)).ToList();
        var shown = scope.Wishes.To is null ? at.Take(MostDays).ToList() : at;
        var byPath = loads.Zip(days).ToDictionary(pair => pair.First.Resource.Path, pair => pair.Second, StringComparer.Ordinal);
        return new LoadColumns(
            [.. shown.Select(i => days[0][i].Date).Select(date => (date.ToString("ddd", CultureInfo.InvariantCulture), Day(date)))],
            [.. loads.Select(load => new LoadColumnRow(load.Resource.Name, [.. shown.Select(i => Cell(byPath[load.Resource.Path][i]))]))],
            [.. scope.Teams.Where(team => team.Members.Length > 0)
                .Select(team => new LoadColumnRow(Name(team), [.. shown.Select(i => Sum(team.Members.Select(member => Cell(byPath[member.Path][i]))))]))],
            at.Count - shown.Count);
    }

    private static (DateOnly First, DateOnly Last) Window(LoadScope scope)
    {
        var (asOf, wishes) = (scope.Analysis.AsOf, scope.Wishes);
        var used = scope.Loads.SelectMany(load => load.Weeks.Where(week => week.IsUsed)).Select(week => (week.Week.Monday, week.LastDay)).ToList();
        if (used.Count == 0) return (wishes.From ?? asOf, wishes.To ?? asOf);
        var first = used.Min(week => week.Monday);
        var end = wishes.To ?? used.Max(week => week.LastDay);
        return (wishes.From ?? (first > asOf || end < asOf ? first : asOf), end);
    }

    private static string Name(TeamLoad team) => $"{team.Team.Name} ({team.Members.Length})";

    /// <summary>Marks the first of low weeks in a row; weeks away neither begin nor end such a row.</summary>
    private static ImmutableArray<LoadColumnCell> WithLow(ResourceLoad load, ImmutableArray<WeekLoad> weeks)
    {
        var cells = ImmutableArray.CreateBuilder<LoadColumnCell>(weeks.Length);
        var wasLow = false;
        foreach (var week in weeks)
        {
            var isAway = week.CapacityMinutes == 0;
            var isLow = !isAway && 2 * Math.Max(week.DemandMinutes, week.AllocatedMinutes) < week.CapacityMinutes
                && load.UnderLoads.Any(run => run.First <= week.Week && week.Week <= run.Last);
            cells.Add(Cell(week) with { LowBegins = isLow && !wasLow });
            if (!isAway) wasLow = isLow;
        }

        return cells.MoveToImmutable();
    }

    private static LoadColumnCell Cell(WeekLoad week) => new(week.DemandMinutes, week.AllocatedMinutes, week.CapacityMinutes);

    private static LoadColumnCell Cell(DayLoad day) => new(day.DemandMinutes, day.AllocatedMinutes, day.CapacityMinutes);

    private static LoadColumnCell Sum(IEnumerable<LoadColumnCell> cells) => cells.Aggregate(
        new LoadColumnCell(0, 0, 0), (sum, cell) => new(sum.DemandMinutes + cell.DemandMinutes, sum.AllocatedMinutes + cell.AllocatedMinutes, sum.CapacityMinutes + cell.CapacityMinutes));

    private static string Day(DateOnly date) => date.ToString("MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>One resource or team in a load table.</summary>
public sealed record LoadColumnRow(string Name, ImmutableArray<LoadColumnCell> Cells);

/// <summary>One week or day of it.</summary>
/// <param name="LowBegins">The first of weeks in a row that are less than half full, in a run of weeks with little to do.</param>
public readonly record struct LoadColumnCell(long DemandMinutes, long AllocatedMinutes, long CapacityMinutes, bool LowBegins = false);
