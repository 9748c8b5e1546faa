namespace PlanAsCode.Workspace.Loading;

/// <summary>A plan, or why none could be loaded. One of the two is null.</summary>
public sealed record LoadResult(LoadedPlan? Plan, string? Problem)
{
    public static LoadResult Of(LoadedPlan plan) => new(plan, null);

    public static LoadResult Failed(string problem) => new(null, problem);
}
