using System.Collections.Immutable;
using PlanAsCode.Analysis.Scheduling;

namespace PlanAsCode.Analysis.Optimizing;

/// <summary>Puts two schedules of each project and its bound side by side.</summary>
internal static class ProjectGains
{
    public static ImmutableArray<ProjectGain> Of(PlanSchedule before, PlanSchedule after, LowerBounds bounds, Network network)
    {
        var gains = ImmutableArray.CreateBuilder<ProjectGain>(before.Projects.Length);
        for (var project = 0; project < before.Projects.Length; project++)
        {
            var (was, now) = (before.Projects[project], after.Projects[project]);
            if (!was.IsScheduled || !now.IsScheduled)
            {
                gains.Add(new ProjectGain(was.Path, null, null, null, 0, null, null, "no task of it has dates"));
                continue;
            }

            var calendar = network.Calendars.For(was.Project);
            // A bound is reckoned in working time: what lies between it and the finish without any is no gap.
            var bound = bounds.Finishes?[project];
            var gap = bound is { } at ? Math.Max(0, calendar.MinutesBetween(at, now.Finish)) : (long?)null;
            if (gap == 0) bound = now.Finish;
            var whole = bound is { } end ? calendar.MinutesBetween(now.Start, end) : 0;
            gains.Add(new ProjectGain(
                was.Path,
                was.Finish,
                now.Finish,
                bound,
                calendar.ToDays(calendar.MinutesBetween(now.Finish, was.Finish)),
                gap is { } minutes ? calendar.ToDays(minutes) : null,
                gap is { } rest ? (whole > 0 ? 100m * rest / whole : 0) : null,
                bound is null ? bounds.WhyNot : null));
        }

        return gains.MoveToImmutable();
    }
}
