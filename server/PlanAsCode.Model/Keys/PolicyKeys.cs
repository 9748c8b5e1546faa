using PlanAsCode.Model.Entities;

namespace PlanAsCode.Model.Keys;

/// <summary>Entries of <c>workspace.policies</c>. What else a policy needs depends on its kind, so other keys are kept as written.</summary>
public static class PolicyKeys
{
    public static readonly WordsOf<PolicySeverity> Severities = WordLists.Of<PolicySeverity>(
        "A broken policy fails the check.",
        "A broken policy is a warning.",
        "A broken policy is told, no more.");

    public static readonly Key Title = new("title", Scalars.Text, "What the policy is called.", "The beta date holds");

    public static readonly Key When = new("when", Scalars.Verbatim, "The kind of change that it watches.", "milestone-slip");

    public static readonly Key Over = new("over", Scalars.Verbatim, "By how much the change may go before the policy is broken.", "5d");

    public static readonly Key On = new(
        "on",
        new ListType(new ReferenceType([EntityKind.WorkItem, EntityKind.Project, EntityKind.Goal, EntityKind.Risk, EntityKind.Resource])),
        "What it holds for. Everything, where nothing is said.",
        "[storefront.beta]");

    public static readonly Key Severity = new("severity", Severities, "How much a broken policy matters. error where nothing is said.", "error");

    public static readonly Key NeedsDecision = new("needs-decision", Scalars.Boolean, "true where the same change has to add a decision.", "true");

    public static readonly KeySet Set = new(
        "a policy", "What a change of the plan may not do without being noticed.", Title, When, Over, On, Severity, NeedsDecision)
    {
        IsOpen = true,
    };
}
