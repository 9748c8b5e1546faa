using System.Collections.Immutable;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model.Entities;

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
        foreach (var (date, minutes) in booking.ByDay) Add(_allocated, WeekNumber.Of(date), minutes);
        // What is done holds nobody any more.
        if (task.Status != WorkStatus.Done) (task.Item.Repeat is null ? Holds : Repeats).Add((task, IsEquipment ? booking.Units : booking.Share));
    }

    /// <summary>What tasks that are its own ask in a week, at their logic dates.</summary>
    public long AskedIn(IsoWeek week) => _asked.GetValueOrDefault(WeekNumber.Of(week.Monday));

    public void AddDemand(ImmutableArray<DayMinutes> byDay)
    {
        foreach (var (date, minutes) in byDay) Add(_demand, WeekNumber.Of(date), minutes);
    }

    public void AddAsked(TaskDates task, ImmutableArray<DayMinutes> byDay)
    {
        foreach (var (date, minutes) in byDay)
        {
            var week = WeekNumber.Of(date);
            Add(_asked, week, minutes);
            if (Asks.Count == 0 || Asks[^1].Week != week || !ReferenceEquals(Asks[^1].Task, task)) Asks.Add((task, week));
        }
    }

    public ImmutableArray<WeekLoad> Weeks(int first, int last)
    {
        var weeks = ImmutableArray.CreateBuilder<WeekLoad>(last - first + 1);
        for (var week = first; week <= last; week++)
        {
            var capacity = Time.CapacityBetween(WeekNumber.MondayOf(week), WeekNumber.SundayOf(week)) * Whole;
            weeks.Add(new WeekLoad(
                WeekNumber.ToIsoWeek(week),
                _demand.GetValueOrDefault(week),
                _allocated.GetValueOrDefault(week),
                (long)Math.Round(capacity, MidpointRounding.ToEven)));
        }

        return weeks.MoveToImmutable();
    }

    private static void Add(Dictionary<int, long> weeks, int week, int minutes) => weeks[week] = weeks.GetValueOrDefault(week) + minutes;
}
