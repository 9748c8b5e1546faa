using PlanAsCode.Model.Keys;

namespace PlanAsCode.Features.Completing;

/// <summary>Texts in words of one's own: those that the plan uses already.</summary>
internal static class FreeTextItems
{
    public static void Add(Offers offers, ScalarType scalar)
    {
        var (key, plan) = (offers.Slot.Wanted.Key, offers.Facts.Plan);
        if (scalar.Limits is not null || key is null) return;
        var words = key.Name switch
        {
            "labels" => offers.Words.Labels,
            "skills" => offers.Words.Skills,
            "role" => [.. offers.Words.Roles.Concat(plan.Workspace.Rates.Keys.Order(StringComparer.Ordinal)).Distinct(StringComparer.Ordinal)],
            "category" => WordsInUse.Frequent(plan.Risks.All.Select(risk => risk.Category).OfType<string>()),
            "categories" when offers.Slot.Wanted.Owner == LessonKeys.Scope => WordsInUse.Frequent(plan.Risks.All.Select(risk => risk.Category).OfType<string>()),
            "categories" => WordsInUse.Frequent(plan.Lessons.All.SelectMany(lesson => lesson.Categories)),
            "channel" => WordsInUse.Frequent(plan.Communications.All.Select(told => told.Channel).OfType<string>()),
            "unit" => WordsInUse.Frequent(plan.Goals.All.SelectMany(goal => goal.Measures).Select(measure => measure.Unit).OfType<string>()),
            "policy" => [.. plan.Workspace.Policies.Select(policy => policy.Id)],
            "time-zone" => ["Europe/Berlin", "Europe/London", "America/New_York", "America/Los_Angeles", "Asia/Tokyo", "Asia/Kolkata", "UTC"],
            "locale" => ["en-GB", "en-US", "de-DE", "fr-FR", "es-ES"],
            "file-size" => ["16 MB", "32 MB"],
            _ => [],
        };
        foreach (var word in words)
        {
            if (!offers.Slot.IsItem || !offers.Slot.Has(word)) offers.FreeText(word);
        }
    }
}
