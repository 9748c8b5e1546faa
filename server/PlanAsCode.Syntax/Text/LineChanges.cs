namespace PlanAsCode.Syntax.Text;

/// <summary>Which lines went and which came, as few as possible (Myers, An O(ND) Difference Algorithm, 1986).</summary>
internal static class LineChanges
{
    /// <summary>Texts that differ in more are said to differ in all between their common ends.</summary>
    private const int MostChanges = 3000;

    /// <summary>Each with its line break.</summary>
    public static string[] LinesOf(string text)
    {
        var lines = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at) is >= 0 and var found ? found + 1 : text.Length;
            lines.Add(text[at..end]);
            at = end;
        }

        return [.. lines];
    }

    public static List<LineChange> Between(string[] old, string[] now)
    {
        var start = 0;
        while (start < old.Length && start < now.Length && old[start] == now[start]) start++;
        var (oldEnd, newEnd) = (old.Length, now.Length);
        while (oldEnd > start && newEnd > start && old[oldEnd - 1] == now[newEnd - 1]) (oldEnd, newEnd) = (oldEnd - 1, newEnd - 1);
        if (start == oldEnd && start == newEnd) return [];
        var trace = Trace(old.AsSpan(start, oldEnd - start), now.AsSpan(start, newEnd - start));
        return trace is null ? [new LineChange(start, oldEnd, start, newEnd)] : Changes(trace, oldEnd - start, newEnd - start, start);
    }

    /// <summary>By number of changes how far each diagonal gets.</summary>
    private static List<int[]>? Trace(ReadOnlySpan<string> old, ReadOnlySpan<string> now)
    {
        var trace = new List<int[]>();
        var reached = new int[] { 0, 0, 0 };
        for (var changes = 0; changes <= MostChanges; changes++)
        {
            var next = new int[(2 * changes) + 3];
            for (var diagonal = -changes; diagonal <= changes; diagonal += 2)
            {
                var x = changes == 0 ? 0 : IsDown(reached, changes, diagonal) ? At(reached, changes - 1, diagonal + 1) : At(reached, changes - 1, diagonal - 1) + 1;
                while (x < old.Length && x - diagonal < now.Length && old[x] == now[x - diagonal]) x++;
                next[diagonal + changes + 1] = x;
                if (x < old.Length || x - diagonal < now.Length) continue;
                trace.Add(next);
                return trace;
            }

            trace.Add(next);
            reached = next;
        }

        return null;
    }

    private static int At(int[] reached, int changes, int diagonal) => reached[diagonal + changes + 1];

    private static bool IsDown(int[] reached, int changes, int diagonal) =>
        diagonal == -changes || (diagonal != changes && At(reached, changes - 1, diagonal - 1) < At(reached, changes - 1, diagonal + 1));

    private static List<LineChange> Changes(List<int[]> trace, int x, int y, int offset)
    {
        var changes = new List<LineChange>();
        for (var number = trace.Count - 1; number > 0; number--)
        {
            var diagonal = x - y;
            var isDown = IsDown(trace[number - 1], number, diagonal);
            var fromX = At(trace[number - 1], number - 1, isDown ? diagonal + 1 : diagonal - 1);
            var fromY = fromX - (isDown ? diagonal + 1 : diagonal - 1);
            var one = isDown ? new LineChange(fromX, fromX, fromY, fromY + 1) : new LineChange(fromX, fromX + 1, fromY, fromY);
            if (changes.Count > 0 && changes[^1] is var last && last.Old == one.OldEnd && last.New == one.NewEnd)
                changes[^1] = new LineChange(one.Old, last.OldEnd, one.New, last.NewEnd);
            else changes.Add(one);
            (x, y) = (fromX, fromY);
        }

        changes.Reverse();
        return changes.ConvertAll(change => new LineChange(change.Old + offset, change.OldEnd + offset, change.New + offset, change.NewEnd + offset));
    }
}

/// <summary>Lines <paramref name="Old"/> up to <paramref name="OldEnd"/> became lines <paramref name="New"/> up to <paramref name="NewEnd"/>.</summary>
internal readonly record struct LineChange(int Old, int OldEnd, int New, int NewEnd);
