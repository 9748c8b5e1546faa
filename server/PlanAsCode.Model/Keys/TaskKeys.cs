using PlanAsCode.Model.Entities;

namespace PlanAsCode.Model.Keys;

/// <summary>Entries of <c>tasks</c>: tasks, milestones and groups.</summary>
public static class TaskKeys
{
    public static readonly WordsOf<WorkStatus> Statuses = WordLists.Of<WorkStatus>(
        "Not begun.",
        "Begun, not finished.",
        "Cannot go on; `blocked-by` says what it waits for.",
        "Finished.",
        "Given up: it takes no time, money or people, and links pass through it.");

    public static readonly Key Title = new("title", Scalars.Text, "What is to be done.", "Order API");

    public static readonly Key Effort = OnLeaf("effort", Scalars.Estimate, "The work it takes, shared by those assigned. One amount, or optimistic..likely..pessimistic.", "8d..10d..18d");

    public static readonly Key Duration = OnLeaf("duration", Scalars.Estimate, "The working time it takes, whoever is there.", "3d");

    public static readonly Key Elapsed = OnLeaf("elapsed", Scalars.Estimate, "The calendar time it takes, nights and weekends included.", "2w");

    public static readonly Key Assign = new(
        "assign",
        new ListType(new OneOfType([References.Shared, new RecordType(AssignmentKeys.Set)])),
        "Who works on it: people with or without a share, a team (any one member), one of several, people with skills, equipment.",
        "[ana, ben 50%]");

    public static readonly Key After = new(
        "after", new ListType(References.Link), "What it waits for: a task or project, with a link type (FS, SS, FF, SF) and a lag where needed.", "[design, api SS+2d]");

    public static readonly Key Before = new(
        "before", new ListType(References.Link), "What it has to be ready for: it is done as late as these tasks allow.", "[launch FS+10d]");

    public static readonly Key StartNoEarlier = new("start-no-earlier", Scalars.Date, "It does not begin before this date.", "2026-03-02");

    public static readonly Key StartOn = OnLeaf("start-on", Scalars.Date, "It begins on this date, if its links allow.", "2026-03-02");

    public static readonly Key FinishOn = OnLeaf("finish-on", Scalars.Date, "It ends on this date, if its links allow.", "2026-03-13");

    public static readonly Key FinishNoLater = new("finish-no-later", Scalars.Date, "It has to end by this date. It moves nothing; too little float is a finding.", "2026-03-27");

    public static readonly Key Deadline = new("deadline", Scalars.Date, "When it is promised. It moves nothing; a miss is a finding.", "2026-05-15");

    public static readonly Key Status = OnLeaf("status", Statuses, "todo, doing, blocked (with blocked-by), done or dropped.", "doing");

    public static readonly Key BlockedBy = OnLeaf("blocked-by", Scalars.Text, "What it waits for while it is blocked.", "No test account yet");

    public static readonly Key Started = OnLeaf("started", Scalars.Date, "When work on it began.", "2026-02-02");

    public static readonly Key Finished = OnLeaf("finished", Scalars.Date, "When it was done.", "2026-02-10");

    public static readonly Key Done = OnLeaf("done", Scalars.Percentage, "How much of it is done.", "60%");

    public static readonly Key Remaining = OnLeaf("remaining", Scalars.Quantity, "The work that is left.", "2d");

    public static readonly Key Spent = OnLeaf("spent", Scalars.Quantity, "The work put in so far.", "5d");

    public static readonly Key SpentCost = OnLeaf("spent-cost", Scalars.Money, "The money spent so far, besides people's time.", "1200 EUR");

    public static readonly Key Milestone = OnLeaf("milestone", Scalars.Boolean, "true where it is a point in time without work.", "true");

    public static readonly Key Priority = new("priority", Scalars.Priority, "0 to 1000, higher goes first where tasks want the same people. 500 where nothing is said.", "700");

    public static readonly Key Iteration = new("iteration", References.Iteration, "The iteration it is planned for; it does not begin before that.", "sprint-7");

    public static readonly Key Points = OnLeaf("points", Scalars.Weight, "Its size in the points of the team.", "5");

    public static readonly Key Labels = new("labels", new ListType(Scalars.Verbatim), "Words to find and group it by.", "[backend]");

    public static readonly Key Goals = new("goals", new ListType(References.Goal), "The goals it helps to reach.", "[faster-checkout]");

    public static readonly Key Owner = new("owner", References.Person, "Who answers for it.", "ana");

    public static readonly Key Cost = OnLeaf("cost", Scalars.Money, "A fixed cost, besides people's time.", "12k EUR");

    public static readonly Key Notes = new("notes", Scalars.Markdown, "Anything else worth knowing, as Markdown. [[api]] links to other things of the plan.", "\"See [[discovery]]\"");

    public static readonly Key Links = new("links", WebLinkKeys.Type, "Addresses worth knowing.", "[\"https://example.org/tickets/42\"]");

    public static readonly Key Calendar = new("calendar", References.Calendar, "The calendar of a group's work, where it is not the project's.", "berlin") { On = TaskForms.Group };

    public static readonly Key Acceptance = new(
        "acceptance", AcceptanceKeys.Type, "What has to be true for it to be accepted; on a milestone a quality gate.", "[{text: 95th percentile below 400 ms, met: false}]");

    public static readonly Key Repeat = OnLeaf("repeat", Scalars.Recurrence, "Work that comes back: how often, on which weekday, until when.", "every 1w on mon until 2026-06-30");

    public static readonly Key Tasks = new("tasks", new EntityMapType(EntityKind.WorkItem), "Makes it a group of these tasks.", "{api: {effort: 5d}}");

    public static readonly KeySet Set = new(
        "a task", "Work, a milestone, or a group of tasks.",
        Title, Effort, Duration, Elapsed, Assign, After, Before, StartNoEarlier, StartOn, FinishOn, FinishNoLater, Deadline, Status, BlockedBy, Started,
        Finished, Done, Remaining, Spent, SpentCost, Milestone, Priority, Iteration, Points, Labels, Goals, Owner, Cost, Notes, Links, Calendar, Acceptance,
        Repeat, Tasks);

    private static Key OnLeaf(string name, FieldType type, string help, string example) => new(name, type, help, example) { On = TaskForms.Leaf };
}
