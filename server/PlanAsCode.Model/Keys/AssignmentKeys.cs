namespace PlanAsCode.Model.Keys;

/// <summary>Entries of <c>assign</c> that are maps: one of several people, people with skills, or equipment.</summary>
public static class AssignmentKeys
{
    public static readonly Key AnyOf = new("any-of", new ListType(References.Resource), "One of these, whoever is done first.", "[ana, ben]");

    public static readonly Key Skills = new("skills", new ListType(Scalars.Verbatim), "People who have all of these skills.", "[sql]");

    public static readonly Key Equipment = new("equipment", References.Resource, "A piece of equipment.", "staging");

    public static readonly Key Share = new("share", Scalars.Percentage, "The share of their time. 100% where nothing is said.", "50%");

    public static readonly Key Count = new("count", Scalars.WholeNumber(1, 1000), "How many people with the skills. 1 where nothing is said.", "2");

    public static readonly Key Units = new("units", Scalars.WholeNumber(1, 1_000_000), "How many units of the equipment. 1 where nothing is said.", "2");

    public static readonly KeySet Set = new("an assignment", "Who or what works on a task.", AnyOf, Skills, Equipment, Share, Count, Units);
}
