using PlanAsCode.Features.Finding;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Features.Changing.Renaming;

/// <summary>Paths after a rename: those of what is renamed, and of all that stands inside it.</summary>
internal sealed class NewPaths(IEnumerable<Entity> renamed, string id)
{
    private readonly HashSet<(EntityKind Kind, string Path)> _renamed = [.. renamed.Select(entity => (entity.Kind, entity.Path))];

    public string Of(EntityKind kind, string path)
    {
        var words = path.Split('.');
        if (words.Length == 1) return _renamed.Contains((kind, path)) ? id : path;
        var now = new string[words.Length];
        for (var depth = 0; depth < words.Length; depth++)
            now[depth] = _renamed.Contains((ReferencePath.KindAt(depth, words.Length, kind), string.Join('.', words[..(depth + 1)]))) ? id : words[depth];
        return string.Join('.', now);
    }
}
