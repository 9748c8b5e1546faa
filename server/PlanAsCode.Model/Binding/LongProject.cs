using System.Collections.Immutable;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Model.Binding;

/// <summary>
/// Binds the tasks of a project, those of a long one on several processors: shares of about as many tasks have a context each, and
/// what they found is put together in order, so that the result is the same as bound by one.
/// </summary>
internal static class LongProject
{
    /// <summary>Below it, to start a thread costs what it saves.</summary>
    private const int LeastTasks = 500;

    private const int Shares = 8;

    /// <param name="work">Gets every task, parents before children.</param>
    public static ImmutableArray<WorkItem> Bind(BindingContext context, EntityNode project, List<WorkItem> work)
    {
        if (project.InnerOf(EntityKind.WorkItem) is not { } top) return [];
        if (context.CanBeShared && Divide(top.Nodes) is { Length: > 1 } some)
        {
            var shares = Array.ConvertAll(some, nodes => new Share(context.Beside(), project, nodes));
            Parallel.ForEach(shares, share => share.Bind());
            if (Array.TrueForAll(shares, share => share.Context.CanBeShared)) return Join(shares, context, work);
        }

        return new TaskBinder(context, project, work).Bind(top.Nodes, null, Inherited.Nothing);
    }

    private static ImmutableArray<WorkItem> Join(Share[] shares, BindingContext context, List<WorkItem> work)
    {
        foreach (var share in shares)
        {
            context.Join(share.Context);
            work.AddRange(share.Work);
        }

        return [.. shares.SelectMany(share => share.Top)];
    }

    /// <summary>Runs of what stands at the top of a project, by the number of tasks in them; one run where there are few.</summary>
    private static EntityNode[][] Divide(List<EntityNode> nodes)
    {
        var before = new int[nodes.Count + 1];
        for (var i = 0; i < nodes.Count; i++) before[i + 1] = before[i] + 1 + (nodes[i].InnerOf(EntityKind.WorkItem)?.Nodes.Count ?? 0);
        if (before[^1] < LeastTasks) return [];
        return [.. nodes.Select((node, i) => (Node: node, Share: (long)before[i] * Shares / before[^1])).GroupBy(one => one.Share, one => one.Node).Select(share => share.ToArray())];
    }

    private sealed class Share(BindingContext context, EntityNode project, EntityNode[] nodes)
    {
        public BindingContext Context => context;

        public List<WorkItem> Work { get; } = [];

        public ImmutableArray<WorkItem> Top { get; private set; } = [];

        public void Bind() => Top = new TaskBinder(context, project, Work).Bind(nodes, null, Inherited.Nothing);
    }
}
