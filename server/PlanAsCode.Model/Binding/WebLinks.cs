using System.Collections.Immutable;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Model.Binding;

/// <summary>Reads <c>links</c>: addresses, maps with title and url, or a map of titles to addresses.</summary>
internal static class WebLinks
{
    public static ImmutableArray<WebLink> Of(FieldReader fields, Key key)
    {
        if (fields.At(key) is not { } spot) return [];

        var links = ImmutableArray.CreateBuilder<WebLink>();
        if (spot.Node is YamlMapping)
        {
            foreach (var entry in fields.Entries(key))
            {
                if (!TreeReader.IsNothing(entry.Value) && fields.Scalar(key, new Spot(entry), Scalars.Verbatim) is { } address)
                    links.Add(new WebLink(entry.Name, address));
            }

            return links.DrainToImmutable();
        }

        foreach (var item in fields.Items(key, spot))
        {
            if (Of(fields, key, item) is { } link) links.Add(link);
        }

        return links.DrainToImmutable();
    }

    private static WebLink? Of(FieldReader fields, Key key, Spot item)
    {
        if (item.Node is not YamlMapping)
            return fields.Scalar(key, item, WebLinkKeys.Type) is { } plain ? new WebLink(plain, plain) : null;

        var record = fields.RecordIn(key, item, WebLinkKeys.Set);
        record.CheckRequired(item.Place);
        return record.Text(WebLinkKeys.Url) is { } address ? new WebLink(record.Text(WebLinkKeys.Title) ?? address, address) : null;
    }
}
