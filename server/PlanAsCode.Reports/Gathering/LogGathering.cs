using System.Collections.Immutable;
using PlanAsCode.Model.Entities;
using PlanAsCode.Reports.Html;
using PlanAsCode.Reports.Views;

namespace PlanAsCode.Reports.Gathering;

/// <summary>What was told, decided, asked for and learned, latest first.</summary>
internal static class LogGathering
{
    private const int LongestHeading = 80;

    /// <summary>The last update that is not dated after as-of.</summary>
    public static StatusUpdate? Latest(Project project, DateOnly asOf) =>
        project.Updates.Where(update => update.Date is { } date && date.First <= asOf).MaxBy(update => update.Date!.First);

    public static Tone ToneOf(ProjectHealth? health) => health switch
    {
        ProjectHealth.Green => Tone.Good,
        ProjectHealth.Amber => Tone.Watch,
        ProjectHealth.Red => Tone.Bad,
        _ => Tone.Neutral,
    };

    public static ImmutableArray<UpdateView> Updates(ReportScope scope) =>
        [.. scope.Projects.SelectMany(project => project.Updates.Select(update => View(update, project, scope))).OrderByDescending(view => view.Date)];

    public static ImmutableArray<DecisionView> Decisions(ReportScope scope) =>
        [.. scope.Projects
            .SelectMany(project => project.Decisions.Select(decision => View(decision, project, scope)).Concat(project.Changes.Select(change => View(change, project, scope))))
            .OrderByDescending(view => view.Date)];

    public static ImmutableArray<LessonView> Lessons(ReportScope scope) =>
        [.. scope.Plan.Lessons.All.Where(lesson => LessonGathering.IsShown(lesson, scope)).Select(lesson => View(lesson, scope))];

    private static UpdateView View(StatusUpdate update, Project project, ReportScope scope)
    {
        var prose = scope.ProseOf(project.Path);
        (string Label, ImmutableArray<string> Items)[] lists = [("Done", update.Done), ("Next", update.Next), ("Blockers", update.Blockers), ("Asks", update.Asks)];
        return new UpdateView
        {
            Project = project.Name,
            Date = update.Date?.First,
            Author = scope.Names.Of(update.Author),
            Health = update.Health?.ToString() ?? "",
            HealthTone = ToneOf(update.Health),
            Summary = prose.Block(update.Summary),
            Lists = [.. lists.Where(list => list.Items.Length > 0).Select(list => new LabelledList(list.Label, [.. list.Items.Select(prose.Inline)]))],
            Extra = update.FreeFields,
        };
    }

    private static DecisionView View(Decision decision, Project project, ReportScope scope) => new()
    {
        Project = project.Name,
        Title = Heading(decision, decision.Choice),
        Kind = "Decision",
        Date = decision.Date?.First,
        Status = StatusWords.Of(decision.Status),
        Details = Details(
            scope.ProseOf(project.Path),
            [("Context", decision.Context), ("Decision", decision.Choice), ("Consequences", decision.Consequences), ("Supersedes", Superseded(decision, project))]),
        Extra = decision.FreeFields,
    };

    private static DecisionView View(ChangeRequest change, Project project, ReportScope scope) => new()
    {
        Project = project.Name,
        Title = Heading(change, change.What),
        Kind = "Change",
        Date = change.Date?.First,
        Status = StatusWords.Of(change.Status),
        Details = Details(
            scope.ProseOf(project.Path),
            [("What", change.What), ("Why", change.Why), ("Impact", change.Impact), ("Requested by", Requester(change, scope))]),
        Extra = change.FreeFields,
    };

    // Entries of a log are known by their key: words with hyphens, or a date, which says nothing.
    private static string Heading(LogEntry entry, string? text)
    {
        if (entry.Title is { } title) return title;
        if (entry.Id.Length == 0 || char.IsAsciiDigit(entry.Id[0])) return text is { Length: > 0 and <= LongestHeading } ? text : entry.Id;

        return string.Create(entry.Id.Length, entry.Id, static (heading, id) =>
        {
            id.AsSpan().Replace(heading, '-', ' ');
            heading[0] = char.ToUpperInvariant(heading[0]);
        });
    }

    private static string? Superseded(Decision decision, Project project) => decision.Supersedes is { } reference
        ? project.Decisions.FirstOrDefault(other => other.Path == reference.Target)?.Name ?? reference.Text
        : null;

    private static string? Requester(ChangeRequest change, ReportScope scope) => change.RequestedBy is { } who
        ? scope.Plan.Resources.Find(who)?.Name ?? scope.Plan.Stakeholders.Find(who)?.Name ?? who
        : null;

    private static ImmutableArray<LabelledText> Details(Prose prose, (string Label, string? Text)[] all) =>
        [.. all.Where(detail => !string.IsNullOrWhiteSpace(detail.Text)).Select(detail => new LabelledText(detail.Label, prose.Block(detail.Text)))];

    private static LessonView View(Lesson lesson, ReportScope scope) => new()
    {
        Title = lesson.Name,
        LearnedIn = scope.Names.Of(lesson.LearnedIn),
        Status = StatusWords.Of(lesson.Status),
        Categories = lesson.Categories,
        Advice = scope.ProseOf(null).Block(lesson.Advice),
        Actions = [.. lesson.Actions.Select(scope.Names.Of)],
        Applies = LessonGathering.Uses(lesson, scope),
        Extra = lesson.FreeFields,
    };
}
