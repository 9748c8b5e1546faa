namespace PlanAsCode.Model.Keys;

/// <summary>Entries of <c>communications</c>.</summary>
public static class CommunicationKeys
{
    public static readonly Key Audience = new("audience", new ListType(References.Stakeholder), "Who is told.", "[cfo]");

    public static readonly Key Projects = new("projects", new ListType(References.Project), "The projects it is about. All, where nothing is said.", "[storefront]");

    public static readonly Key Every = new("every", Scalars.Quantity, "How often, in calendar time.", "2w");

    public static readonly Key From = new("from", Scalars.Date, "Since when.", "2026-02-02");

    public static readonly Key Channel = new("channel", Scalars.Text, "How they are told.", "e-mail");

    public static readonly Key Report = new("report", Scalars.Verbatim, "The report they get.", "status");

    public static readonly Key Owner = new("owner", References.Person, "Who tells them.", "ana");

    public static readonly Key Withhold = new("withhold", new ListType(Scalars.Verbatim), "Parts of the report that they are not shown.", "[costs, rates]");

    public static readonly KeySet Set = new("a communication", "Who is told what, how often and by whom.", Audience, Projects, Every, From, Channel, Report, Owner, Withhold);
}
