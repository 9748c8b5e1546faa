using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Syntax.Yaml.Layout;

/// <summary>Whether two texts say the same: the same trees but for the order of keys, and the same comments.</summary>
public static class SameMeaning
{
    /// <returns>What differs, or null.</returns>
    public static string? Difference(YamlFile before, YamlFile after)
    {
        if (Errors(after) > Errors(before)) return "it could not be read any more";
        if (!Comments(before).SequenceEqual(Comments(after))) return "a comment would be lost";
        if (before.Documents.Length != after.Documents.Length) return "documents would be lost";
        var open = new Stack<(YamlNode Before, YamlNode After)>();
        for (var i = 0; i < before.Documents.Length; i++) open.Push((before.Documents[i], after.Documents[i]));
        while (open.TryPop(out var pair))
        {
            if (!IsAlike(pair.Before, pair.After)) return $"line {before.Source.Lines.LineAt(pair.Before.Span.Start) + 1} would read otherwise";
            if (pair is (YamlSequence was, YamlSequence list))
            {
                for (var i = 0; i < was.Items.Length; i++) open.Push((was.Items[i], list.Items[i]));
            }

            if (pair is not (YamlMapping old, YamlMapping now)) continue;
            var (left, right) = (Sorted(old), Sorted(now));
            for (var i = 0; i < left.Count; i++)
            {
                open.Push((left[i].Key, right[i].Key));
                open.Push((left[i].Value, right[i].Value));
            }
        }

        return null;
    }

    /// <summary>Equal keys keep their order: which of them counts depends on it.</summary>
    private static List<YamlEntry> Sorted(YamlMapping map) => [.. map.Entries.OrderBy(entry => entry.KeyText, StringComparer.Ordinal)];

    private static bool IsAlike(YamlNode before, YamlNode after) =>
        before.Anchor == after.Anchor && before.Tag == after.Tag && (before, after) switch
        {
            (YamlScalar one, YamlScalar other) => one.Value == other.Value,
            (YamlSequence one, YamlSequence other) => one.Items.Length == other.Items.Length,
            (YamlMapping one, YamlMapping other) => one.Entries.Length == other.Entries.Length,
            (YamlAlias one, YamlAlias other) => one.Name == other.Name && SameTarget(one, other),
            (YamlMissing one, YamlMissing other) => one.IsBroken == other.IsBroken && one.HasColon == other.HasColon,
            _ => false,
        };

    /// <summary>Of several anchors with one name the last before the alias counts.</summary>
    private static bool SameTarget(YamlAlias one, YamlAlias other) => (one.Target is null) == (other.Target is null);

    private static IEnumerable<string> Comments(YamlFile file) => file.Comments.Select(comment => file.Source.TextAt(comment.Span)).Order(StringComparer.Ordinal);

    private static int Errors(YamlFile file) => file.Problems.Count(problem => problem.Severity == Severity.Error);
}
