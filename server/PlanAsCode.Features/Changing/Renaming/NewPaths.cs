using PlanAsCode.Features.Finding;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Features.Changing.Renaming;

/// <summary>Paths after a rename: those of what is renamed, and of all that stands inside it.</summary>
internal sealed class NewPaths(IEnumerable<Entity> renamed, string id)
{
    private readonly HashSet<(EntityKind Kind, string Path)> _renamed = [.. renamed.Select(entity => (entity.Kind, entity.Path))];

    public string Of(EntityKind kind, string path)
    {
        if (!IsTouched(path)) return path;
        var words = path.Split('.');
        var now = new string[words.Length];
        for (var depth = 0; depth < words.Length; depth++)
            now[depth] = _renamed.Contains((ReferencePath.KindAt(depth, words.Length, kind), string.Join('.', words[..(depth + 1)]))) ? id : words[depth];
        return string.Join('.', now);
    }

    /// <summary>Nearly every path of a large plan is not, and is asked for often.</summary>
    private bool IsTouched(string path)
    {
        foreach (var (_, old) in _renamed)
        {
            if (path.StartsWith(old, StringComparison.Ordinal) && (path.Length == old.Length || path[old.Length] == '.')) return true;
        }

        return false;
    }
}
