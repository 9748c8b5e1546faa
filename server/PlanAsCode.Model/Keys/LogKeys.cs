using PlanAsCode.Model.Entities;

namespace PlanAsCode.Model.Keys;

/// <summary>Entries of a project's <c>updates</c>, <c>reviews</c>, <c>decisions</c> and <c>changes</c>.</summary>
public static class LogKeys
{
    private static readonly OneOfType Sentences = new([new ListType(Scalars.Text), Scalars.Text]);

    /// <summary>The date, which all four have.</summary>
    public static readonly Key Date = new("date", Scalars.Date, "When it was. The key, where that is a date.", "2026-02-10");

    public static readonly Key Author = new("author", References.Person, "Who says so.", "ana");

    public static readonly Key Health = new("health", WordLists.Of<ProjectHealth>(
        "On track.",
        "In danger: without help it may miss what was promised.",
        "It misses what was promised unless something changes."), "How the project stands: green, amber or red.", "green");

    public static readonly Key Summary = new("summary", Scalars.Markdown, "The state in a few sentences.", "Interviews done; four of five want fewer pages.");

    public static readonly Key Done = new("done", Sentences, "What was finished.", "[Interviews]");

    public static readonly Key Next = new("next", Sentences, "What comes next.", "[First pages]");

    public static readonly Key Blockers = new("blockers", Sentences, "What stands in the way.", "[No test account]");

    public static readonly Key Asks = new("asks", Sentences, "What is needed from others.", "[A decision on gift cards]");

    public static readonly KeySet Update = new("an update", "What is told about a project's state.", Date, Author, Health, Summary, Done, Next, Blockers, Asks);

    public static readonly Key Kind = new("kind", WordLists.Of<ReviewKind>(
        "A look back while the work goes on.",
        "A look back at the end of a phase.",
        "A look back when the project is over."), "retrospective, phase or post-project.", "retrospective");

    public static readonly Key Participants = new("participants", new ListType(References.Person), "Who took part.", "[ana, ben]");

    public static readonly Key WentWell = new("went-well", Sentences, "What to keep.", "[Pairing on the API]");

    public static readonly Key WentBadly = new("went-badly", Sentences, "What to change.", "[Late test data]");

    public static readonly Key Lessons = new("lessons", new ListType(References.Lesson), "The lessons drawn from it.", "[test-data-first]");

    public static readonly KeySet Review = new("a review", "A look back at work done.", Kind, Date, Participants, WentWell, WentBadly, Lessons);

    public static readonly Key DecisionStatus = new("status", WordLists.Of<DecisionStatus>(
        "Not taken yet.",
        "Taken, and in force.",
        "Replaced by a later one."), "proposed, accepted or superseded. accepted where nothing is said.", "accepted");

    public static readonly Key Context = new("context", Scalars.Markdown, "What made a decision necessary.", "Four pages lose a third of the visitors");

    public static readonly Key Choice = new("decision", Scalars.Markdown, "What was decided.", "The checkout is one page");

    public static readonly Key Consequences = new("consequences", Scalars.Markdown, "What follows from it.", "The old address form goes");

    public static readonly Key Supersedes = new("supersedes", References.Decision, "The earlier decision that it replaces.", "four-pages");

    public static readonly KeySet Decision = new("a decision", "What was decided, and why.", Date, DecisionStatus, Context, Choice, Consequences, Supersedes);

    public static readonly Key ChangeStatus = new("status", WordLists.Of<ChangeStatus>(
        "Nobody has decided yet.",
        "Accepted: the plan may follow.",
        "Turned down."), "proposed, approved or rejected. proposed where nothing is said.", "proposed");

    public static readonly Key RequestedBy = new("requested-by", Scalars.Text, "Who asks for it.", "Carla Fuchs");

    public static readonly Key What = new("what", Scalars.Markdown, "What is to change.", "Gift cards at checkout");

    public static readonly Key Why = new("why", Scalars.Markdown, "What it is good for.", "Christmas sales");

    public static readonly Key Impact = new("impact", Scalars.Markdown, "What it does to scope, time and cost.", "Two weeks and 12k EUR");

    public static readonly KeySet Change = new("a change", "A request to change scope, time or cost.", Date, RequestedBy, What, Why, Impact, ChangeStatus);
}
