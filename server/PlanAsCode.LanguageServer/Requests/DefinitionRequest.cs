using PlanAsCode.Features.Navigation;
using PlanAsCode.LanguageServer.Protocol;
using PlanAsCode.LanguageServer.Transport;

namespace PlanAsCode.LanguageServer.Requests;

/// <summary><c>textDocument/definition</c> and <c>textDocument/declaration</c>, which are the same in plans.</summary>
internal static class DefinitionRequest
{
    public static IEnumerable<Route> Routes(Session session) =>
    [
        session.FileRequest("textDocument/definition", Wire.Default.TextDocumentPositionParams, Wire.Default.LocationArray, asked => asked.TextDocument.Uri, Answer),
        session.FileRequest("textDocument/declaration", Wire.Default.TextDocumentPositionParams, Wire.Default.LocationArray, asked => asked.TextDocument.Uri, Answer),
    ];

    private static Location[]? Answer(FileQuestion question, TextDocumentPositionParams asked) =>
        Definition.At(question.ExactFile, question.OffsetOf(asked.Position)) is { } found ? [.. found.Places.Select(question.LocationOf)] : null;
}
