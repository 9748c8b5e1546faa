using PlanAsCode.Analysis.Rules;
using PlanAsCode.Features.Changing.Writing;
using PlanAsCode.Model.Editing;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Features.Changing.Fixing;

/// <summary>Notes that somebody looked at a risk today, or back at a project.</summary>
internal static class OverdueReview
{
    public static IEnumerable<OfferedChange> At(ChangeQuestion question)
    {
        var today = Words.Date(question.AsOf);
        foreach (var finding in question.FindingsOf("risk-review-overdue"))
        {
            if (question.EntityAt(finding.Place.Span.Start) is Risk risk)
                yield return Offer.Fields(question.Plan, $"Set `reviewed` to {today}", finding, new FieldChange(risk, "reviewed", today)) with { IsPreferred = true };
        }

        foreach (var finding in question.FindingsOf("project-without-review"))
        {
            if (question.EntityAt(finding.Place.Span.Start) is not Project project || project.Reviews.Any(review => review.Id == today)) continue;
            var who = project.Owner is { Target: { } owner } ? $", participants: [{owner}]" : "";
            yield return Offer.Fix(
                question.Plan, $"Add a post-project review of {today}", [finding],
                () => [NewEntity.Inside(question.File, project, "reviews", $"{today}: {{kind: post-project{who}}}")]);
        }
    }
}
