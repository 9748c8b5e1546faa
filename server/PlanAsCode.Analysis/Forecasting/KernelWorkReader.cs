using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Forecasting;

/// <summary>Finds the fastest way to reckon a leaf's time that gives what <see cref="Staffing"/> and <see cref="Pace"/> give.</summary>
internal sealed class KernelWorkReader(Network network, CompactCalendars calendars)
{
    // Beyond this, products of minutes could leave 64 bits.
    private const long LargestTerm = 1_000_000_000;

    private readonly Staffing _staffing = new(network, sharesLimits: false);

    public KernelWork Of(Leaf leaf, bool hasFinishBound)
    {
        if (leaf.Kind == LeafKind.Elapsed && PlanAhead(leaf) > 0 && !hasFinishBound) return new ElapsedWork();
        if (leaf.Kind == LeafKind.Elapsed || hasFinishBound) return new ExactWork(leaf, _staffing);
        if (leaf.Kind == LeafKind.Duration || !leaf.Demand.HasPeople) return new SteadyWork(calendars.Of(leaf.Calendar), 1, 1);
        return (leaf.Demand.Choices.Length == 0 ? OfCrew(leaf.Demand.Named) : OfChoice(leaf.Demand)) ?? new ExactWork(leaf, _staffing);
    }

    /// <summary>Minutes ahead that no run draws; of calendar time in months, which depend on the start, 0.</summary>
    public long PlanAhead(Leaf leaf)
    {
        if (leaf.Kind != LeafKind.Elapsed) return leaf.RemainingMinutes;
        if (leaf.IsPartAhead) return Actuals.RemainingElapsed(leaf, network.AsOf);
        var estimate = leaf.Item.Elapsed!;
        if (new[] { estimate.Optimistic, estimate.Likely, estimate.Pessimistic }.Any(time => time.Unit is TimeUnit.Month or TimeUnit.Quarter or TimeUnit.Year)) return 0;
        return Pace.OfElapsed(leaf.Calendar, estimate).Finish(network.AsOf) is { } finish ? finish.Minutes - network.AsOf.Minutes : 0;
    }

    private KernelWork? OfCrew(PersonShare[] people)
    {
        var members = new SteadyWork[people.Length];
        for (var i = 0; i < people.Length; i++)
        {
            if (OfPerson(people[i]) is not { } member) return null;
            members[i] = member;
        }

        if (members is [var one]) return one;
        var common = members.Max(member => member.Minutes);
        var alike = Array.ConvertAll(members, member => new SteadyWork(member.Calendar, member.Done * (common / member.Minutes), common));
        return Array.TrueForAll(alike, member => member.Done < LargestTerm) && alike.Sum(member => member.Done) < LargestTerm ? new CrewWork(alike) : null;
    }

    private ChoiceOfWork? OfChoice(Demand demand)
    {
        if (demand.Named.Length > 0 || demand.Choices is not [{ Count: 1 } choice]) return null;
        var candidates = Array.ConvertAll(choice.Candidates, person => OfPerson(new PersonShare(person, choice.Share)));
        return Array.TrueForAll(candidates, candidate => candidate is not null) ? new ChoiceOfWork(candidates!) : null;
    }

    /// <summary>Null for who has limits, or a capacity that changes.</summary>
    private SteadyWork? OfPerson(PersonShare one)
    {
        var time = network.Resources.Times[one.Person]!;
        var rate = time.RateAt(one.Share);
        return rate.IsKnown && rate.Effort < LargestTerm ? new SteadyWork(calendars.Of(time.AtWork), rate.Effort, rate.Minutes) : null;
    }
}
