using PlanAsCode.Features.Completing;
using PlanAsCode.LanguageServer.Protocol;
using PlanAsCode.LanguageServer.Transport;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.LanguageServer.Requests;

/// <summary>
/// <c>textDocument/completion</c> and <c>completionItem/resolve</c>. Answered from the facts at hand: no key waits for a schedule.
/// </summary>
internal static class CompletionRequest
{
    private const int PlainText = 1;
    private const int Snippet = 2;
    private const int AsIs = 1;

    /// <summary>A colon asks for nothing: behind it, as behind a comma or a bracket, the blank or the bracket does.</summary>
    public static CompletionOptions Options { get; } = new([" ", "[", "{", "-", "."], true);

    public static IEnumerable<Route> Routes(Session session) =>
    [
        session.TextRequest("textDocument/completion", Wire.Default.TextDocumentPositionParams, Wire.Default.LspCompletionList, asked => asked.TextDocument.Uri, Answer),
        Route.Request("completionItem/resolve", Wire.Default.LspCompletionItem, Wire.Default.LspCompletionItem, (item, cancel) => Resolve(session, item, cancel)),
    ];

    private static LspCompletionList Answer(FileQuestion question, TextDocumentPositionParams asked)
    {
        var client = question.Session.Client.TextDocument?.Completion?.CompletionItem;
        var found = Completion.At(question.KnownFile, question.OffsetOf(asked.Position), client?.SnippetSupport == true, question.Cancel);
        var items = new LspCompletionItem[found.Items.Length];
        for (var at = 0; at < items.Length; at++) items[at] = Item(question, found.Items[at], client?.LabelDetailsSupport == true, asked.TextDocument.Uri);
        return new LspCompletionList(found.IsIncomplete, items);
    }

    private static LspCompletionItem Item(FileQuestion question, CompletionItem item, bool hasDetails, string uri) => new()
    {
        Label = item.Label,
        LabelDetails = hasDetails && item.Detail is not null ? new CompletionLabelDetails(Description: item.Detail) : null,
        Detail = hasDetails ? null : item.Detail,
        Kind = KindOf(item.Kind),
        SortText = item.SortText,
        FilterText = item.FilterText == item.Label ? null : item.FilterText,
        InsertTextFormat = item.IsSnippet ? Snippet : PlainText,
        InsertTextMode = AsIs,
        TextEdit = new LspTextEdit(question.RangeOf(item.Edit.Span), item.Edit.NewText),
        Data = item.Subject is { } subject ? new CompletionOrigin(uri, subject.Owner, subject.Key, subject.Kind?.ToString(), subject.Path, subject.Rule) : null,
    };

    private static async Task<LspCompletionItem?> Resolve(Session session, LspCompletionItem item, CancellationToken cancel)
    {
        if (item.Data is not { } data || session.State.View.Lost.Contains(data.Uri) || session.State.View.Find(data.Uri) is not { } file) return item;
        var question = new FileQuestion(session, session.State.View, file, cancel);
        var subject = new CompletionSubject(data.Owner, data.Key, Enum.TryParse<EntityKind>(data.Kind, out var kind) ? kind : null, data.Path, data.Rule);
        var docs = await Task.Run(() => CompletionDocs.Of(question.KnownFile, subject), cancel).ConfigureAwait(false);
        return docs is null ? item : item with { Documentation = PageMarkup.Of(docs, session.Client.TextDocument?.Completion?.CompletionItem?.DocumentationFormat) };
    }

    private static int KindOf(CompletionKind kind) => kind switch
    {
        CompletionKind.Key => 10,
        CompletionKind.Word => 20,
        CompletionKind.Date => 21,
        CompletionKind.Reference => 18,
        CompletionKind.NewEntity => 15,
        CompletionKind.Text => 1,
        _ => 12,
    };
}
