namespace PlanAsCode.Analysis.EarnedValue;

/// <summary>What progress is measured in: money, or days of effort where nothing has a cost.</summary>
public enum ValueUnit
{
    Money,
    Days,
}
