using PlanAsCode.Model.Entities;

namespace PlanAsCode.Model.Keys;

/// <summary>Entries of <c>resources</c>.</summary>
public static class ResourceKeys
{
    public static readonly WordsOf<ResourceKind> Kinds = WordLists.Of<ResourceKind>(
        "Somebody with a calendar, a capacity and a rate.",
        "Several people; a task for the team goes to any one of them.",
        "Things that tasks hold while they run, so many units of them.");

    public static readonly Key Kind = new("kind", Kinds, "person, team or equipment. person where nothing is said.", "person");

    public static readonly Key FullName = new("name", Scalars.Text, "The name that reports show.", "Ana Ruiz");

    public static readonly Key Role = new("role", Scalars.Text, "What they do. workspace.rates may give the role a rate.", "Backend");

    public static readonly Key Email = new("email", Scalars.Verbatim, "Their address.", "ana@example.org");

    public static readonly Key Skills = new("skills", new ListType(Scalars.Verbatim), "What they can do; assignments by skill choose from it.", "[sql, csharp]");

    public static readonly Key Capacity = new(
        "capacity",
        new OneOfType([Scalars.Percentage, new MapType(Scalars.Date, Scalars.Percentage)]),
        "The share of their calendar's time they have for work of this plan, or a map of dates to shares. 100% where nothing is said.",
        "80%");

    public static readonly Key Rate = new("rate", Scalars.Rate, "What their time costs.", "620 EUR/d");

    public static readonly Key Calendar = new("calendar", References.Calendar, "The calendar they work by, where it is not the workspace's.", "berlin");

    public static readonly Key Leave = new("leave", new ListType(Scalars.DateRange), "Days and ranges on which they are away.", "[2026-03-02..2026-03-06]");

    public static readonly Key From = new("from", Scalars.Date, "The first day they are there.", "2026-03-01");

    public static readonly Key Until = new("until", Scalars.Date, "The last day they are there.", "2026-09-30");

    public static readonly Key Efficiency = new(
        "efficiency",
        new OneOfType([Scalars.NumberBetween(0.01m, 100, "a number from 0.01 to 100"), Scalars.Percentage]),
        "The work they do in an hour of time. 1 where nothing is said.",
        "0.8");

    public static readonly Key Limit = new(
        "limit", new OneOfType([Scalars.Limit, new ListType(Scalars.Limit)]), "The most work they do in a day or a week.", "30h/w");

    public static readonly Key Members = new("members", new ListType(References.Resource), "Who belongs to the team.", "[ana, ben]");

    public static readonly Key Lead = new("lead", References.Resource, "Who leads the team.", "ana");

    public static readonly Key Units = new("units", Scalars.WholeNumber(1, 1_000_000), "How many of the equipment there are. 1 where nothing is said.", "2");

    public static readonly KeySet Set = new(
        "a resource", "A person, a team or a piece of equipment.",
        Kind, FullName, Role, Email, Skills, Capacity, Rate, Calendar, Leave, From, Until, Efficiency, Limit, Members, Lead, Units);
}
