using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Model;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Scheduling;

/// <summary>
/// The last schedule of a plan that is being edited, in numbers: an edit of a title or a comment leaves the problem as it is, and the
/// next analysis takes its dates over. Keeps one and never more. Safe to ask from several threads.
/// </summary>
public sealed class ScheduleMemory
{
    private SchedulePasses? _last;
    private Booked? _booked;
    private int _runs;

    /// <summary>How often the passes were run because nothing known was the same problem.</summary>
    internal int Runs => Volatile.Read(ref _runs);

    /// <summary>Those of the last schedule: what is as it was there is the same object again.</summary>
    internal CalendarBook? Calendars => Volatile.Read(ref _last)?.Network.Calendars;

    /// <param name="calendars">Made with <see cref="Calendars"/>; with others nothing is ever the same.</param>
    internal SchedulePasses Passes(PlanSnapshot plan, CalendarBook calendars, DateOnly asOf, CancellationToken cancel)
    {
        var written = NetworkBuilder.Build(plan, calendars, Instant.StartOf(asOf), cancel);
        SchedulePasses passes;
        if (Volatile.Read(ref _last) is { } last && SameProblem.Is(last.Written, written)) passes = last.For(written);
        else
        {
            Interlocked.Increment(ref _runs);
            passes = SchedulePasses.Of(written, cancel);
        }

        Volatile.Write(ref _last, passes);
        return passes;
    }

    /// <summary>The schedule by its passes; days that were counted out for the last one are taken over.</summary>
    internal PlanSchedule Schedule(SchedulePasses passes)
    {
        var known = Volatile.Read(ref _booked) is { } booked ? KnownBookings.From(booked.Passes, booked.Schedule, passes) : null;
        var schedule = Scheduler.Schedule(passes, known);
        Volatile.Write(ref _booked, new Booked(passes, schedule));
        return schedule;
    }

    private sealed record Booked(SchedulePasses Passes, PlanSchedule Schedule);
}
