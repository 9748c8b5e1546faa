namespace PlanAsCode.Workspace.Discovery;

/// <summary>The path behind all links, in every segment of it.</summary>
public static class RealPath
{
    private const int MostLinks = 40;

    /// <summary>Null where links lead round in a circle. What does not exist keeps its name.</summary>
    public static string? Of(string path)
    {
        var full = Path.GetFullPath(path);
        var current = Path.GetPathRoot(full)!;
        var pending = new Stack<string>();
        Push(pending, full[current.Length..]);
        var links = 0;
        while (pending.TryPop(out var segment))
        {
            if (segment == ".") continue;
            if (segment == "..")
            {
                current = Path.GetDirectoryName(current) ?? current;
                continue;
            }

            var next = Path.Combine(current, segment);
            var target = new FileInfo(next).LinkTarget;
            if (target is null)
            {
                current = next;
                continue;
            }

            if (++links > MostLinks) return null;
            var targetRoot = Path.GetPathRoot(target)!;
            if (targetRoot.Length > 0) current = targetRoot;
            Push(pending, target[targetRoot.Length..]);
        }

        return current;
    }

    /// <summary>True where a real path is a folder or lies below it.</summary>
    public static bool IsWithin(string path, string folder) =>
        path == folder || path.StartsWith(Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static void Push(Stack<string> pending, string path)
    {
        var segments = path.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
        for (var i = segments.Length - 1; i >= 0; i--) pending.Push(segments[i]);
    }
}
