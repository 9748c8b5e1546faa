using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Communications;

/// <summary>A project whose last update is older than somebody was promised to hear.</summary>
public static class UpdateOverdue
{
    public static Rule Rule { get; } = new("update-overdue", Severity.Warning, "A project's last update is older than its communications promise.") { Check = Check };

    private static void Check(RuleContext context)
    {
        foreach (var project in context.Plan.Projects.All)
        {
            if (project.Status is not ProjectStatus.Active) continue;
            var last = project.Updates
                .Where(update => update.Date is not null)
                .OrderBy(update => update.Date!.Last)
                .LastOrDefault(update => update.Date!.Last <= context.AsOf);
            var late = context.Plan.Communications.All
                .Where(promise => IsAbout(promise, project))
                .Select(promise => (Promise: promise, Due: DueDate(promise, project, last)))
                .Where(one => one.Due < context.AsOf)
                .OrderBy(one => one.Due)
                .ToList();
            if (late.Count == 0) continue;
            var (first, due) = late[0];
            var since = last is null ? "has no update yet" : $"had its last update on {Words.Date(last.Date!.Last)}";
            context.Report(
                last?.Place ?? project.Place,
                $"`{project.Path}` {since}, and one was due by {Words.Date(due!.Value)}; add one to its `updates`",
                [.. late.Select(one => new RelatedPlace($"promised by `{one.Promise.Path}`", one.Promise.PlaceOf("every")))]);
        }
    }

    private static bool IsAbout(Communication promise, Project project) =>
        promise.Every is not null && (promise.Projects.Length == 0 || promise.Projects.Any(one => one.Target == project.Path));

    /// <summary>A period after the last update, or after the promise began to hold where that is later; null where nothing says when it began.</summary>
    private static DateOnly? DueDate(Communication promise, Project project, StatusUpdate? last)
    {
        var begun = promise.From?.First ?? project.Start?.First;
        var counted = last is null || (begun is { } from && from > last.Date!.Last) ? begun : last.Date!.Last;
        return counted is { } since ? CalendarTime.After(since, promise.Every!.Value) : null;
    }
}
