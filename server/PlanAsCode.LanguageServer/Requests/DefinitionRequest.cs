using PlanAsCode.Features.Navigation;
using PlanAsCode.LanguageServer.Protocol;
using PlanAsCode.LanguageServer.Transport;

namespace PlanAsCode.LanguageServer.Requests;

/// <summary><c>textDocument/definition</c> and <c>textDocument/declaration</c>, which are the same in plans.</summary>
internal static class DefinitionRequest
{
    public static IEnumerable<Route> Routes(Session session) =>
    [
        session.FileRequest(
            "textDocument/definition", Wire.Default.TextDocumentPositionParams, Wire.Default.Object, asked => asked.TextDocument.Uri,
            (question, asked) => Answer(question, asked, session.Client.TextDocument?.Definition)),
        session.FileRequest(
            "textDocument/declaration", Wire.Default.TextDocumentPositionParams, Wire.Default.Object, asked => asked.TextDocument.Uri,
            (question, asked) => Answer(question, asked, session.Client.TextDocument?.Declaration)),
    ];

    private static object? Answer(FileQuestion question, TextDocumentPositionParams asked, LinkCapability? client)
    {
        if (Definition.At(question.ExactFile, question.OffsetOf(asked.Position)) is not { } found) return null;
        if (client?.LinkSupport is not true) return found.Targets.Select(target => question.LocationOf(target.Name)).ToArray();
        return found.Targets.Select(target => LinkTo(target, question.RangeOf(found.Origin), question)).ToArray();
    }

    private static LocationLink LinkTo(DeclaredThing target, LspRange origin, FileQuestion question)
    {
        var name = question.LocationOf(target.Name);
        return new LocationLink(origin, name.Uri, question.LocationOf(target.Name with { Span = target.Extent }).Range, name.Range);
    }
}
