using System.Collections.Immutable;

namespace PlanAsCode.Syntax.Yaml.Splitting;

/// <summary>
/// Reads the entries of a long map on several processors: shares of about as many lines have a reader each, and what they find is
/// put together in order, so that the tree is the same as read by one.
/// </summary>
internal static class LongMap
{
    /// <summary>Below it, to start a thread costs what it saves.</summary>
    private const int LeastLines = 2_000;

    private const int Shares = 8;

    public delegate void ReadEntry(MapPart part, Splitter.ReadPart read, Findings findings, ImmutableArray<YamlEntry>.Builder entries);

    /// <summary>Whether there is much to read and no entry holds most of it: that one is split further instead.</summary>
    public static bool IsOne(IReadOnlyList<MapPart> parts)
    {
        var lines = parts[^1].Lines.End - parts[0].Lines.First;
        return lines >= LeastLines && parts.All(part => part.Lines.LineCount <= lines / 2);
    }

    public static void Read(List<MapPart> parts, BlockReader reader, ReadEntry readEntry, Findings findings, ImmutableArray<YamlEntry>.Builder entries)
    {
        var shares = Divide(parts);
        Parallel.ForEach(shares, share =>
        {
            foreach (var part in share.Parts) readEntry(part, share.Reader.Read, share.Findings, share.Entries);
        });
        foreach (var share in shares)
        {
            reader.Add(share.Reader);
            findings.Add(share.Findings);
            entries.AddRange(share.Entries);
        }

        List<Share> Divide(List<MapPart> all)
        {
            var (start, lines) = (all[0].Lines.First, all[^1].Lines.End - all[0].Lines.First);
            return [.. all.GroupBy(part => (long)(part.Lines.First - start) * Shares / lines).Select(some => new Share([.. some], reader.Beside()))];
        }
    }

    private sealed record Share(List<MapPart> Parts, BlockReader Reader)
    {
        public Findings Findings { get; } = new();

        public ImmutableArray<YamlEntry>.Builder Entries { get; } = ImmutableArray.CreateBuilder<YamlEntry>();
    }
}

/// <summary>The lines of one entry of a map that is split, and the column in which its key is expected.</summary>
internal readonly record struct MapPart(Stretch Lines, int Column);
