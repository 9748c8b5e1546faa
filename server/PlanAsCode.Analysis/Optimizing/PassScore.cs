using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Optimizing;

/// <summary>The score of dates that the serial pass gave, in working minutes of each project's calendar.</summary>
internal sealed class PassScore
{
    private readonly Network _network;
    private readonly Instant[] _keepFinish;
    private readonly Instant[] _targets;
    private readonly Instant?[] _keepTask;

    /// <param name="written">The passes in the order that is written.</param>
    public PassScore(SchedulePasses written)
    {
        _network = written.Network;
        _keepFinish = Finishes(_network, written.Dates);
        _targets = Targets(_network);
        _keepTask = new Instant?[_network.ItemCount];
        for (var item = 0; item < _keepTask.Length; item++)
        {
            if (_network.Leaves[item] is { IsTodo: true, LatestFinish: { } latest } && written.Dates.IsKnown(item))
                _keepTask[item] = Instant.Max(latest, written.Dates.Finish[item]);
        }
    }

    public Score Of(PassDates dates)
    {
        var finishes = Finishes(_network, dates);
        var (late, cost, sum) = (0L, CostOf(finishes), 0L);
        for (var project = 0; project < finishes.Length; project++)
        {
            var calendar = _network.CalendarOf[_network.ItemCount + project];
            if (finishes[project] > _keepFinish[project]) late += Math.Max(0, calendar.MinutesBetween(_keepFinish[project], finishes[project]));
        }

        for (var item = 0; item < _keepTask.Length; item++)
        {
            if (_network.Leaves[item] is not { IsTodo: true } leaf || leaf.IsRepeated) continue;
            if (!dates.IsKnown(item))
            {
                // A task that finds no place any more is worse than any delay.
                late += Instant.MinutesPerDay * 366L;
                continue;
            }

            sum += leaf.Calendar.MinutesBetween(_network.AsOf, dates.Finish[item]);
            if (_keepTask[item] is { } keep && dates.Finish[item] > keep) late += Math.Max(0, leaf.Calendar.MinutesBetween(keep, dates.Finish[item]));
        }

        return new Score(late, cost, sum);
    }

    /// <param name="finishes">By project.</param>
    public long CostOf(Instant[] finishes)
    {
        var cost = 0L;
        for (var project = 0; project < finishes.Length; project++)
        {
            var calendar = _network.CalendarOf[_network.ItemCount + project];
            cost += Math.Max(1, _network.Projects[project].Priority) * calendar.MinutesBetween(_network.AsOf, Instant.Max(finishes[project], _targets[project]));
        }

        return cost;
    }

    /// <summary>By project the date that it is planned backwards from: to end before it is no gain. As-of where it is not.</summary>
    public static Instant[] Targets(Network network)
    {
        var targets = new Instant[network.Projects.Length];
        Array.Fill(targets, network.AsOf);
        foreach (var leaf in network.Leaves)
        {
            if (leaf is { IsPlannedBackwards: true, FinishTarget: { } target }) targets[leaf.Project] = Instant.Max(targets[leaf.Project], target);
        }

        return targets;
    }

    /// <summary>By project the last finish of its tasks; dropped and repeated ones do not count.</summary>
    public static Instant[] Finishes(Network network, PassDates dates)
    {
        var finishes = new Instant[network.Projects.Length];
        Array.Fill(finishes, network.AsOf);
        var isFound = new bool[finishes.Length];
        for (var item = 0; item < network.ItemCount; item++)
        {
            if (network.Leaves[item] is not { IsDropped: false, IsRepeated: false } leaf || !dates.IsKnown(item)) continue;
            finishes[leaf.Project] = isFound[leaf.Project] ? Instant.Max(finishes[leaf.Project], dates.Finish[item]) : dates.Finish[item];
            isFound[leaf.Project] = true;
        }

        return finishes;
    }
}
