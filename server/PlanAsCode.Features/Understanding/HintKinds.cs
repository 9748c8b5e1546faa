namespace PlanAsCode.Features.Understanding;

/// <summary>What inlay hints show.</summary>
[Flags]
public enum HintKinds
{
    None = 0,

    /// <summary>Computed dates, and the work of groups.</summary>
    Dates = 1,

    /// <summary>Costs of tasks and groups.</summary>
    Cost = 2,

    /// <summary>How far measures and goals are.</summary>
    Scores = 4,

    /// <summary>Who is asked for more than they can give.</summary>
    Load = 8,
    All = 15,
}
