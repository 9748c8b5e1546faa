using System.Collections.Immutable;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Allocation;

/// <summary>What tasks ask of one resource and hold of it, gathered task by task.</summary>
internal sealed class LoadTable(Resource resource, CalendarBook calendars)
{
    private readonly Dictionary<int, long> _demand = [];
    private readonly Dictionary<int, long> _asked = [];
    private readonly Dictionary<int, long> _allocated = [];

    public Resource Resource => resource;

    public PersonTime Time { get; } = calendars.TimeOf(resource);

    /// <summary>Which task asks for it in which week; in the plan's order of tasks.</summary>
    public List<(TaskDates Task, int Week)> Asks { get; } = [];

    /// <summary>Of a person with limits: which task has them in which week at the scheduled dates; in the plan's order of tasks.</summary>
    public List<(TaskDates Task, int Week)> Booked { get; } = [];

    /// <summary>The bookings of tasks that still hold it, in the plan's order.</summary>
    public List<(TaskDates Task, decimal Held)> Holds { get; } = [];

    /// <summary>The bookings of repeated tasks, which have it at their occurrences only.</summary>
    public List<(TaskDates Task, decimal Held)> Repeats { get; } = [];

    public bool IsEmpty => _demand.Count == 0 && _allocated.Count == 0;

    public bool IsEquipment => resource.ResourceKind == ResourceKind.Equipment;

    /// <summary>What it is worth in shares or units.</summary>
    public int Whole => IsEquipment ? Math.Max(1, resource.Units) : 1;

    public void AddBooking(TaskDates task, Booking booking)
    {
        Add(_allocated, booking.ByDay);
        if (!resource.Limits.IsEmpty)
        {
            foreach (var (date, _) in booking.ByDay)
            {
                var week = WeekNumber.Of(date);
                if (Booked.Count == 0 || Booked[^1].Week != week || !ReferenceEquals(Booked[^1].Task, task)) Booked.Add((task, week));
            }
        }

        // What is done holds nobody any more.
        if (task.Status != WorkStatus.Done) (task.Item.Repeat is null ? Holds : Repeats).Add((task, IsEquipment ? booking.Units : booking.Share));
    }

    /// <summary>What tasks that are its own ask in a week, at their logic dates.</summary>
    public long AskedIn(int week) => _asked.GetValueOrDefault(week);

    public void AddDemand(ImmutableArray<DayMinutes> byDay) => Add(_demand, byDay);

    public void AddAsked(TaskDates task, ImmutableArray<DayMinutes> byDay)
    {
        Add(_asked, byDay);
        foreach (var (date, _) in byDay)
        {
            var week = WeekNumber.Of(date);
            if (Asks.Count == 0 || Asks[^1].Week != week || !ReferenceEquals(Asks[^1].Task, task)) Asks.Add((task, week));
        }
    }

    /// <param name="first">The number of the first of the weeks.</param>
    /// <param name="weeks">One after the other.</param>
    public ImmutableArray<WeekLoad> Weeks(int first, IsoWeek[] weeks)
    {
        var loads = ImmutableArray.CreateBuilder<WeekLoad>(weeks.Length);
        for (var i = 0; i < weeks.Length; i++)
        {
            var week = first + i;
            loads.Add(new WeekLoad(weeks[i], _demand.GetValueOrDefault(week), _allocated.GetValueOrDefault(week), CapacityIn(week)));
        }

        return loads.MoveToImmutable();
    }

    private long CapacityIn(int week)
    {
        var (monday, sunday) = (WeekNumber.MondayOf(week), WeekNumber.SundayOf(week));
        return Time is { HasLimits: false, AlwaysCapacity: 1 }
            ? Time.AtWork.MinutesBetween(Instant.StartOf(monday), Instant.EndOf(sunday)) * Whole
            : (long)Math.Round(Time.CapacityBetween(monday, sunday) * Whole, MidpointRounding.ToEven);
    }

    private static void Add(Dictionary<int, long> weeks, ImmutableArray<DayMinutes> byDay)
    {
        for (var i = 0; i < byDay.Length;)
        {
            var week = WeekNumber.Of(byDay[i].Date);
            var minutes = 0L;
            for (; i < byDay.Length && WeekNumber.Of(byDay[i].Date) == week; i++) minutes += byDay[i].Minutes;
            weeks[week] = weeks.GetValueOrDefault(week) + minutes;
        }
    }
}
