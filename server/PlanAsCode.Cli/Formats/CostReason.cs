using PlanAsCode.Analysis.Allocation;

namespace PlanAsCode.Cli.Formats;

/// <summary>Why a cost is not known.</summary>
public static class CostReason
{
    public static string Of(PlanCosts costs)
    {
        if (costs.HasNone) return "no rates and no fixed costs";
        return costs.Reasons.IsEmpty ? "nothing in it has a cost" : string.Join("; ", costs.Reasons);
    }
}
