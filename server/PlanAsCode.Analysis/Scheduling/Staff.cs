namespace PlanAsCode.Analysis.Scheduling;

/// <summary>Who does a task, what it holds, and the pace that follows.</summary>
/// <param name="People">Each once, with the share of their capacity.</param>
/// <param name="Chosen">Those of them who were chosen, not named.</param>
internal sealed record Staff(Pace Pace, PersonShare[] People, int[] Chosen, Hold[] Holds)
{
    /// <summary>A choice with a place that nobody fills: the task cannot be done; else null.</summary>
    public ChoiceOfPeople? Empty { get; init; }
}

/// <summary>So much of a resource from start to finish: millionths of a person, or units of equipment.</summary>
internal readonly record struct Hold(int Resource, long Demand);
