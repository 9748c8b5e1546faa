namespace PlanAsCode.Model.Keys;

/// <summary>Entries of <c>workspace.waivers</c>; other keys are kept as written.</summary>
public static class WaiverKeys
{
    public static readonly Key Policy = new("policy", Scalars.Verbatim, "The policy that it sets aside.", "beta-date");

    public static readonly Key Reason = new("reason", Scalars.Text, "Why the exception is right.", "Agreed with the sponsor");

    public static readonly Key Author = new("author", References.Person, "Who granted it.", "cfo");

    public static readonly Key Until = new("until", Scalars.Date, "The last day on which it holds.", "2026-05-01");

    public static readonly KeySet Set = new("a waiver", "An exception from a policy.", Policy, Reason, Author, Until)
    {
        IsOpen = true,
    };
}
