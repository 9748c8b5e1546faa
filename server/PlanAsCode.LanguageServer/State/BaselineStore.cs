using System.Collections.Concurrent;
using PlanAsCode.Analysis.EarnedValue;
using PlanAsCode.Model;
using PlanAsCode.Workspace.Loading;

namespace PlanAsCode.LanguageServer.State;

/// <summary>Baselines by workspace and git ref: read from git when first asked for, and again when the repository may have moved on.</summary>
internal sealed class BaselineStore
{
    private readonly ConcurrentDictionary<(string Root, string Reference), Lazy<Baseline>> _known = new();

    public Func<PlanSnapshot, Func<Baseline?>?> For(string root) => plan =>
        plan.Workspace.Baseline is { } reference ? () => _known.GetOrAdd((root, reference), _ => new Lazy<Baseline>(() => Read(root, reference))).Value : null;

    /// <summary>After a save, a commit or a branch switch a ref may name another commit.</summary>
    public void Forget() => _known.Clear();

    private static Baseline Read(string root, string reference)
    {
        var read = BaselinePlan.AtCommit(root, reference);
        return read.Snapshot is { } plan ? Baseline.Of(read.Name, plan, read.AsOf) : Baseline.Missing(read.Name, read.Problem!);
    }
}
