using PlanAsCode.Analysis.Rules;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;

namespace PlanAsCode.Features.Understanding;

/// <summary>Of what a project's log says: updates, reviews, decisions and changes.</summary>
internal static class LogPage
{
    public static void Write(HoverPage page, LogEntry entry, PlanFile file)
    {
        var plan = file.Plan;
        page.Head(Said.Name(entry), $"{KindNames.Of(entry.Kind)} of {(plan.Projects.Find(entry.ProjectPath) is { } project ? Said.Name(project) : entry.ProjectPath)}");
        page.Fact("Date", entry.Date is { } date ? $"{Words.Date(date.Last)}, {ProjectPage.Ago(date.Last, file.Analysis.AsOf)}" : null);
        switch (entry)
        {
            case StatusUpdate update:
                Write(page, update, plan);
                break;
            case Review review:
                Write(page, review, plan);
                break;
            case Decision decision:
                Write(page, decision, plan);
                break;
            case ChangeRequest change:
                Write(page, change);
                break;
        }
    }

    private static void Write(HoverPage page, StatusUpdate update, PlanSnapshot plan)
    {
        page.Fact("Health", update.Health is { } health ? WordLists.WordOf(health) : null);
        page.Fact("Author", update.Author is { } author ? Said.Target(author, plan) : null);
        page.Fact("Blockers", Said.Some([.. update.Blockers.Select(Said.Line)]));
        page.Fact("Asks", Said.Some([.. update.Asks.Select(Said.Line)]));
        page.Text(Prose(update.Summary));
    }

    private static void Write(HoverPage page, Review review, PlanSnapshot plan)
    {
        page.Fact("Kind", review.ReviewKind is { } kind ? WordLists.WordOf(kind) : null);
        page.Fact("Participants", Said.Some([.. review.Participants.Select(person => Said.Target(person, plan))], most: 8));
        page.Fact("Went well", Said.Some([.. review.WentWell.Select(Said.Line)]));
        page.Fact("Went badly", Said.Some([.. review.WentBadly.Select(Said.Line)]));
        page.Fact("Lessons", Said.Some([.. review.Lessons.Select(lesson => Said.Target(lesson, plan))]));
    }

    private static void Write(HoverPage page, Decision decision, PlanSnapshot plan)
    {
        var followers = plan.Projects.Find(decision.ProjectPath)?.Decisions.Where(other => other.Supersedes?.Target == decision.Path) ?? [];
        page.Fact("Status", WordLists.WordOf(decision.Status));
        page.Fact("Supersedes", decision.Supersedes is { } before ? Said.Target(before, plan) : null);
        page.Fact("Superseded by", Said.Some([.. followers.Select(Said.Name)]));
        page.Fact("Context", Prose(decision.Context));
        page.Fact("Decision", Prose(decision.Choice));
        page.Fact("Consequences", Prose(decision.Consequences));
    }

    private static void Write(HoverPage page, ChangeRequest change)
    {
        page.Fact("Status", WordLists.WordOf(change.Status));
        page.Fact("Asked for by", change.RequestedBy is { } who ? Said.Line(who) : null);
        page.Fact("What", Prose(change.What));
        page.Fact("Why", Prose(change.Why));
        page.Fact("Impact", Prose(change.Impact));
    }

    private static string? Prose(string? text) => text is null ? null : Said.Line(text);
}
