namespace PlanAsCode.Analysis.Optimizing;

/// <summary>When a search ends. With a number of schedules and no clock the same plan and seed give the same result everywhere.</summary>
public sealed record SearchLimits
{
    /// <summary>Where nothing else ends it.</summary>
    public const long DefaultSchedules = 50_000;

    /// <summary>So many schedules at most, give or take what is under way; null for as many as the time allows.</summary>
    public long? Schedules { get; init; }

    /// <summary>Asked again and again, from several threads: true when time is up. Null where only <see cref="Schedules"/> counts.</summary>
    public Func<bool>? IsOver { get; init; }

    public int Seed { get; init; } = 1;

    internal bool IsTimed => IsOver is not null && Schedules is null;
}
