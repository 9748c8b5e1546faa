using System.Globalization;
using System.Text.Json;
using PlanAsCode.Analysis.Rules;
using PlanAsCode.LanguageServer.Diagnosing;
using PlanAsCode.LanguageServer.Protocol;
using PlanAsCode.LanguageServer.State;
using PlanAsCode.LanguageServer.Transport;
using PlanAsCode.Reports;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.LanguageServer.Requests;

/// <summary>What this server answers beyond the protocol: <c>plan/report</c>, <c>plan/schedule</c>, <c>plan/status</c>, and the texts it makes itself.</summary>
internal static class OwnRequests
{
    public static IEnumerable<Route> Routes(Session session)
    {
        var wire = Wire.Default;
        return
        [
            session.ViewRequest("plan/report", wire.PlanPartParams, wire.PlanReportResult, (view, asked, _) =>
            {
                var folder = Asked(view, asked.Uri);
                return new PlanReportResult(MadeDocument.OfReport(folder.Root, asked.Project), Html(session, folder, asked.Project));
            }),
            session.ViewRequest("plan/schedule", wire.PlanPartParams, wire.Object, (view, asked, _) => (object)Schedule(session, Asked(view, asked.Uri), asked.Project)),
            Route.Question("plan/status", wire.PlanStatusResult, () => Status(session)),
            session.ViewRequest("workspace/textDocumentContent", wire.TextDocumentContentParams, wire.TextDocumentContentResult, (view, asked, _) => Content(session, view, asked.Uri)),
        ];
    }

    private static JsonElement Schedule(Session session, FolderSnapshot folder, string? project)
    {
        if (session.Options.Schedule is not { } write) throw new LspError(LspError.RequestFailed, "this program has no schedule as data");
        if (project is not null && folder.Analysis.Plan.Projects.Find(project) is null) throw new LspError(LspError.RequestFailed, $"no project `{project}`");
        return write(folder.Analysis, project);
    }

    private static PlanStatusResult Status(Session session)
    {
        var view = session.State.View;
        return new PlanStatusResult(session.Options.Version, [.. view.Folders.Values.OrderBy(folder => folder.Root, StringComparer.Ordinal).Select(Status)]);
    }

    private static PlanWorkspaceStatus Status(FolderSnapshot folder) => new()
    {
        Uri = folder.IsStandalone ? folder.Root : DocumentAddress.Of(folder.Root),
        Files = folder.Files.Files.Count,
        OpenFiles = folder.Files.Files.Values.Count(file => file.IsOpen),
        IsLoading = !folder.Files.IsLoaded,
        AsOf = folder.Analysed?.Analysis.AsOf.ToString("O", CultureInfo.InvariantCulture),
        Findings = folder.Analysed is { } known ? Counts(FolderFindings.Of(known)) : null,
        IsComputing = !ReferenceEquals(folder.Analysed, folder),
        Remarks = [.. folder.Files.Remarks],
    };

    private static PlanFindingCounts Counts(FolderFindings findings)
    {
        var by = findings.Paths.SelectMany(findings.In).CountBy(finding => finding.Severity).ToDictionary();
        return new PlanFindingCounts(Of(Severity.Error), Of(Severity.Warning), Of(Severity.Info), Of(Severity.Hint));

        int Of(Severity severity) => by.GetValueOrDefault(severity);
    }

    private static TextDocumentContentResult? Content(Session session, ServerView view, string address)
    {
        if (MadeDocument.RuleIn(address) is { } name)
            return RuleCatalog.Find(name) is { } rule ? new TextDocumentContentResult(RuleCatalog.PageOf(rule)) : throw new LspError(LspError.RequestFailed, $"there is no rule `{name}`");
        if (MadeDocument.ReportIn(address) is not { } report) throw new LspError(LspError.InvalidParams, $"`{address}` is no text that this server makes");
        var folder = report.Root.Length == 0 ? Asked(view, null) : view.Folders.GetValueOrDefault(report.Root) ?? throw NoPlan(report.Root);
        session.ShownReports[address] = folder.Root;
        return new TextDocumentContentResult(Html(session, folder, report.Project));
    }

    /// <exception cref="LspError">The report cannot be made; said in words.</exception>
    private static string Html(Session session, FolderSnapshot folder, string? project)
    {
        var made = HtmlReport.Render(folder.Analysis, ReportOptions.Default with { Project = project, ProductVersion = session.Options.Version });
        return made.Html ?? throw new LspError(LspError.RequestFailed, string.Join("; ", made.Problems));
    }

    private static FolderSnapshot Asked(ServerView view, string? address)
    {
        if (address is null)
            return view.Folders.Count == 1 ? view.Folders.Values.Single() : throw new LspError(LspError.InvalidParams, $"{view.Folders.Count} workspaces are open: `uri` says which is meant");
        if (view.Find(address) is { } file) return file.Folder;
        if (view.Folders.GetValueOrDefault(address) is { } standalone) return standalone;
        var path = DocumentAddress.PathOf(address);
        return (path is null ? null : view.Folders.GetValueOrDefault(Path.TrimEndingDirectorySeparator(path))) ?? throw NoPlan(address);
    }

    private static LspError NoPlan(string place) => new(LspError.RequestFailed, $"`{place}` is no file or folder of a plan that is open");
}
