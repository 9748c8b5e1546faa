using System.Buffers;
using System.Collections.Immutable;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;
using PlanAsCode.Model.Values.Reading;
using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Model.Binding;

/// <summary>The <c>[[links]]</c> in texts. Code between backquotes has none.</summary>
internal sealed class TextLinks(FindingList findings, ReferenceFinder finder, ReferenceReader references, UnknownReferences unknown)
{
    private static readonly ImmutableArray<EntityKind> Kinds =
    [
        EntityKind.Project, EntityKind.WorkItem, EntityKind.Goal, EntityKind.Risk, EntityKind.Resource, EntityKind.Stakeholder, EntityKind.Iteration,
        EntityKind.Lesson,
    ];

    private static readonly ImmutableArray<ImmutableArray<EntityKind>> OneKind = [.. Kinds.Select(kind => ImmutableArray.Create(kind))];

    public void Read(string field, Spot spot, EntityNode holder)
    {
        var source = spot.Source.Text;
        foreach (var link in TextLinkMarks.In(source, spot.Node.Span))
        {
            if (IsPath(source.AsSpan(link.Start, link.Length))) Resolve(field, spot.Source.TextAt(link), new Place(spot.Source, link), holder);
        }
    }

    private void Resolve(string field, string path, Place place, EntityNode holder)
    {
        var found = InSection(path) ?? Found(path, place, holder);
        if (found is null) unknown.Report(path, place, Kinds, holder);
        references.Keep(field, new Reference(path, place, found?.Path, found?.Kind ?? EntityKind.Project));
    }

    private EntityNode? Found(string path, Place place, EntityNode holder)
    {
        EntityNode? first = null;
        foreach (var kind in OneKind)
        {
            if (finder.FindInside(path, kind, holder) is not { } node) continue;

            if (first is not null)
            {
                findings.Warning(
                    BindingRules.AmbiguousReference, place,
                    $"{Shown.Of(path)} is {KindNames.One(first.Kind)} and {KindNames.One(node.Kind)}; write `{FullName(first)}` or `{FullName(node)}`",
                    Fixes.Replace(place, FullName(first)),
                    new RelatedPlace($"{KindNames.One(node.Kind)} of the same name", node.Place));
                return first;
            }

            first = node;
        }

        return first;
    }

    /// <summary><c>risks.x</c>: the section's name and the path from the root.</summary>
    private EntityNode? InSection(string path)
    {
        var dot = path.IndexOf('.');
        if (dot < 0) return null;

        for (var at = 0; at < Kinds.Length; at++)
        {
            if (KindNames.SectionOf(Kinds[at]) is not { } section || !path.AsSpan(0, dot).SequenceEqual(section)) continue;

            var kinds = Kinds[at] == EntityKind.Project && path.IndexOf('.', dot + 1) >= 0 ? OneKind[1] : OneKind[at];
            return finder.Find(path.AsSpan(dot + 1), kinds, Nowhere);
        }

        return null;
    }

    private static readonly SearchValues<char> NeverInPaths = SearchValues.Create(" \t\r\n[]\"'");

    private static readonly EntityNode Nowhere = new(EntityKind.Workspace, "", null);

    private static string FullName(EntityNode node)
    {
        var top = node;
        while (top.Parent is { } parent) top = parent;
        return $"{KindNames.SectionOf(top.Kind)}.{node.Path}";
    }

    private static bool IsPath(ReadOnlySpan<char> text) =>
        text.Length > 0 && char.IsAsciiLetterOrDigit(text[0]) && !text.ContainsAny(NeverInPaths);
}
