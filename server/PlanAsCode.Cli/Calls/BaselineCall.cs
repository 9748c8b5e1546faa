using PlanAsCode.Analysis.EarnedValue;
using PlanAsCode.Workspace.Loading;

namespace PlanAsCode.Cli.Calls;

/// <summary>From <c>--baseline</c> or <c>workspace.baseline</c> to the plan that progress is measured against.</summary>
public static class BaselineCall
{
    /// <summary>What <c>--baseline</c> names: a folder (begins with <c>.</c> or <c>/</c>, or ends with <c>/</c>), else a git ref.</summary>
    public static Baseline Asked(string name, LoadedPlan plan) =>
        Of(BaselinePlan.IsFolder(name) ? BaselinePlan.InFolder(name) : BaselinePlan.AtCommit(plan.Root, name));

    /// <summary>
    /// The baseline that the plan itself names; null where it names none. It is read beside everything else and waited for by who asks,
    /// so that a check takes hardly longer with one than without.
    /// </summary>
    public static Func<Baseline?>? Written(LoadedPlan plan)
    {
        if (plan.Snapshot.Workspace.Baseline is not { } reference) return null;
        var reading = Task.Run(() => Of(BaselinePlan.AtCommit(plan.Root, reference)));
        return () => reading.GetAwaiter().GetResult();
    }

    private static Baseline Of(BaselinePlan read) => read.Snapshot is { } plan
        ? Baseline.Of(read.Name, plan, read.AsOf)
        : Baseline.Missing(read.Name, read.Problem!);
}
