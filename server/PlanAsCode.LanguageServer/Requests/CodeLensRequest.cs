using System.Collections.Immutable;
using System.Text.Json;
using PlanAsCode.Features.Understanding;
using PlanAsCode.LanguageServer.Protocol;
using PlanAsCode.LanguageServer.State;
using PlanAsCode.LanguageServer.Transport;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.LanguageServer.Requests;

/// <summary>
/// <c>textDocument/codeLens</c> and <c>codeLens/resolve</c>. Titles are sent at once; where a thing is used is looked up for the lenses that
/// are shown, and only for clients that can show a list of places.
/// </summary>
internal static class CodeLensRequest
{
    /// <summary>A command of the client: shows a list of places. Its arguments are those of VS Code's <c>editor.action.showReferences</c>, as the protocol writes them.</summary>
    private const string ShowReferences = "plan.showReferences";

    public const string Method = "textDocument/codeLens";

    public static IEnumerable<Route> Routes(Session session) =>
    [
        session.LoadedFileRequest(
            Method, Wire.Default.TextDocumentParams, Wire.Default.LspCodeLensArray, asked => asked.TextDocument.Uri,
            (question, asked) => Task.Run<LspCodeLens[]?>(() => Answer(question, asked.TextDocument.Uri), question.Cancel)),
        session.ResolveRequest("codeLens/resolve", Wire.Default.LspCodeLens, lens => lens.Data?.Uri, Resolve),
    ];

    private static LspCodeLens[] Answer(FileQuestion question, string address)
    {
        var kinds = question.Settings.Lenses;
        var (file, canShow) = (question.ExactFile, CanShowReferences(question.Session));
        var lenses = CodeLenses.In(file, kinds, question.Cancel);
        question.Session.Answers.Keep(Method, address, Given(file.Source.Text, WordsOf(lenses), kinds));
        return
        [
            .. lenses.Select(lens => lens.Kind == LensKinds.Uses && canShow
                ? new LspCodeLens(question.RangeOf(lens.Key), null, new FactOrigin(address, lens.Kind.ToString(), lens.Entity.ToString(), lens.Path))
                : new LspCodeLens(question.RangeOf(lens.Key), new LspCommand(lens.Title, ""))),
        ];
    }

    /// <summary>Apart, as a function that is kept keeps all that its neighbours use: the whole snapshot.</summary>
    private static GivenAnswer Given(string text, string words, LensKinds kinds) => new(text, words, now => WordsOf(CodeLenses.In(now, kinds)));

    private static string WordsOf(ImmutableArray<CodeLens> lenses) => string.Join('\n', lenses.Select(lens => lens.Path + lens.Title));

    private static LspCodeLens Resolve(FileQuestion question, LspCodeLens lens)
    {
        if (lens.Data is not { } about || lens.Command is not null || !Enum.TryParse<EntityKind>(about.Entity, out var kind)) return lens;
        var places = CodeLenses.UsesAt(question.ExactFile, kind, about.Path).Select(question.LocationOf).ToArray();
        return lens with
        {
            Command = new LspCommand(
                Analysis.Rules.Words.Count(places.Length, "use"),
                ShowReferences,
                [
                    JsonSerializer.SerializeToElement(about.Uri, Wire.Default.String),
                    JsonSerializer.SerializeToElement(lens.Range.Start, Wire.Default.LspPosition),
                    JsonSerializer.SerializeToElement(places, Wire.Default.LocationArray),
                ]),
        };
    }

    private static bool CanShowReferences(Session session) =>
        session.Client.Experimental is { ValueKind: JsonValueKind.Object } experimental
        && experimental.TryGetProperty("commands", out var commands) && commands.ValueKind == JsonValueKind.Object
        && commands.TryGetProperty("commands", out var names) && names.ValueKind == JsonValueKind.Array
        && names.EnumerateArray().Any(name => name.ValueKind == JsonValueKind.String && name.ValueEquals(ShowReferences));
}
