using System.Text.RegularExpressions;

namespace PlanAsCode.Features.Completing;

/// <summary>Behind <c>*</c>: the anchors that stand above in the same document.</summary>
internal static partial class AnchorItems
{
    public static void Add(Offers offers)
    {
        var (slot, source) = (offers.Slot, offers.File.Source);
        var start = offers.File.Tree.Documents.LastOrDefault(root => root.Span.Start <= slot.WordStart)?.Span.Start ?? 0;
        // What begins on this line may be what the cursor is in, and nothing can contain itself.
        var end = source.Lines.StartOf(source.Lines.LineAt(slot.WordStart));
        var names = Anchor().Matches(source.Text[start..Math.Max(start, end)]).Select(match => match.Groups[1].Value);
        foreach (var name in names.Reverse().Distinct(StringComparer.Ordinal).Take(50)) offers.Value("*" + name, CompletionKind.Reference, "alias");
    }

    [GeneratedRegex(@"(?<=[:\-\[,]\s+)&([^\s,\[\]{}]+)")]
    private static partial Regex Anchor();
}
