using PlanAsCode.Features.Changing;
using PlanAsCode.LanguageServer.Diagnosing;
using PlanAsCode.LanguageServer.Protocol;
using PlanAsCode.LanguageServer.Transport;

namespace PlanAsCode.LanguageServer.Requests;

/// <summary>
/// <c>textDocument/codeAction</c> and <c>codeAction/resolve</c>. In plans of usual size edits are worked out at once, so that only what
/// can be done is offered; in large ones when an action is chosen, for clients that ask then.
/// </summary>
internal static class CodeActionRequest
{
    /// <summary>Letters of all files of a plan above which looking an edit over takes longer than a menu may.</summary>
    private const int LargePlan = 150_000;

    public static IEnumerable<Route> Routes(Session session) =>
    [
        session.LoadedFileRequest(
            "textDocument/codeAction", Wire.Default.CodeActionParams, Wire.Default.LspCodeActionArray, asked => asked.TextDocument.Uri,
            (question, asked) => Task.Run(() => Answer(question, asked), question.Cancel)),
        session.ResolveRequest("codeAction/resolve", Wire.Default.LspCodeAction, action => action.Data?.Uri, Resolve),
    ];

    private static LspCodeAction[]? Answer(FileQuestion question, CodeActionParams asked)
    {
        var client = question.Session.Client.TextDocument?.CodeAction;
        // Without literals a client takes commands only, and nothing here is one.
        if (client?.CodeActionLiteralSupport is null) return null;
        var changes = Changes.At(question.ExactFile, question.SpanOf(asked.Range), asked.Context?.Only ?? [], question.Cancel);
        if (client.DataSupport is true && client.ResolveSupport?.Properties?.Contains("edit") is true && question.Exact.Plan.Files.Sum(file => file.Source.Length) > LargePlan)
        {
            var data = new CodeActionOrigin(asked.TextDocument.Uri, asked.Range, question.View.VersionOf(question.Address));
            return [.. changes.Select(change => Wired(question, change) with { Data = data })];
        }

        return [.. changes.Select(change => WithEdit(question, change, client.DisabledSupport is true)).OfType<LspCodeAction>()];
    }

    /// <exception cref="LspError">The text has changed since, or the change cannot be made; said in words.</exception>
    private static LspCodeAction Resolve(FileQuestion question, LspCodeAction action)
    {
        if (action.Data is not { } data || action.Edit is not null) return action;
        if (data.Version != question.View.VersionOf(question.Address)) throw new LspError(LspError.ContentModified, "the text has changed since; ask again");
        var found = Changes.At(question.ExactFile, question.SpanOf(data.Range), [action.Kind], question.Cancel)
            .FirstOrDefault(change => change.Title == action.Title && change.Kind == action.Kind)
            ?? throw new LspError(LspError.ContentModified, "the plan has changed since; ask again");
        if (found.Result.Problem is { } problem) throw new LspError(LspError.RequestFailed, problem);
        return action with { Edit = WorkspaceEdits.Of(question, found.Result.Edits) };
    }

    /// <summary>What cannot be done is shown with its reason, where it is no fix and the client can; else left out.</summary>
    private static LspCodeAction? WithEdit(FileQuestion question, OfferedChange change, bool showsReasons)
    {
        question.Cancel.ThrowIfCancellationRequested();
        if (change.Result.Problem is not { } problem) return Wired(question, change) with { Edit = WorkspaceEdits.Of(question, change.Result.Edits) };
        return showsReasons && ChangeKinds.IsWithin(change.Kind, "refactor") ? Wired(question, change) with { Disabled = new DisabledReason(problem) } : null;
    }

    private static LspCodeAction Wired(FileQuestion question, OfferedChange change) => new(change.Title, change.Kind)
    {
        Diagnostics = change.Mends.IsEmpty ? null : DiagnosticWire.Of(change.Mends, question.File.Folder, question.View, question.Session),
        IsPreferred = change.IsPreferred && question.Session.Client.TextDocument?.CodeAction?.IsPreferredSupport is true ? true : null,
    };
}
