using System.Collections.Immutable;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;

namespace PlanAsCode.Model.Binding;

/// <summary>What a task has of its own or, where it sets none, of its nearest group that does. An empty list that is written counts as set.</summary>
internal sealed record Inherited(
    ImmutableArray<Assignment> Assignments,
    ImmutableArray<string> Labels,
    Reference? Iteration,
    int Priority,
    ImmutableArray<Reference> Goals,
    Reference? Calendar)
{
    public static Inherited Nothing { get; } = new([], [], null, 500, [], null);

    /// <summary>The same of a task that was bound before, its own values at their new places.</summary>
    public static Inherited Own(WorkItem bound, Inherited above, PlaceShift shift) => new(
        bound.Has(TaskKeys.Assign.Name) ? shift.Of(bound.Assignments) : above.Assignments,
        bound.Has(TaskKeys.Labels.Name) ? bound.Labels : above.Labels,
        bound.Has(TaskKeys.Iteration.Name) ? shift.Of(bound.Iteration) : above.Iteration,
        bound.Has(TaskKeys.Priority.Name) ? bound.Priority : above.Priority,
        bound.Has(TaskKeys.Goals.Name) ? shift.Of(bound.Goals) : above.Goals,
        bound.Has(TaskKeys.Calendar.Name) ? shift.Of(bound.Calendar) : above.Calendar);

    public Inherited For(FieldReader fields, BindingContext context)
    {
        var assignments = fields.At(TaskKeys.Assign) is null ? Assignments : AssignmentReader.Of(fields, context);
        var labels = fields.At(TaskKeys.Labels) is null ? Labels : fields.Texts(TaskKeys.Labels);
        var iteration = fields.Reference(TaskKeys.Iteration) ?? Iteration;
        var priority = fields.Whole(TaskKeys.Priority) ?? Priority;
        var goals = fields.At(TaskKeys.Goals) is null ? Goals : fields.References(TaskKeys.Goals);
        var calendar = fields.Reference(TaskKeys.Calendar) ?? Calendar;
        return new Inherited(assignments, labels, iteration, priority, goals, calendar);
    }
}
