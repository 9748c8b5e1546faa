using PlanAsCode.Model.Entities;

namespace PlanAsCode.Model.Keys;

/// <summary>Entries of <c>stakeholders</c>.</summary>
public static class StakeholderKeys
{
    public static readonly WordsOf<Grade> Grades = WordLists.Of<Grade>(
        "Little.",
        "Some.",
        "Much.");

    public static readonly Key FullName = new("name", Scalars.Text, "The name that reports show.", "Carla Fuchs");

    public static readonly Key Role = new("role", Scalars.Text, "What they do.", "Chief financial officer");

    public static readonly Key Interest = new("interest", Grades, "How much it matters to them: low, medium or high.", "high");

    public static readonly Key Influence = new("influence", Grades, "How much they can do about it: low, medium or high.", "high");

    public static readonly Key Engagement = new("engagement", WordLists.Of<Engagement>(
        "They do not know of it.",
        "They are against it.",
        "They neither help nor hinder.",
        "They are for it.",
        "They drive it."), "unaware, resistant, neutral, supportive or leading.", "supportive");

    public static readonly Key Projects = new("projects", new ListType(References.Project), "The projects they care about. All, where nothing is said.", "[storefront]");

    public static readonly KeySet Set = new("a stakeholder", "Somebody with an interest in projects.", FullName, Role, Interest, Influence, Engagement, Projects);
}
