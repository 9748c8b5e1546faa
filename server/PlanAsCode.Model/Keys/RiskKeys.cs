using PlanAsCode.Model.Entities;

namespace PlanAsCode.Model.Keys;

/// <summary>Entries of <c>risks</c>.</summary>
public static class RiskKeys
{
    private static readonly OneOfType Likelihood = new([Scalars.Percentage, Scalars.Level]);

    public static readonly Key Schedule = new("schedule", new OneOfType([Scalars.Level, Scalars.Estimate]), "Working time lost: a level, one amount or three.", "5d..10d..20d");

    public static readonly Key Cost = new("cost", new OneOfType([Scalars.Level, Scalars.MoneyEstimate]), "Money lost: a level, one sum or three.", "12k EUR");

    public static readonly Key Quality = new("quality", Scalars.Level, "Harm to quality, as a level.", "medium");

    public static readonly Key Scope = new("scope", Scalars.Level, "Harm to scope, as a level.", "low");

    public static readonly KeySet ImpactSet = new("an impact", "What it would do; the worst dimension counts.", Schedule, Cost, Quality, Scope);

    public static readonly Key Title = new("title", Scalars.Text, "What it is called.", "Payment provider migrates its API");

    public static readonly Key Kind = new("kind", WordLists.From(("threat", false), ("opportunity", true)) with { Meanings = ["It would hurt.", "It would help."] }, "threat or opportunity. threat where nothing is said.", "threat");

    public static readonly Key Projects = new("projects", new ListType(References.Project), "The projects it is about.", "[storefront]");

    public static readonly Key Cause = new("cause", Scalars.Text, "What is so already.", "The provider ends its old API");

    public static readonly Key Event = new("event", Scalars.Text, "What may happen because of it.", "The new one is late");

    public static readonly Key Effect = new("effect", Scalars.Text, "What that would do.", "No payments in the beta");

    public static readonly Key Category = new("category", Scalars.Text, "The kind of risk, in your own words.", "supplier");

    public static readonly Key Trigger = new("trigger", Scalars.Text, "How to notice that it begins.", "No sandbox by March");

    public static readonly Key Probability = new("probability", Likelihood, "How likely it is: a percentage or a level.", "30%");

    public static readonly Key Impact = new("impact", new RecordType(ImpactSet), "What it would do, by dimension.", "{schedule: 5d..10d..20d, cost: 12k EUR}");

    public static readonly Key Affects = new("affects", new ListType(References.WorkOrProject), "The tasks that it would delay.", "[storefront.checkout.api]");

    public static readonly Key Response = new(
        "response", WordLists.Of<RiskResponse>(
        "Change the plan so that it cannot happen.",
        "Make it less likely, or less bad.",
        "Let somebody else bear it: a contract, an insurance.",
        "Do nothing, and know why.",
        "Hand it to those who can decide about it.",
        "Make sure that it happens.",
        "Make it more likely, or better.",
        "Let somebody else have a part in it who can bring it about."), "avoid, mitigate, transfer, accept or escalate a threat; exploit, enhance or share an opportunity.", "mitigate");

    public static readonly Key Reason = new("reason", Scalars.Text, "Why this response is right, above all why it is accepted.", "A second provider costs more than the delay");

    public static readonly Key Actions = new("actions", new ListType(References.Work), "The tasks that answer it.", "[storefront.contract-test]");

    public static readonly Key Contingency = new("contingency", Scalars.Text, "What is done if it happens.", "Beta without credit cards");

    public static readonly Key ResidualProbability = new("probability", Likelihood, "How likely it still is when all actions are done.", "10%");

    public static readonly Key ResidualImpact = new("impact", new RecordType(ImpactSet), "What it would still do when all actions are done.", "{schedule: 2d}");

    public static readonly KeySet ResidualSet = new("a residual risk", "What is left when all actions are done.", ResidualProbability, ResidualImpact);

    public static readonly Key Residual = new("residual", new RecordType(ResidualSet), "What is left of it when all actions are done.", "{probability: 10%, impact: {schedule: 2d}}");

    public static readonly Key Owner = new("owner", References.Person, "Who watches it.", "ben");

    public static readonly Key Status = new("status", WordLists.Of<RiskStatus>(
        "It may happen.",
        "It may happen, and is watched for its trigger.",
        "It has happened; it is counted as a chance no more.",
        "It cannot happen any more."), "open, watching, occurred or closed. open where nothing is said.", "open");

    public static readonly Key Raised = new("raised", Scalars.Date, "When it was first seen.", "2026-02-03");

    public static readonly Key Reviewed = new("reviewed", Scalars.Date, "When it was last looked at.", "2026-02-17");

    public static readonly Key ReviewEvery = new("review-every", Scalars.Quantity, "How often it is to be looked at.", "2w");

    public static readonly KeySet Set = new(
        "a risk", "Something that may happen and would hurt, or help.",
        Title, Kind, Projects, Cause, Event, Effect, Category, Trigger, Probability, Impact, Affects, Response, Reason, Actions, Contingency, Residual, Owner,
        Status, Raised, Reviewed, ReviewEvery);
}
