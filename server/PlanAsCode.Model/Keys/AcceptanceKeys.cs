namespace PlanAsCode.Model.Keys;

/// <summary>Entries of <c>acceptance</c>: a list or a map of texts, or of maps with text and met.</summary>
public static class AcceptanceKeys
{
    public static readonly Key Text = new("text", Scalars.Text, "What has to be true.", "95th percentile below 400 ms") { IsRequired = true };

    public static readonly Key Met = new("met", Scalars.Boolean, "true where it is so.", "false");

    public static readonly KeySet Set = new("a condition of acceptance", "What has to be true, and whether it is.", Text, Met);

    private static readonly OneOfType Item = new([new RecordType(Set), Scalars.Text]);

    internal static readonly OneOfType Type = new([new ListType(Item), new MapType(Scalars.Verbatim, Item)]);
}
