using PlanAsCode.Features.Finding;
using PlanAsCode.Features.Navigation;
using PlanAsCode.Features.Showing;
using PlanAsCode.LanguageServer.Protocol;
using PlanAsCode.LanguageServer.Transport;
using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.LanguageServer.Requests;

/// <summary><c>callHierarchy</c>: what a task waits for comes in, what waits for it goes out.</summary>
internal static class CallHierarchyRequest
{
    public static IEnumerable<Route> Routes(Session session) =>
    [
        session.FileRequest(
            "textDocument/prepareCallHierarchy", Wire.Default.TextDocumentPositionParams, Wire.Default.CallHierarchyItemArray, asked => asked.TextDocument.Uri,
            (question, asked) => CallHierarchy.At(question.ExactFile, question.OffsetOf(asked.Position)) is { } found ? [ItemOf(question, found)] : null),
        session.FileRequest(
            "callHierarchy/incomingCalls", Wire.Default.CallHierarchyCallsParams, Wire.Default.CallHierarchyIncomingCallArray, asked => asked.Item.Uri, Incoming),
        session.FileRequest(
            "callHierarchy/outgoingCalls", Wire.Default.CallHierarchyCallsParams, Wire.Default.CallHierarchyOutgoingCallArray, asked => asked.Item.Uri, Outgoing),
    ];

    private static CallHierarchyIncomingCall[]? Incoming(FileQuestion question, CallHierarchyCallsParams asked) => EntityOf(question, asked.Item) is { } entity
        ? [.. CallHierarchy.Predecessors(question.Exact.Plan, entity).Select(found => new CallHierarchyIncomingCall(ItemOf(question, found.Entity), Ranges(question, found, found.Entity)))]
        : null;

    private static CallHierarchyOutgoingCall[]? Outgoing(FileQuestion question, CallHierarchyCallsParams asked) => EntityOf(question, asked.Item) is { } entity
        ? [.. CallHierarchy.Successors(question.Exact.Plan, entity).Select(found => new CallHierarchyOutgoingCall(ItemOf(question, found.Entity), Ranges(question, found, entity)))]
        : null;

    /// <summary>The protocol wants them in the file of the earlier task, and a link mostly stands with the later one: then its key is shown.</summary>
    private static LspRange[] Ranges(FileQuestion question, Neighbour found, Entity earlier)
    {
        var inFile = found.Links.Where(place => place.Path == earlier.Place.Path).ToList();
        return [.. (inFile.Count > 0 ? inFile : [earlier.Place]).Select(place => question.LocationOf(place).Range)];
    }

    private static Entity? EntityOf(FileQuestion question, CallHierarchyItem item) => item.Data is { } key
        ? question.ExactFile.Index.Find(key.IsProject ? EntityKind.Project : EntityKind.WorkItem, key.Path)
        : CallHierarchy.At(question.ExactFile, question.OffsetOf(item.SelectionRange.Start));

    private static CallHierarchyItem ItemOf(FileQuestion question, Entity entity)
    {
        var name = question.LocationOf(entity.Place);
        var extent = Extent.Of(question.ExactFile.Index.FileOf(entity.Place.Path), entity.Place.Span);
        var client = question.Session.Client.TextDocument?.DocumentSymbol;
        return new CallHierarchyItem
        {
            Name = entity.Id,
            Kind = SymbolKinds.Of(EntityOutline.KindOf(entity), client?.SymbolKind),
            Tags = SymbolKinds.Tags(EntityOutline.IsDropped(entity), client?.TagSupport),
            Detail = entity.Title is { } title ? $"{entity.Path}: {title}" : entity.Path,
            Uri = name.Uri,
            Range = question.LocationOf(new Place(entity.Place.Source, extent)).Range,
            SelectionRange = name.Range,
            Data = new CallHierarchyKey(entity.Path, entity is Project),
        };
    }
}
