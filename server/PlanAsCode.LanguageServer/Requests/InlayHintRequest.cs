using System.Collections.Immutable;
using PlanAsCode.Features.Understanding;
using PlanAsCode.LanguageServer.Protocol;
using PlanAsCode.LanguageServer.State;
using PlanAsCode.LanguageServer.Transport;
using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.LanguageServer.Requests;

/// <summary><c>textDocument/inlayHint</c> and <c>inlayHint/resolve</c>: what a hint rests on is made when somebody points at it.</summary>
internal static class InlayHintRequest
{
    public const string Method = "textDocument/inlayHint";

    public static IEnumerable<Route> Routes(Session session) =>
    [
        session.LoadedFileRequest(
            Method, Wire.Default.TextDocumentRangeParams, Wire.Default.LspInlayHintArray, asked => asked.TextDocument.Uri,
            (question, asked) => Task.Run<LspInlayHint[]?>(() => Answer(question, asked), question.Cancel)),
        session.ResolveRequest("inlayHint/resolve", Wire.Default.LspInlayHint, hint => hint.Data?.Uri, Resolve),
    ];

    private static LspInlayHint[] Answer(FileQuestion question, TextDocumentRangeParams asked)
    {
        var file = question.ExactFile;
        var (range, kinds) = (question.SpanOf(asked.Range), question.Settings.Hints);
        var hints = InlayHints.In(file, range, kinds, question.Cancel);
        question.Session.Answers.Keep(Method, asked.TextDocument.Uri, Given(file.Source.Text, WordsOf(hints), range, kinds));
        var isResolved = question.Session.Client.TextDocument?.InlayHint?.ResolveSupport?.Properties?.Contains("tooltip") is true;
        return
        [
            .. hints.Select(hint => new LspInlayHint
            {
                Position = question.PositionOf(hint.Offset),
                Label = hint.Label,
                Tooltip = isResolved ? null : Tooltip(question, HintPage.Of(hint.Kind, hint.Entity, hint.Path, file)),
                Data = isResolved ? new FactOrigin(asked.TextDocument.Uri, hint.Kind.ToString(), hint.Entity.ToString(), hint.Path) : null,
            }),
        ];
    }

    private static LspInlayHint Resolve(FileQuestion question, LspInlayHint hint) =>
        hint.Data is { } about && Enum.TryParse<HintKinds>(about.Kind, out var kind) && Enum.TryParse<EntityKind>(about.Entity, out var entity)
            ? hint with { Tooltip = Tooltip(question, HintPage.Of(kind, entity, about.Path, question.ExactFile)) }
            : hint;

    /// <summary>Apart, as a function that is kept keeps all that its neighbours use: the whole snapshot.</summary>
    private static GivenAnswer Given(string text, string words, TextSpan range, HintKinds kinds) =>
        new(text, words, now => WordsOf(InlayHints.In(now, range, kinds)));

    private static string WordsOf(ImmutableArray<InlayHint> hints) => string.Join('\n', hints.Select(hint => hint.Path + hint.Label));

    private static MarkupContent? Tooltip(FileQuestion question, HoverPage? page) => page is null ? null : PageMarkup.Of(page, question.Session.Client.TextDocument?.Hover?.ContentFormat);
}
