using PlanAsCode.Analysis.Allocation;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.EarnedValue;

/// <summary>What work has cost so far: what is <c>spent</c> at the rate of those who do it (their mean, by share), and <c>spent-cost</c>.</summary>
internal sealed class ActualCosts(PlanSnapshot plan, CalendarBook calendars)
{
    private readonly ResourceRates _rates = new(plan, calendars);
    private readonly SortedSet<string> _reasons = new(StringComparer.Ordinal);

    public WorkspaceCurrency Currency { get; } = new(plan.Workspace);

    /// <summary>What the sums leave out.</summary>
    public IReadOnlyCollection<string> Reasons => _reasons;

    /// <summary>Days of effort spent, by the project's calendar.</summary>
    public decimal InDays(TaskDates task) => task.Item.Spent is { } spent ? calendars.For(task.Item).ToDays(SpentMinutes(task, spent)) : 0;

    /// <summary>In the workspace's currency, each of the two parts rounded once; or why it cannot be told.</summary>
    public (decimal? Amount, string? WhyNot) InMoney(TaskDates task)
    {
        var money = OfMoney(task);
        if (money.Amount is null) return money;
        var time = OfTime(task);
        return time.Amount is null ? time : (money.Amount + time.Amount, null);
    }

    /// <summary><c>spent-cost</c>; 0 where nothing is written.</summary>
    public (decimal? Amount, string? WhyNot) OfMoney(TaskDates task)
    {
        if (task.Item.SpentCost is not { } cost) return (0, null);
        return Currency.FactorOf(cost.Currency) is { } factor
            ? (Currency.Round(cost.Amount * factor).Amount, null)
            : (null, $"no exchange rate for {cost.Currency}");
    }

    /// <summary><c>spent</c> at the rate of those who do it; 0 where nothing is written.</summary>
    public (decimal? Amount, string? WhyNot) OfTime(TaskDates task)
    {
        if (task.Item.Spent is not { } spent || SpentMinutes(task, spent) is not (> 0 and var minutes)) return (0, null);
        var (rate, whyNot) = RateOf(task);
        return whyNot is null ? (Currency.Round(minutes * rate).Amount, null) : (null, whyNot);
    }

    private long SpentMinutes(TaskDates task, Model.Values.Quantity spent) => calendars.For(task.Item).ToMinutes(spent);

    /// <summary>Of a working minute. Who has no rate works for nothing, as in the budget, and is named.</summary>
    private (decimal Rate, string? WhyNot) RateOf(TaskDates task)
    {
        var (rates, shares) = (0m, 0m);
        foreach (var (person, share) in PeopleOf(task))
        {
            shares += share;
            if (_rates.Of(person) is not { } rate)
            {
                _reasons.Add($"{person.Path} has no rate");
                continue;
            }

            if (Currency.FactorOf(rate.Money.Currency) is not { } factor) return (0, $"no exchange rate for {rate.Money.Currency}");
            rates += share * rate.Money.Amount * factor / _rates.MinutesOf(rate.Per);
        }

        if (shares == 0) _reasons.Add($"nobody is assigned to {task.Path}: what is spent on it has no rate");
        return (shares == 0 ? 0 : rates / shares, null);
    }

    /// <summary>Who is booked; of work that is not scheduled, such as what was dropped, who is assigned: each of several candidates in part.</summary>
    private IEnumerable<(Resource Person, decimal Share)> PeopleOf(TaskDates task) => task.IsScheduled
        ? task.Bookings.Where(booking => IsPerson(booking.Resource)).Select(booking => (plan.Resources[booking.Resource], booking.Share))
        : task.Item.Assignments.SelectMany(CandidatesOf);

    private IEnumerable<(Resource Person, decimal Share)> CandidatesOf(Assignment assignment)
    {
        var (people, share) = assignment switch
        {
            NamedAssignment named => (People([named.Resource.Target]), named.Share),
            AnyOfAssignment any => (People(any.Resources.Select(one => one.Target)), any.Share),
            SkillAssignment asked => ([.. plan.Resources.All.Where(one => IsPerson(one.Path) && asked.Skills.All(skill => one.Skills.Contains(skill)))], asked.Share * asked.Count),
            _ => ([], 0m),
        };
        return people.Select(person => (person, share / people.Count));
    }

    private List<Resource> People(IEnumerable<string?> paths) =>
    [
        .. paths.Select(plan.Resources.Find).OfType<Resource>()
            .SelectMany(one => one.ResourceKind == ResourceKind.Team ? TeamLoads.MembersOf(one, plan) : [one])
            .Where(one => IsPerson(one.Path)).DistinctBy(one => one.Path),
    ];

    private bool IsPerson(string path) => plan.Resources.Find(path) is { ResourceKind: ResourceKind.Person };
}
