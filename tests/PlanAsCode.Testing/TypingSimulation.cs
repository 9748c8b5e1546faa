using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Testing;

/// <summary>
/// What is left of a file while a line of it is being typed: the line is cut at the cursor, all other lines stay, and the
/// keys of those other lines should still stand at their place.
/// </summary>
public static class TypingSimulation
{
    /// <summary>Cuts at every line end and at a number of seeded places.</summary>
    public static TypingResult Run(SourceText source, int seededPlaces, int seed = 1)
    {
        var whole = YamlFile.Parse(source);
        var total = 0.0;
        var least = new TypingState(0, 1.0);
        var states = 0;
        foreach (var at in Places(source, seededPlaces, seed))
        {
            var kept = KeptAt(whole, at);
            total += kept;
            states++;
            if (kept < least.Kept) least = new TypingState(at, kept);
        }

        return new TypingResult(states, states == 0 ? 1 : total / states, least);
    }

    /// <summary>The share of the keys on other lines that keep their place when the line is cut at an offset.</summary>
    public static double KeptAt(YamlFile whole, int at)
    {
        var lines = whole.Source.Lines;
        var line = lines.LineAt(at);
        var end = lines.EndOf(line);
        while (end > at && whole.Source.Text[end - 1] is '\r' or '\n') end--;
        var cut = whole.With(new SourceText(whole.Source.Path, whole.Source.Text.Remove(at, Math.Max(0, end - at))));
        var isEmptied = string.IsNullOrWhiteSpace(whole.Source.Text[lines.StartOf(line)..at]);
        var expected = KeyPlaces(whole, line, isEmptied);
        if (expected.Count == 0) return 1;
        var found = KeyPlaces(cut, line, withoutBelow: false);
        return (double)expected.Count(found.Contains) / expected.Count;
    }

    private static IEnumerable<int> Places(SourceText source, int seededPlaces, int seed)
    {
        for (var line = 0; line < source.Lines.Count; line++)
        {
            var end = source.Lines.EndOf(line);
            while (end > source.Lines.StartOf(line) && source.Text[end - 1] is '\r' or '\n') end--;
            yield return end;
        }

        var random = (uint)seed;
        for (var place = 0; place < seededPlaces && source.Length > 0; place++)
        {
            random = (random * 1664525) + 1013904223;
            yield return (int)((ulong)random * (ulong)source.Length >> 32);
        }
    }

    /// <summary>
    /// Line and path of every key that does not stand on a line; keys on that line are left out of the paths too, and so are
    /// the keys below them if nothing of the line is left: without their parent they have no place to keep.
    /// </summary>
    private static HashSet<string> KeyPlaces(YamlFile file, int withoutLine, bool withoutBelow)
    {
        var places = new HashSet<string>(StringComparer.Ordinal);
        foreach (var document in file.Documents) Add(document, "");
        return places;

        void Add(YamlNode node, string path)
        {
            if (node is YamlSequence list)
            {
                foreach (var item in list.Items) Add(item, path + "/-");
            }

            if (node is not YamlMapping map) return;
            foreach (var entry in map.Entries)
            {
                var line = file.Source.Lines.LineAt(entry.Key.Span.Start);
                var isNamed = line != withoutLine && entry.Key is YamlScalar;
                var below = isNamed ? $"{path}/{entry.KeyText}" : path;
                if (isNamed) places.Add($"{line}{below}");
                if (line != withoutLine || !withoutBelow) Add(entry.Value, below);
            }
        }
    }
}

/// <summary>How many states were tried, what share of the other keys they kept on average, and the worst of them.</summary>
public sealed record TypingResult(int States, double AverageKept, TypingState Worst);

/// <summary>A cut at an offset and the share of the other keys it left.</summary>
public sealed record TypingState(int Offset, double Kept);
