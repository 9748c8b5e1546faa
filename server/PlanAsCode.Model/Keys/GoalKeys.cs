using PlanAsCode.Model.Entities;

namespace PlanAsCode.Model.Keys;

/// <summary>Entries of <c>goals</c>.</summary>
public static class GoalKeys
{
    public static readonly WordsOf<GoalLevel> Levels = WordLists.Of<GoalLevel>(
        "What the business wants.",
        "What is to be reached on the way there.",
        "A number that shows an objective is reached.");

    public static readonly WordsOf<GoalStatus> Statuses = WordLists.Of<GoalStatus>(
        "Not agreed yet.",
        "Worked for.",
        "Reached.",
        "Given up: it supports nothing any more.");

    public static readonly Key Title = new("title", Scalars.Text, "What is to be reached, in words.", "Checkout feels instant");

    public static readonly Key Level = new("level", Levels, "How high the goal stands: business, objective or key-result.", "objective");

    public static readonly Key Owner = new("owner", References.Person, "Who answers for the goal.", "ana");

    public static readonly Key By = new("by", Scalars.Date, "Until when it is to be reached.", "2026-q4");

    public static readonly Key Supports = new("supports", new ListType(References.Goal), "The goals that this one helps to reach.", "[grow-online]");

    public static readonly Key Weight = new("weight", Scalars.Weight, "How much it counts among the goals that support the same one. 1 where nothing is said.", "2");

    public static readonly Key Measures = new(
        "measures", new EntityMapType(EntityKind.Measure), "The numbers that show how far it is reached.", "{p95: {title: Latency, from: 900, to: 300, now: 640, unit: ms}}");

    public static readonly Key Status = new("status", Statuses, "Where the goal stands: proposed, active, met or dropped. active where nothing is said.", "active");

    public static readonly KeySet Set = new("a goal", "What work is for.", Title, Level, Owner, By, Supports, Weight, Measures, Status);
}
