using System.Collections.Immutable;
using PlanAsCode.Features.Finding;
using PlanAsCode.Model.Keys;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Features.Navigation;

/// <summary>The <c>[[links]]</c> of a file and where they lead.</summary>
public static class TextLinkTargets
{
    /// <summary>In order of place; those that name nothing are left out.</summary>
    public static ImmutableArray<TextLinkTarget> In(PlanFile file) =>
    [
        .. file.Index.ReferencesIn(file.Path)
            .Where(use => use.Reference.IsResolved && ReferencePath.IsInText(use.Reference))
            .DistinctBy(use => use.Reference.Place.Span)
            .Select(use => (use.Reference.Place.Span, Entity: file.Index.Find(use.Reference.TargetKind, use.Reference.Target!)))
            .Where(link => link.Entity is not null)
            .Select(link => new TextLinkTarget(link.Span, link.Entity!.Place, $"{KindNames.Of(link.Entity.Kind)} {link.Entity.Path}{(link.Entity.Title is { } title ? $": {title}" : "")}")),
    ];
}

/// <summary>A link in a text.</summary>
/// <param name="Span">What stands between the brackets.</param>
/// <param name="Target">The key of what it names.</param>
/// <param name="Words">What it names.</param>
public sealed record TextLinkTarget(TextSpan Span, Place Target, string Words);
