using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Scheduling;

/// <summary>
/// When occurrences of repeated tasks have people: they are away then from all other work, as on leave. So a weekly meeting
/// interrupts a long task and does not keep it from starting.
/// </summary>
internal sealed class Appointments
{
    private readonly Network _network;
    private readonly List<Appointment>?[] _of;
    private readonly PersonTime?[] _times;
    private readonly List<(int Item, Occurrence[] Times, PersonShare[] People)> _series;

    private Appointments(Network network, List<(int Item, Occurrence[] Times, PersonShare[] People)> series)
    {
        _network = network;
        _series = series;
        _of = new List<Appointment>[network.Resources.All.Length];
        _times = new PersonTime[network.Resources.All.Length];
    }

    /// <summary>Null where nobody has one.</summary>
    /// <param name="known">Of a pass over the same network before; returned where nothing has changed since.</param>
    public static Appointments? Of(Network network, PassDates early, Appointments? known = null)
    {
        var series = new List<(int Item, Occurrence[] Times, PersonShare[] People)>();
        for (var item = 0; item < network.ItemCount; item++)
        {
            if (early.Occurrences[item] is { } times && early.IsKnown(item)) series.Add((item, times, early.Staff[item]!.People));
        }

        if (known is not null && known.IsOf(series)) return known;
        var all = new Appointments(network, series);
        foreach (var (item, times, people) in series)
        {
            foreach (var (person, share) in people)
            {
                if (share <= 0) continue;
                var own = all._of[person] ??= [];
                foreach (var (start, finish) in times) own.Add(new Appointment(start, finish, item));
            }
        }

        foreach (var own in all._of) own?.Sort((a, b) => (a.Start, a.Item).CompareTo((b.Start, b.Item)));
        return Array.TrueForAll(all._of, own => own is null) ? null : all;
    }

    public bool Has(int person) => _of[person] is not null;

    /// <summary>What is left of somebody's time for all other work.</summary>
    public PersonTime TimeOf(int person)
    {
        var whole = _network.Resources.Times[person]!;
        return _of[person] is { } own ? _times[person] ??= whole.Without(own.Select(one => (one.Start, one.Finish))) : whole;
    }

    /// <summary>The repeated task that has somebody at an instant; -1 where none does.</summary>
    public int At(int person, Instant at)
    {
        foreach (var (start, finish, item) in _of[person] ?? [])
        {
            if (start > at) break;
            if (at < finish) return item;
        }

        return -1;
    }

    private bool IsOf(List<(int Item, Occurrence[] Times, PersonShare[] People)> series)
    {
        if (series.Count != _series.Count) return false;
        for (var i = 0; i < series.Count; i++)
        {
            var ((item, times, people), known) = (series[i], _series[i]);
            if (item != known.Item || times != known.Times || !people.AsSpan().SequenceEqual(known.People)) return false;
        }

        return true;
    }

    private readonly record struct Appointment(Instant Start, Instant Finish, int Item);
}
