using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Features.Finding;

/// <summary>The words of a reference such as <c>storefront.checkout.api</c>, each with the thing it names by itself.</summary>
public static class ReferencePath
{
    /// <summary>Outermost first; the last names the target. A section's name in front (<c>risks.x</c>) is none of them.</summary>
    /// <returns>One word for all of it where escapes hide the words; nothing where the reference names nothing.</returns>
    public static IReadOnlyList<PathWord> WordsOf(Reference reference)
    {
        if ((reference.Target ?? reference.Refused) is not { } target) return [];
        var whole = new PathWord(reference.Place.Span, reference.TargetKind, target);
        if (!reference.Text.Contains('.', StringComparison.Ordinal) || !IsAsWritten(reference)) return [whole];
        var written = reference.Text.Split('.');
        var named = target.Split('.');
        var words = new List<PathWord>(written.Length);
        var (start, depth) = (reference.Place.Span.Start, named.Length - written.Length);
        foreach (var word in written)
        {
            if (depth >= 0 && named[depth] != word) return [whole];
            if (depth >= 0) words.Add(new PathWord(new TextSpan(start, word.Length), KindAt(depth, named.Length, reference.TargetKind), string.Join('.', named[..(depth + 1)])));
            start += word.Length + 1;
            depth++;
        }

        return words;
    }

    /// <summary>True where the source shows the very text of the reference, which escapes in quotes may hide.</summary>
    public static bool IsAsWritten(Reference reference) =>
        reference.Place.Source.Text.AsSpan(reference.Place.Span.Start, reference.Place.Span.Length).SequenceEqual(reference.Text);

    /// <summary>True for a <c>[[link]]</c> in a text.</summary>
    public static bool IsInText(Reference reference)
    {
        var text = reference.Place.Source.Text.AsSpan();
        var span = reference.Place.Span;
        return text[..span.Start].TrimEnd().EndsWith("[[", StringComparison.Ordinal) && text[span.End..].TrimStart().StartsWith("]]", StringComparison.Ordinal);
    }

    /// <summary>The section's name in front of a <c>[[link]]</c>, where there is one.</summary>
    public static string? SectionOf(Reference reference)
    {
        var dot = reference.Text.IndexOf('.');
        return dot > 0 && IsInText(reference) && KeyCatalog.Top.Find(reference.Text[..dot]) is { } key && reference.Target is { } target
            && reference.Text.Count('.') > target.Count('.') ? key.Name : null;
    }

    /// <summary>The kind of what a path's first words name, told by what the whole path names.</summary>
    internal static EntityKind KindAt(int depth, int length, EntityKind target)
    {
        if (depth == length - 1) return target;
        if (target == EntityKind.Measure) return EntityKind.Goal;
        return depth == 0 ? EntityKind.Project : EntityKind.WorkItem;
    }
}

/// <summary>A word of a path, and what it names.</summary>
public readonly record struct PathWord(TextSpan Span, EntityKind Kind, string Path);
