using PlanAsCode.Features.Finding;
using PlanAsCode.Features.Navigation;
using PlanAsCode.LanguageServer.Protocol;

namespace PlanAsCode.LanguageServer.Requests;

/// <summary><c>textDocument/references</c>.</summary>
internal static class ReferencesRequest
{
    public static Transport.Route Route(Session session) => session.FileRequest(
        "textDocument/references", Wire.Default.ReferenceParams, Wire.Default.LocationArray, asked => asked.TextDocument.Uri, Answer);

    private static Location[] Answer(FileQuestion question, ReferenceParams asked)
    {
        var withDeclaration = asked.Context?.IncludeDeclaration is not false;
        var found = References.At(question.ExactFile, question.OffsetOf(asked.Position))
            .Where(occurrence => withDeclaration || occurrence.Kind != OccurrenceKind.Declaration)
            .Select(occurrence => question.LocationOf(occurrence.Place));
        return question.Session.InParts(asked.PartialResultToken, [.. found], Wire.Default.LocationArray);
    }
}
