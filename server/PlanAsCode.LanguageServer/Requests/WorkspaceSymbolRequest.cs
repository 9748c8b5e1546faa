using PlanAsCode.Features.Navigation;
using PlanAsCode.LanguageServer.Protocol;
using PlanAsCode.LanguageServer.State;

namespace PlanAsCode.LanguageServer.Requests;

/// <summary><c>workspace/symbol</c>: everything with an id, over all workspaces.</summary>
internal static class WorkspaceSymbolRequest
{
    public static Transport.Route Route(Session session) => session.ViewRequest(
        "workspace/symbol", Wire.Default.WorkspaceSymbolParams, Wire.Default.SymbolInformationArray, (view, asked, cancel) =>
        {
            var found = view.Folders.Values
                .SelectMany(folder => WorkspaceSymbols.Find(folder.Files.Snapshot, asked.Query, cancel).Select(hit => (folder, hit)))
                .OrderByDescending(found => found.hit.Score);
            var addresses = new Dictionary<(FolderSnapshot, string), string>();
            return session.InParts(asked.PartialResultToken, [.. found.Select(one => Of(one.hit, one.folder, view, session, addresses))], Wire.Default.SymbolInformationArray);
        });

    private static SymbolInformation Of(SymbolHit hit, FolderSnapshot folder, ServerView view, Session session, Dictionary<(FolderSnapshot, string), string> addresses)
    {
        var place = hit.Entity.Place;
        if (!addresses.TryGetValue((folder, place.Path), out var address)) addresses[(folder, place.Path)] = address = view.AddressOf(folder, place.Path);
        var client = session.Client.Workspace?.Symbol;
        return new SymbolInformation
        {
            Name = hit.Name,
            Kind = SymbolKinds.Of(hit.Kind, client?.SymbolKind),
            Tags = SymbolKinds.Tags(hit.IsDropped, client?.TagSupport),
            Location = new Location(address, session.Encoding.RangeOf(place.Source, place.Span)),
            ContainerName = hit.Container,
        };
    }
}
