using System.Text.Json;
using PlanAsCode.LanguageServer.Diagnosing;
using PlanAsCode.LanguageServer.Protocol;
using PlanAsCode.LanguageServer.State;
using PlanAsCode.LanguageServer.Transport;

namespace PlanAsCode.LanguageServer.Requests;

/// <summary><c>workspace/diagnostic</c>: the findings of all files, when the client asks.</summary>
internal static class WorkspaceDiagnostic
{
    private const int ItemsOfPart = 500;

    public static Route Route(Session session) => Transport.Route.Request(
        "workspace/diagnostic", Wire.Default.WorkspaceDiagnosticParams, Wire.Default.WorkspaceDiagnosticReport, async (asked, cancel) =>
        {
            var all = await Asking.OfAll(session, view => All(view, session, asked), cancel).ConfigureAwait(false);
            if (asked.PartialResultToken is not { ValueKind: JsonValueKind.String or JsonValueKind.Number } token) return new WorkspaceDiagnosticReport(all!);
            foreach (var part in all!.Chunk(ItemsOfPart)) session.SendPart(token, new WorkspaceDiagnosticReport(part), Wire.Default.WorkspaceDiagnosticReport);
            return new WorkspaceDiagnosticReport([]);
        });

    /// <summary>Of all files, and of those that the client knows findings of and that are gone.</summary>
    private static WorkspaceDocumentReport[] All(ServerView view, Session session, WorkspaceDiagnosticParams asked)
    {
        var known = asked.PreviousResultIds.DistinctBy(previous => previous.Uri).ToDictionary(previous => previous.Uri, previous => previous.Value, StringComparer.Ordinal);
        var reports = view.Folders.Values.SelectMany(folder => Reports(folder, view, session, known)).ToArray();
        var gone = known.Keys.Except(reports.Select(report => report.Uri)).Except(view.Lost).Select(address => Report(address, null, [], known.GetValueOrDefault(address)));
        return [.. reports, .. gone];
    }

    private static IEnumerable<WorkspaceDocumentReport> Reports(FolderSnapshot folder, ServerView view, Session session, Dictionary<string, string> known)
    {
        var findings = FolderFindings.Of(folder);
        foreach (var path in folder.Files.Files.Keys.Union(findings.Paths))
        {
            var address = view.AddressOf(folder, path);
            if (view.Lost.Contains(address)) continue;
            yield return Report(address, view.VersionOf(address), DiagnosticWire.Of(findings.In(path), folder, view, session), known.GetValueOrDefault(address));
        }
    }

    private static WorkspaceDocumentReport Report(string address, int? version, LspDiagnostic[] items, string? before)
    {
        var id = DiagnosticWire.Fingerprint(items);
        return id == before
            ? new WorkspaceDocumentReport { Kind = "unchanged", Uri = address, Version = version, ResultId = id }
            : new WorkspaceDocumentReport { Kind = "full", Uri = address, Version = version, ResultId = id, Items = items };
    }
}
