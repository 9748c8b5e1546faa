using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Optimizing;

/// <summary>How long a task takes on the axis, and whether it takes that long wherever it stands.</summary>
internal sealed class CompactDurations
{
    private readonly Network _network;
    private readonly PassDates _dates;
    private readonly WorkingCalendar _axis;
    private readonly Instant _first;
    private readonly Instant _last;
    private readonly Dictionary<PersonTime, bool> _isUniform = [];

    public CompactDurations(Network network, PassDates dates, WorkingCalendar axis, long origin)
    {
        _network = network;
        _dates = dates;
        _axis = axis;
        _first = axis.StartOfMinute(origin) ?? Times.Beginning;
        var finish = _first;
        for (var item = 0; item < network.ItemCount; item++)
        {
            if (dates.IsKnown(item)) finish = Instant.Max(finish, dates.Finish[item]);
        }

        _last = axis.Add(_first, 2 * axis.MinutesBetween(_first, finish)) ?? Times.End;
    }

    public (long Minutes, bool IsExact) Of(Leaf leaf)
    {
        var staff = _dates.Staff[leaf.Index]!;
        if (leaf.IsInstant || staff.Pace.IsInstant) return (0, true);
        if (IsUniform(leaf, staff) && staff.Pace.FirstStart(_first) is { } start && staff.Pace.Finish(start) is { } finish && finish <= _last)
            return (_axis.MinutesBetween(start, finish), true);
        return (_axis.MinutesBetween(_dates.Start[leaf.Index], _dates.Finish[leaf.Index]), false);
    }

    private bool IsUniform(Leaf leaf, Staff staff)
    {
        if (leaf.Kind == LeafKind.Elapsed || leaf.Calendar != _axis || leaf.Demand.Choices.Length > 0) return false;
        foreach (var (person, _) in staff.People)
        {
            if (_network.Resources.Times[person]!.HasLimits) return false;
        }

        if (staff.Pace.Crew is not { } crew) return true;
        foreach (var member in crew.Members)
        {
            if (!_isUniform.TryGetValue(member.Time, out var isUniform)) _isUniform[member.Time] = isUniform = IsUniform(member.Time);
            if (!isUniform) return false;
        }

        return true;
    }

    /// <summary>At work whenever the axis has working time, at one capacity. Leave and meetings only take from a calendar, so equal sums are equal times.</summary>
    private bool IsUniform(PersonTime time) =>
        time.Calendar == _axis
        && time.AlwaysCapacity is not null
        && time.AtWork.MinutesBetween(_first, _last) == _axis.MinutesBetween(_first, _last);
}
