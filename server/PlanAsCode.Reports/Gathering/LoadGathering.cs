using System.Collections.Immutable;
using System.Globalization;
using PlanAsCode.Analysis.Allocation;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Model.Entities;
using PlanAsCode.Reports.Views;
using PlanAsCode.Reports.Words;

namespace PlanAsCode.Reports.Gathering;

/// <summary>Who is busy when, from a few weeks before as-of to the last booking.</summary>
internal static class LoadGathering
{
    private const int WeeksOfStretch = 26;
    private const int MaxWeeks = 4 * WeeksOfStretch;
    private const int WeeksBefore = 4;

    /// <summary>Null where nobody is asked for anything.</summary>
    public static LoadView? Of(ReportScope scope)
    {
        var loads = scope.Analysis.Load.Where(Shown(scope)).Where(load => load.Weeks.Any(IsUsed)).ToList();
        if (loads.Count == 0) return null;

        var weeks = Weeks(loads, scope.AsOf);
        var stretches = weeks.Chunk(WeeksOfStretch).Select(chunk => Stretch(chunk, loads, scope));
        return new LoadView([.. stretches], [.. loads.SelectMany(load => load.Overloads.Select(overload => Words(load.Resource, overload, scope)))])
        {
            Note = "Booked time in percent of what each can give. A frame with ▲ marks weeks in which tasks, each for itself, would ask for more than that.",
            Bottlenecks = BottleneckGathering.Bottlenecks(scope),
            Skills = BottleneckGathering.Skills(scope),
            Little = BottleneckGathering.Little(loads, scope),
        };
    }

    private static Func<ResourceLoad, bool> Shown(ReportScope scope)
    {
        if (scope.IsWhole) return _ => true;

        var booked = scope.Analysis.Schedule.Tasks
            .Where(task => scope.Shows(task.Item.ProjectPath))
            .SelectMany(task => task.Bookings.Select(booking => booking.Resource))
            .ToHashSet(StringComparer.Ordinal);
        return load => booked.Contains(load.Resource.Path);
    }

    private static bool IsUsed(WeekLoad week) => week.AllocatedMinutes > 0 || week.DemandMinutes > 0;

    private static List<IsoWeek> Weeks(List<ResourceLoad> loads, DateOnly asOf)
    {
        var used = loads.SelectMany(load => load.Weeks.Where(IsUsed)).Select(week => week.Week.Monday).ToList();
        var last = used.Max();
        var now = IsoWeek.Of(asOf).Monday;
        var earliest = now.DayNumber > 7 * WeeksBefore ? now.AddDays(-7 * WeeksBefore) : now;
        var first = used.Min() > earliest || last < earliest ? used.Min() : earliest;
        var count = Math.Min(((last.DayNumber - first.DayNumber) / 7) + 1, MaxWeeks);
        return [.. Enumerable.Range(0, count).Select(week => IsoWeek.Of(first.AddDays(7 * week)))];
    }

    private static LoadStretch Stretch(IsoWeek[] weeks, List<ResourceLoad> loads, ReportScope scope)
    {
        var now = IsoWeek.Of(scope.AsOf);
        var title = DateWords.Span(weeks[0].Monday, weeks[^1].Monday.AddDays(6));
        return new LoadStretch(
            title,
            [.. weeks.Select((week, at) => new LoadWeek(
                string.Create(CultureInfo.InvariantCulture, $"w{week.Number:00}"),
                at == 0 || week.Monday.Month != weeks[at - 1].Monday.Month ? DateWords.DayAndMonth(week.Monday) : week.Monday.Day.ToString(CultureInfo.InvariantCulture),
                week == now))],
            [.. loads.Select(load => Row(load, weeks))]);
    }

    private static LoadRow Row(ResourceLoad load, IsoWeek[] weeks)
    {
        var byWeek = load.Weeks.ToDictionary(week => week.Week);
        var role = load.Resource.Role ?? (load.Resource.ResourceKind == ResourceKind.Equipment ? "equipment" : "");
        return new LoadRow(load.Resource.Name, role, [.. weeks.Select(week => Cell(byWeek.GetValueOrDefault(week)))]) { Extra = load.Resource.FreeFields };
    }

    private static LoadCell Cell(WeekLoad? week)
    {
        if (week is null || (week.CapacityMinutes == 0 && !IsUsed(week))) return new LoadCell("", 0, false, week is null ? "nothing booked" : "away");

        var percent = week.CapacityMinutes == 0 ? 999m : 100m * week.AllocatedMinutes / week.CapacityMinutes;
        var isOver = week.AllocatedMinutes > week.CapacityMinutes;
        var step = week.AllocatedMinutes == 0 ? 0 : isOver ? 6 : Math.Clamp((int)Math.Ceiling(percent / 20), 1, 5);
        var words = $"{Hours(week.AllocatedMinutes)} booked of {Hours(week.CapacityMinutes)}, {Hours(week.DemandMinutes)} asked";
        var shown = week.AllocatedMinutes == 0 ? "" : week.CapacityMinutes == 0 ? "!" : Math.Round(percent, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture);
        return new LoadCell(shown, step, week.DemandMinutes > week.CapacityMinutes, words);
    }

    private static string Words(Resource resource, Overload overload, ReportScope scope)
    {
        var span = DateWords.Span(overload.First.Monday, overload.Last.Monday.AddDays(6));
        var delayed = overload.Delayed.Select(scope.Names.OfTask).ToList();
        var effect = delayed.Count == 0 ? "" : $"; delays {string.Join(", ", delayed)}";
        return $"{resource.Name}, {span}: {Hours(overload.DemandMinutes)} asked, {Hours(overload.CapacityMinutes)} can be given{effect}.";
    }

    private static string Hours(long minutes) => $"{NumberWords.Of(minutes / 60m)} h";
}
