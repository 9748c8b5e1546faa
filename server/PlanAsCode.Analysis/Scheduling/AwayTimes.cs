using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Scheduling;

/// <summary>Whether a task that everything else allows waits for people who are at a meeting, used up by their limits, or not at work.</summary>
internal sealed class AwayTimes(Network network, PassDates dates)
{
    private readonly Lazy<Appointments?> _appointments = new(() => Appointments.Of(network, dates));

    /// <summary>Null where nobody keeps it from starting; else the cause with what binds it otherwise behind it.</summary>
    public BindingCause? Of(Leaf leaf, BindingCause behind)
    {
        var staff = dates.Staff[leaf.Index]!;
        if (leaf.IsInstant || staff.Pace.Crew is null || dates.Start[leaf.Index] <= behind.Since) return null;
        return AtMeeting(leaf, staff, behind) ?? NotThere(leaf, staff, behind);
    }

    private BindingCause? AtMeeting(Leaf leaf, Staff staff, BindingCause behind)
    {
        if (_appointments.Value is not { } appointments) return null;
        foreach (var (person, _) in staff.People)
        {
            if (!appointments.Has(person) || FirstWorking(person, behind.Since) is not { } first || first >= dates.Start[leaf.Index]) continue;
            if (appointments.At(person, first) is not (>= 0 and var meeting)) continue;
            return new BindingCause(StartReasonKind.ResourceBusy, first) { Other = meeting, Resource = person, Until = dates.Start[leaf.Index], Behind = behind };
        }

        return null;
    }

    /// <summary>Only where a day of the project's calendar is lost: people keep hours of their own.</summary>
    private BindingCause? NotThere(Leaf leaf, Staff staff, BindingCause behind)
    {
        var start = dates.Start[leaf.Index];
        if (leaf.Calendar.NextWorking(behind.Since) is not { } open || start.Date <= open.Date) return null;
        foreach (var (person, _) in staff.People)
        {
            if (network.Resources.Times[person]!.HasLimits && FirstWorking(person, behind.Since) < start)
                return new BindingCause(StartReasonKind.Limit, open) { Resource = person, Until = start, Behind = behind };
        }

        var back = Array.Find(staff.People, one => one.Share > 0 && FirstWorking(one.Person, start) == start);
        return new BindingCause(StartReasonKind.Leave, open) { Resource = back.Share > 0 ? back.Person : staff.People[0].Person, Until = start, Behind = behind };
    }

    private Instant? FirstWorking(int person, Instant at) => network.Resources.Times[person]!.AtWork.NextWorking(at);
}
