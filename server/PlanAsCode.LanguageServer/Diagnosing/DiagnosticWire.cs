using System.Security.Cryptography;
using System.Text.Json;
using PlanAsCode.Analysis.Rules;
using PlanAsCode.LanguageServer.Protocol;
using PlanAsCode.LanguageServer.State;
using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.LanguageServer.Diagnosing;

/// <summary>Findings as the protocol writes them, with what the client can show of them.</summary>
internal static class DiagnosticWire
{
    private const int Unnecessary = 1;

    /// <summary>Rules about text that does nothing: editors show it faded.</summary>
    private static readonly string[] AboutUselessText = ["ignore-unused", "unknown-key"];

    public static LspDiagnostic[] Of(IEnumerable<Diagnostic> findings, FolderSnapshot folder, ServerView view, Session session) =>
        [.. findings.Select(finding => Of(finding, folder, view, session))];

    /// <summary>The same for the same findings, so that a client can be told that nothing changed.</summary>
    public static string Fingerprint(LspDiagnostic[] items) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(items, Wire.Default.LspDiagnosticArray)).AsSpan(0, 12));

    private static LspDiagnostic Of(Diagnostic finding, FolderSnapshot folder, ServerView view, Session session)
    {
        var (pushed, pulled) = (session.Client.TextDocument?.PublishDiagnostics, session.Client.TextDocument?.Diagnostic);
        var hasTags = (pulled?.TagSupport ?? pushed?.TagSupport)?.Set?.Contains(Unnecessary) is true;
        var hasPages = (pulled?.CodeDescriptionSupport ?? pushed?.CodeDescriptionSupport) is true && session.ShowsContent;
        // Before 3.18 a client that pulls could not say that it shows related places.
        var hasRelated = pulled?.RelatedInformation ?? pushed?.RelatedInformation ?? pulled is not null;
        return new LspDiagnostic
        {
            Range = RangeOf(finding.Place, session),
            Severity = finding.Severity switch { Severity.Error => 1, Severity.Warning => 2, Severity.Info => 3, _ => 4 },
            Code = finding.Rule,
            CodeDescription = hasPages && RuleCatalog.Find(finding.Rule) is not null ? new CodeDescription(MadeDocument.OfRule(finding.Rule)) : null,
            Message = finding.Message,
            Tags = hasTags && AboutUselessText.Contains(finding.Rule) ? [Unnecessary] : null,
            RelatedInformation = finding.Related.IsEmpty || !hasRelated
                ? null
                : [.. finding.Related.Select(related => new RelatedInformation(
                    new Location(view.AddressOf(folder, related.Place.Path), RangeOf(related.Place, session)), related.Message))],
        };
    }

    private static LspRange RangeOf(Place place, Session session) => session.Encoding.RangeOf(place.Source, place.Span);
}
