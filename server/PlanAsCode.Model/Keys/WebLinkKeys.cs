namespace PlanAsCode.Model.Keys;

/// <summary>Entries of <c>links</c>: addresses, maps with title and url, or a map of titles to addresses.</summary>
public static class WebLinkKeys
{
    public static readonly Key Title = new("title", Scalars.Verbatim, "What the link shows.", "Board");

    public static readonly Key Url = new("url", Scalars.Verbatim, "The address.", "\"https://example.org/board\"") { IsRequired = true };

    public static readonly KeySet Set = new("a link", "An address with a title.", Title, Url);

    internal static readonly OneOfType Type = new(
        [new ListType(new OneOfType([Scalars.Verbatim, new RecordType(Set)])), new MapType(Scalars.Verbatim, Scalars.Verbatim)]);
}
