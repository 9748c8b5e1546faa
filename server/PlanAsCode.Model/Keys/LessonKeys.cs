using PlanAsCode.Model.Entities;

namespace PlanAsCode.Model.Keys;

/// <summary>Entries of <c>lessons</c>.</summary>
public static class LessonKeys
{
    private static readonly ListType Words = new(Scalars.Verbatim);

    public static readonly Key ScopeLabels = new("labels", Words, "Labels that later work has.", "[payment]");

    public static readonly Key ScopeCategories = new("categories", Words, "Categories of its risks.", "[supplier]");

    public static readonly Key ScopeSkills = new("skills", Words, "Skills that it asks for.", "[sql]");

    public static readonly Key ScopeWords = new("words", Words, "Words in its titles.", "[migration]");

    public static readonly KeySet Scope = new("applies-when", "What later work must have for the lesson to apply.", ScopeLabels, ScopeCategories, ScopeSkills, ScopeWords);

    public static readonly Key Title = new("title", Scalars.Text, "The lesson in a few words.", "Test data first");

    public static readonly Key LearnedIn = new("learned-in", References.WorkOrProject, "The project where it was learned.", "storefront");

    public static readonly Key Categories = new("categories", Words, "The kinds of lesson, in your own words.", "[testing]");

    public static readonly Key AppliesWhen = new("applies-when", new RecordType(Scope), "What later work must have for the lesson to apply.", "{labels: [payment], words: [migration]}");

    public static readonly Key Advice = new("advice", Scalars.Markdown, "What to do next time.", "Ask for test data in the first week");

    public static readonly Key Action = new("action", new ListType(References.Work), "The tasks that put it to use.", "[storefront.contract-test]");

    public static readonly Key Status = new("status", WordLists.Of<LessonStatus>(
        "Written down, not agreed yet.",
        "Agreed: it applies to later work.",
        "It has become habit, and is not searched for any more."), "proposed, agreed or done. proposed where nothing is said.", "agreed");

    public static readonly KeySet Set = new("a lesson", "Something learned, and when it applies again.", Title, LearnedIn, Categories, AppliesWhen, Advice, Action, Status);
}
