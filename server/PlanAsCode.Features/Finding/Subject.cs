using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Features.Finding;

/// <summary>What the name at a position stands for. A closed family.</summary>
/// <param name="Span">The name, without quotes; of a path the word at the position.</param>
public abstract record Subject(TextSpan Span)
{
    /// <summary>Null where no name stands, or one that nothing has.</summary>
    public static Subject? At(PlanFile file, int offset) =>
        Declared(file, offset) ?? Mentioned(file, offset) ?? OfTree(file, offset);

    private static EntitySubject? Declared(PlanFile file, int offset) =>
        file.Index.DeclaredAt(file.Path, offset) is { } entity && entity.DeclarationAt(file.Path, offset) is { } key
            ? new EntitySubject(Quotes.Inside(file.Source, key.Span), entity)
            : null;

    private static EntitySubject? Mentioned(PlanFile file, int offset)
    {
        if (file.Index.ReferenceAt(file.Path, offset) is not { } use) return null;
        foreach (var word in ReferencePath.WordsOf(use.Reference))
        {
            if (word.Span.Start <= offset && offset <= word.Span.End && file.Index.Find(word.Kind, word.Path) is { } named) return new EntitySubject(word.Span, named);
        }

        return null;
    }

    private static Subject? OfTree(PlanFile file, int offset)
    {
        if (AnchorAt(file, offset) is { } anchor) return anchor;
        if (WordIndex.At(file.Tree, offset) is var (kind, scalar)) return new WordSubject(Quotes.Inside(file.Source, scalar.Span), kind, scalar.Value);
        var plain = PlainNames.In(file.Plan).FirstOrDefault(name => name.Place.Path == file.Path && name.Place.Span.Start <= offset && offset <= name.Place.Span.End);
        return plain?.Named is { } named ? new EntitySubject(plain.Place.Span, named) : null;
    }

    private static AnchorSubject? AnchorAt(PlanFile file, int offset)
    {
        if (!IsMarked(file.Source.Text, offset)) return null;
        foreach (var node in TypedTree.Of(file.Tree))
        {
            if (node.Node is YamlAlias { Target: { } target } alias && alias.Span.Start <= offset && offset <= alias.Span.End) return new AnchorSubject(Anchors.NameOf(alias), target);
            if (Anchors.NameOf(file.Source, node.Node) is { } name && name.Start - 1 <= offset && offset <= name.End) return new AnchorSubject(name, node.Node);
        }

        return null;
    }

    /// <summary>True in a word that begins as anchors and aliases do: only then is it worth to go through the file.</summary>
    private static bool IsMarked(string text, int offset)
    {
        var start = Math.Min(offset, text.Length);
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]) && text[start - 1] is not ('&' or '*')) start--;
        return (start > 0 && text[start - 1] is '&' or '*') || (start < text.Length && text[start] is '&' or '*');
    }
}

/// <summary>Something of the plan that has an id.</summary>
public sealed record EntitySubject(TextSpan Span, Entity Entity) : Subject(Span);

/// <summary>A label, skill, category or role.</summary>
public sealed record WordSubject(TextSpan Span, WordKind Kind, string Word) : Subject(Span);

/// <summary>What an anchor of YAML marks.</summary>
public sealed record AnchorSubject(TextSpan Span, YamlNode Anchored) : Subject(Span);
