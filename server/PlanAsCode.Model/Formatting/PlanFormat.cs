using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;
using PlanAsCode.Syntax.Yaml.Layout;

namespace PlanAsCode.Model.Formatting;

/// <summary>
/// A plan file in canonical layout and order; comments stay. The result is read again and must say the same, else nothing is
/// changed. Needs one file only, no plan around it.
/// </summary>
public static class PlanFormat
{
    /// <summary>More often no map is put in order: each time those inside the ones of the time before.</summary>
    private const int MostRounds = 100;

    public static FormatResult Of(YamlFile file)
    {
        if (FirstError(file) is { } error) return FormatResult.Refused(error);
        // The one change of the tree: a list says the same hours. All else is compared with what it leaves.
        file = file.With(SpansAsLists.Of(file));
        var now = file.With(CanonicalLayout.Of(file));
        for (var round = 0; round < MostRounds; round++)
        {
            var sorted = FieldOrder.Of(now);
            if (sorted.Text == now.Source.Text) break;
            now = now.With(sorted);
        }

        var final = now.With(CanonicalLayout.Of(now));
        return SameMeaning.Difference(file, final) is { } difference
            ? FormatResult.Refused($"{file.Source.Path}: is written in a way that cannot be laid out safely: {difference}")
            : new FormatResult(final.Source, null);
    }

    /// <summary>The layout of the lines that a stretch touches, and of as much around them as has to go with them; the order stays.</summary>
    public static FormatResult Of(YamlFile file, TextSpan stretch)
    {
        if (FirstError(file) is { } error) return FormatResult.Refused(error);
        var source = file.Source;
        var (node, column) = Covering(file, stretch);
        if (node is null) return new FormatResult(source, null);
        var laidOut = CanonicalLayout.Of(file, node, column);
        if (SameMeaning.Difference(file, file.With(laidOut)) is { } difference)
            return FormatResult.Refused($"{source.Path}: is written in a way that cannot be laid out safely: {difference}");
        // Lines outside of the stretch stay, unless those inside would then read otherwise.
        var (first, last) = (source.Lines.StartOf(source.Lines.LineAt(stretch.Start)), source.Lines.EndOf(source.Lines.LineAt(stretch.End)));
        var inside = TextEdits.Apply(source, TextEdits.Between(source.Text, laidOut.Text).Where(edit => edit.Span.Start >= first && edit.Span.End <= last));
        return new FormatResult(inside is not null && SameMeaning.Difference(file, file.With(inside)) is null ? inside : laidOut, null);
    }

    private static string? FirstError(YamlFile file) => file.Problems.FirstOrDefault(problem => problem.Severity == Severity.Error) is { } error
        ? $"{error.Place}: not laid out, because it cannot be read whole: {error.Message}"
        : null;

    /// <summary>The innermost block map or list that holds the stretch whole, at the column where it stands.</summary>
    private static (YamlNode? Node, int Column) Covering(YamlFile file, TextSpan stretch)
    {
        YamlNode? found = null;
        var next = file.Documents.LastOrDefault(root => root.Span.Start <= stretch.Start) ?? file.Documents.FirstOrDefault();
        while (next is YamlMapping { IsFlow: false } or YamlSequence { IsFlow: false })
        {
            found = next;
            var inner = next is YamlMapping map ? map.Entries.Select(entry => entry.Value) : ((YamlSequence)next).Items;
            next = inner.FirstOrDefault(node => LineStart(file.Source, node.Span.Start) <= stretch.Start && stretch.End <= node.Span.End);
        }

        return (found, found is null ? 0 : found.Span.Start - LineStart(file.Source, found.Span.Start));
    }

    private static int LineStart(SourceText source, int position) => source.Lines.StartOf(source.Lines.LineAt(position));
}
