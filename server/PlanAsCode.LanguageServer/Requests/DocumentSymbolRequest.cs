using PlanAsCode.Features.Showing;
using PlanAsCode.LanguageServer.Protocol;

namespace PlanAsCode.LanguageServer.Requests;

/// <summary><c>textDocument/documentSymbol</c>: a tree, or a flat list for clients that show none.</summary>
internal static class DocumentSymbolRequest
{
    public static Transport.Route Route(Session session) => session.TextRequest(
        "textDocument/documentSymbol", Wire.Default.DocumentSymbolParams, Wire.Default.Object, asked => asked.TextDocument.Uri, Answer);

    private static object Answer(FileQuestion question, DocumentSymbolParams asked)
    {
        var outline = Outline.Of(question.Tree);
        var client = question.Session.Client.TextDocument?.DocumentSymbol;
        if (client?.HierarchicalDocumentSymbolSupport is true)
            return question.Session.InParts(asked.PartialResultToken, [.. outline.Select(entry => Nested(entry, question, client))], Wire.Default.DocumentSymbolArray);

        var flat = new List<SymbolInformation>();
        foreach (var entry in outline) AddFlat(entry, null, question, client, flat);
        return question.Session.InParts(asked.PartialResultToken, [.. flat], Wire.Default.SymbolInformationArray);
    }

    /// <summary>An outline is not deep, so this may call itself.</summary>
    private static DocumentSymbol Nested(OutlineEntry entry, FileQuestion question, DocumentSymbolCapability client) => new()
    {
        Name = entry.Name,
        Detail = entry.Detail,
        Kind = SymbolKinds.Of(entry.Kind, client.SymbolKind),
        Tags = SymbolKinds.Tags(entry.IsDropped, client.TagSupport),
        Range = question.RangeOf(entry.Span),
        SelectionRange = question.RangeOf(entry.NameSpan),
        Children = entry.Children.IsEmpty ? null : [.. entry.Children.Select(child => Nested(child, question, client))],
    };

    private static void AddFlat(OutlineEntry entry, string? container, FileQuestion question, DocumentSymbolCapability? client, List<SymbolInformation> flat)
    {
        flat.Add(new SymbolInformation
        {
            Name = entry.Name,
            Kind = SymbolKinds.Of(entry.Kind, client?.SymbolKind),
            Tags = SymbolKinds.Tags(entry.IsDropped, client?.TagSupport),
            Location = new Location(question.Address, question.RangeOf(entry.Span)),
            ContainerName = container,
        });
        foreach (var child in entry.Children) AddFlat(child, entry.Name, question, client, flat);
    }
}
