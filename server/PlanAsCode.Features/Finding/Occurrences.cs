using System.Collections.Immutable;
using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Features.Finding;

/// <summary>Every place that names a thing: where it is declared, where fields and texts refer to it, where paths lead through it.</summary>
public static class Occurrences
{
    /// <summary>In order of file and place, each place once.</summary>
    /// <param name="file">Where the subject was found; an anchor occurs in its own file only.</param>
    public static ImmutableArray<Occurrence> Of(PlanFile file, Subject subject) =>
    [
        .. (subject switch
        {
            EntitySubject { Entity: var entity } => Of(file.Index, entity),
            WordSubject word => WordIndex.Of(file.Plan).UsesOf(word.Kind, word.Word).Select(place => new Occurrence(place, OccurrenceKind.Word)),
            AnchorSubject anchor => Of(file, anchor.Anchored),
            _ => [],
        })
        .DistinctBy(occurrence => occurrence.Place)
        .OrderBy(occurrence => occurrence.Place.Path, StringComparer.Ordinal)
        .ThenBy(occurrence => occurrence.Place.Span.Start),
    ];

    internal static IEnumerable<Occurrence> Of(PlanIndex index, Entity entity) =>
        entity.AllDeclarations().Select(place => new Occurrence(Inside(place), OccurrenceKind.Declaration))
            .Concat(index.MentionsOf(entity).Select(mention => new Occurrence(mention.Place, OccurrenceKind.Reference)))
            .Concat(PlainNames.In(index.Plan).Where(name => name.Named == entity).Select(name => new Occurrence(name.Place, OccurrenceKind.Reference)));

    private static IEnumerable<Occurrence> Of(PlanFile file, YamlNode anchored)
    {
        if (Anchors.NameOf(file.Source, anchored) is { } declared) yield return new Occurrence(new Place(file.Source, declared), OccurrenceKind.Declaration);
        foreach (var node in TypedTree.Of(file.Tree))
        {
            if (node.Node is YamlAlias alias && ReferenceEquals(alias.Target, anchored)) yield return new Occurrence(new Place(file.Source, Anchors.NameOf(alias)), OccurrenceKind.Reference);
        }
    }

    private static Place Inside(Place place) => new(place.Source, Quotes.Inside(place.Source, place.Span));
}

/// <summary>A place that names a thing.</summary>
public sealed record Occurrence(Place Place, OccurrenceKind Kind);

/// <summary>How a place names a thing.</summary>
public enum OccurrenceKind
{
    Declaration,
    Reference,

    /// <summary>One of several places with the same word, none of which declares it.</summary>
    Word,
}
