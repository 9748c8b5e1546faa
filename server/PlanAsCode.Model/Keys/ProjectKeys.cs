using PlanAsCode.Model.Entities;

namespace PlanAsCode.Model.Keys;

/// <summary>Entries of <c>projects</c>.</summary>
public static class ProjectKeys
{
    public static readonly WordsOf<ProjectStatus> Statuses = WordLists.Of<ProjectStatus>(
        "Not agreed yet.",
        "Agreed, or under way.",
        "Stopped for now.",
        "Finished.",
        "Given up.");

    public static readonly Key Title = new("title", Scalars.Text, "What the project is called.", "Storefront replatforming");

    public static readonly Key Owner = new("owner", References.Person, "Who answers for the project.", "ana");

    public static readonly Key Sponsor = new("sponsor", References.Person, "Who wants it and pays for it.", "cfo");

    public static readonly Key Goals = new("goals", new ListType(References.Goal), "What the project is for.", "[faster-checkout]");

    public static readonly Key Calendar = new("calendar", References.Calendar, "The calendar of its work, where it is not the workspace's.", "berlin");

    public static readonly Key Start = new("start", Scalars.Date, "The first day of the project. Without it, it begins at as-of.", "2026-02-02");

    public static readonly Key FinishBy = new(
        "finish-by", Scalars.Date, "The date to plan back from: without start, every task is placed as late as it allows.", "2026-06-26");

    public static readonly Key Deadline = new("deadline", Scalars.Date, "When the project has to be finished. It moves nothing; a miss is a finding.", "2026-06-26");

    public static readonly Key Budget = new("budget", Scalars.Money, "What the project may cost.", "90k EUR");

    public static readonly Key Priority = new("priority", Scalars.Priority, "0 to 1000, higher goes first where projects want the same people. 500 where nothing is said.", "600");

    public static readonly Key Status = new("status", Statuses, "Where the project stands. active where nothing is said.", "active");

    public static readonly Key Labels = new("labels", new ListType(Scalars.Verbatim), "Words to find and group it by.", "[shop, legal]");

    public static readonly Key Tasks = new("tasks", new EntityMapType(EntityKind.WorkItem), "The work of the project.", "{design: {effort: 5d}}");

    public static readonly Key Updates = new(
        "updates", new EntityMapType(EntityKind.Update), "What was told about the project's state, by date.", "{2026-02-10: {health: green, summary: Interviews done}}");

    public static readonly Key Reviews = new(
        "reviews", new EntityMapType(EntityKind.Review), "Looks back at work done.", "{2026-03-27: {kind: retrospective, went-well: [Pairing]}}");

    public static readonly Key Decisions = new(
        "decisions", new EntityMapType(EntityKind.Decision), "What was decided, and why.", "{one-page: {date: 2026-02-12, decision: The checkout is one page}}");

    public static readonly Key Changes = new(
        "changes", new EntityMapType(EntityKind.Change), "Requests to change scope, time or cost.", "{gift-cards: {date: 2026-03-01, what: Gift cards, status: proposed}}");

    public static readonly Key DoneWhen = new(
        "done-when", new OneOfType([new ListType(Scalars.Text), Scalars.Text]), "What has to be true for the project to be finished.", "[Old shop switched off]");

    public static readonly Key Notes = new("notes", Scalars.Markdown, "Anything else worth knowing, as Markdown.", "\"See [[psp-migration]]\"");

    public static readonly Key Links = new("links", WebLinkKeys.Type, "Addresses worth knowing.", "{Board: \"https://example.org/board\"}");

    public static readonly KeySet Set = new(
        "a project", "Work towards goals, with its dates, budget, tasks and log.",
        Title, Owner, Sponsor, Goals, Calendar, Start, FinishBy, Deadline, Budget, Priority, Status, Labels, Tasks, Updates, Reviews, Decisions, Changes,
        DoneWhen, Notes, Links);
}
