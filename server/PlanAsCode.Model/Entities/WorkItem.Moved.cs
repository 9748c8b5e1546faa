using System.Collections.Immutable;
using PlanAsCode.Model.Binding;

namespace PlanAsCode.Model.Entities;

// What a task says stays while the text around it is edited; where it says it does not.
public sealed partial class WorkItem
{
    private ImmutableArray<Assignment> _assignments = [];
    private ImmutableArray<Link> _after = [];
    private ImmutableArray<Link> _before = [];
    private int _priority = 500;
    private Reference? _iteration;
    private ImmutableArray<string> _labels = [];
    private ImmutableArray<Reference> _goals = [];
    private Reference? _owner;
    private Reference? _calendar;
    private ImmutableArray<AcceptanceCriterion> _acceptance = [];

    /// <summary>The same task in a later text, with what its groups hand down there.</summary>
    internal WorkItem MovedTo(PlaceShift shift, EntityNode node, Inherited above)
    {
        var copy = (WorkItem)CopyAt(node.Place, node.Fields);
        var own = Inherited.Own(this, above, shift);
        copy._assignments = own.Assignments;
        copy._labels = own.Labels;
        copy._iteration = own.Iteration;
        copy._priority = own.Priority;
        copy._goals = own.Goals;
        copy._calendar = own.Calendar;
        copy._after = shift.Of(_after);
        copy._before = shift.Of(_before);
        copy._owner = shift.Of(_owner);
        copy._acceptance = _acceptance.IsEmpty ? _acceptance : [.. _acceptance.Select(criterion => criterion with { Place = shift.Of(criterion.Place) })];
        return copy;
    }
}
