namespace PlanAsCode.Features.Changing.Fixing;

/// <summary>The fixes that rules attach to their findings.</summary>
internal static class RuleFixes
{
    public static IEnumerable<OfferedChange> At(ChangeQuestion question) =>
        question.Findings.SelectMany(finding => finding.Fixes.Select(fix =>
            Offer.Fix(question.Plan, fix.Title, [finding], () => fix.Edits) with { IsPreferred = finding.Fixes.Length == 1 && question.Touches(finding.Place) }));
}
