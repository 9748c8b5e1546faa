using PlanAsCode.Analysis.Rules;
using PlanAsCode.Features.Changing.Writing;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Features.Changing.Fixing;

/// <summary>Begins the update that was promised: of today, by the owner of the project, with a summary to be filled in.</summary>
internal static class OverdueUpdate
{
    public static IEnumerable<OfferedChange> At(ChangeQuestion question)
    {
        var today = Words.Date(question.AsOf);
        foreach (var finding in question.FindingsOf("update-overdue"))
        {
            if (ProjectOf(question, finding.Place.Span.Start) is not { } project || project.Updates.Any(update => update.Id == today)) continue;
            var who = project.Owner is { Target: { } owner } ? $"author: {owner}, " : "";
            var entry = $"{today}: {{{who}summary: \"\"}}";
            yield return Offer.Fix(question.Plan, $"Add an update of {today}", [finding], () => [NewEntity.Inside(question.File, project, "updates", entry)]) with { IsPreferred = true };
        }
    }

    private static Project? ProjectOf(ChangeQuestion question, int offset) => question.EntityAt(offset) switch
    {
        Project project => project,
        LogEntry entry => question.Plan.Projects.Find(entry.ProjectPath),
        _ => null,
    };
}
