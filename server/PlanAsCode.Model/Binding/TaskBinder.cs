using System.Collections.Immutable;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;

namespace PlanAsCode.Model.Binding;

/// <summary>Binds tasks of one project.</summary>
/// <param name="work">Gets every task, parents before children.</param>
internal sealed class TaskBinder(BindingContext context, EntityNode project, List<WorkItem> work)
{
    /// <summary>The depth of groups is bounded when they are collected, so this may call itself.</summary>
    public ImmutableArray<WorkItem> Bind(IReadOnlyList<EntityNode> nodes, string? groupPath, Inherited inherited)
    {
        var items = ImmutableArray.CreateBuilder<WorkItem>(nodes.Count);
        for (var i = 0; i < nodes.Count; i++) items.Add(BindOne(nodes[i], groupPath, inherited));
        return items.MoveToImmutable();
    }

    private WorkItem BindOne(EntityNode node, string? groupPath, Inherited above)
    {
        if (context.Carry.BoundBefore(node) is { } bound) return TakenOver(node, bound, above);

        var fields = FieldReader.Of(context, node);
        var mark = context.References.Mark;
        var (found, used) = (context.Findings.Count, context.References.Uses.Count);
        var isGroup = fields.Has(TaskKeys.Tasks);
        if (!TaskShape.Check(context, node, fields, isGroup)) fields = new FieldReader(context, TaskShape.Allowed(node.Fields, isGroup), TaskKeys.Set, node);

        var inherited = above.For(fields, context);
        var position = work.Count;
        work.Add(null!);
        var children = isGroup && node.InnerOf(EntityKind.WorkItem) is { } inner ? Bind(inner.Nodes, node.Path, inherited) : [];
        var item = Item(node, groupPath, fields, inherited, isGroup, children);
        work[position] = item;
        context.References.Assign(item, mark);
        if (context.Carry.IsKept && !isGroup && context.Findings.Count == found) Keep(node, item, used);
        return item;
    }

    private void Keep(EntityNode node, WorkItem item, int used)
    {
        var uses = context.References.Uses.Skip(used).ToImmutableArray();
        if (CarryOver.IsPlain(node, item, uses)) node.Bound = new BoundTask(item, uses);
    }

    private WorkItem TakenOver(EntityNode node, BoundTask bound, Inherited above)
    {
        var shift = CarryOver.ShiftOf(node, node.Before!);
        var item = bound.Item.MovedTo(shift, node, above);
        work.Add(item);
        node.Bound = new BoundTask(item, context.References.Take(bound.Uses, item, shift));
        return item;
    }

    private WorkItem Item(EntityNode node, string? groupPath, FieldReader fields, Inherited inherited, bool isGroup, ImmutableArray<WorkItem> children)
    {
        var effort = fields.Estimate(TaskKeys.Effort);
        var duration = fields.Estimate(TaskKeys.Duration);
        var elapsed = fields.Estimate(TaskKeys.Elapsed);
        var isMilestone = (fields.Boolean(TaskKeys.Milestone) ?? false) || (!isGroup && effort is null && duration is null && elapsed is null);
        return new WorkItem
        {
            Id = node.Id,
            Path = node.Path,
            Place = node.Place,
            Declarations = [.. node.Declarations],
            Fields = node.Fields,
            ProjectPath = project.Path,
            GroupPath = groupPath,
            Children = children,
            IsGroup = isGroup,
            IsMilestone = isMilestone,
            Title = fields.Text(TaskKeys.Title),
            Effort = effort,
            Duration = duration,
            Elapsed = elapsed,
            Assignments = inherited.Assignments,
            After = fields.TaskLinks(TaskKeys.After),
            Before = fields.TaskLinks(TaskKeys.Before),
            StartNoEarlier = fields.Date(TaskKeys.StartNoEarlier),
            StartOn = fields.Date(TaskKeys.StartOn),
            FinishOn = fields.Date(TaskKeys.FinishOn),
            FinishNoLater = fields.Date(TaskKeys.FinishNoLater),
            Deadline = fields.Date(TaskKeys.Deadline),
            Status = fields.Word<WorkStatus>(TaskKeys.Status),
            BlockedBy = fields.Text(TaskKeys.BlockedBy),
            Started = fields.Date(TaskKeys.Started),
            Finished = fields.Date(TaskKeys.Finished),
            Done = fields.Percentage(TaskKeys.Done),
            Remaining = fields.Quantity(TaskKeys.Remaining),
            Spent = fields.Quantity(TaskKeys.Spent),
            SpentCost = fields.Money(TaskKeys.SpentCost),
            Priority = inherited.Priority,
            Iteration = inherited.Iteration,
            Points = fields.Number(TaskKeys.Points),
            Labels = inherited.Labels,
            Goals = inherited.Goals,
            Owner = fields.Reference(TaskKeys.Owner),
            Cost = fields.Money(TaskKeys.Cost),
            Notes = fields.Text(TaskKeys.Notes),
            Links = WebLinks.Of(fields, TaskKeys.Links),
            Calendar = inherited.Calendar,
            Acceptance = AcceptanceCriteria.Of(fields),
            Repeat = fields.Recurrence(TaskKeys.Repeat),
        };
    }
}
