using PlanAsCode.Analysis.Allocation;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model;

namespace PlanAsCode.Analysis.EarnedValue;

/// <summary>
/// The plan that progress is measured against: another snapshot, scheduled with its own as-of, never today's. Where it cannot
/// be had it says why. Safe to ask from several threads.
/// </summary>
public sealed class Baseline
{
    private readonly Lazy<CalendarBook> _calendars;
    private readonly Lazy<PlanSchedule> _schedule;
    private readonly Lazy<PlanCosts> _costs;

    private Baseline(string name, PlanSnapshot? plan, DateOnly asOf, string? whyNot)
    {
        Name = name;
        Plan = plan;
        AsOf = asOf;
        WhyNot = whyNot;
        _calendars = new(() => CalendarBook.Of(Found));
        _schedule = new(() => Scheduler.Schedule(Found, Calendars, asOf));
        _costs = new(() => PlanCosts.Of(Found, Calendars, Schedule));
    }

    /// <param name="name">The git ref (or folder) as the plan or the call names it.</param>
    /// <param name="asOf">Written in it, else the date of its commit.</param>
    public static Baseline Of(string name, PlanSnapshot plan, DateOnly asOf) => new(name, plan, asOf, null);

    /// <summary>A baseline that was asked for and cannot be had.</summary>
    public static Baseline Missing(string name, string whyNot) => new(name, null, default, whyNot);

    public string Name { get; }

    /// <summary>Null where it cannot be had.</summary>
    public PlanSnapshot? Plan { get; }

    public DateOnly AsOf { get; }

    /// <summary>Why it cannot be had, or null.</summary>
    public string? WhyNot { get; }

    public CalendarBook Calendars => _calendars.Value;

    public PlanSchedule Schedule => _schedule.Value;

    public PlanCosts Costs => _costs.Value;

    /// <summary>What its files say that cannot be read, in words; null where all can be.</summary>
    public string? Broken => Plan?.Problems.Count(problem => problem.Severity == Syntax.Diagnostics.Severity.Error) is > 0 and var errors
        ? $"the baseline `{Name}` has {errors} error{(errors == 1 ? "" : "s")}: what they hide is not in it"
        : null;

    /// <summary>All that makes figures measured against it doubtful, in words.</summary>
    /// <param name="asOf">Of the plan that is measured.</param>
    public IEnumerable<string> Doubts(DateOnly asOf)
    {
        if (Broken is { } broken) yield return broken;
        if (Plan is not null && AsOf > asOf) yield return $"the baseline `{Name}` is as of {AsOf:yyyy-MM-dd}, later than the plan's {asOf:yyyy-MM-dd}";
    }

    private PlanSnapshot Found => Plan ?? throw new InvalidOperationException($"the baseline {Name} has no plan: ask Plan first");
}
