using System.Collections.Immutable;
using PlanAsCode.Model.Keys;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Features.Finding;

/// <summary>Follows a tree down to a position, and the language's types with it.</summary>
internal sealed class CursorWalk(int offset)
{
    private readonly ImmutableArray<CursorStep>.Builder _steps = ImmutableArray.CreateBuilder<CursorStep>();
    private YamlEntry? _entry;
    private Key? _key;
    private CursorPart _part;

    public Cursor Through(YamlFile file)
    {
        var document = file.Documents.LastOrDefault(root => root.Span.Start <= offset) ?? file.Documents.FirstOrDefault();
        CursorStep? next = document is null ? null : new CursorStep(document, TypesBelow.Top, null, null);
        // A loop, as trees may be deep.
        while (next is not null)
        {
            _steps.Add(next);
            next = next.Node switch
            {
                YamlMapping map => Into(map, next),
                YamlSequence list => Into(list, next),
                _ => null,
            };
        }

        return new Cursor(_steps.ToImmutable(), _entry, _key, _part);
    }

    private CursorStep? Into(YamlMapping map, CursorStep step)
    {
        var entry = EntryAt(map);
        (_entry, _key, _part) = (entry, null, CursorPart.Between);
        if (entry is null) return null;
        var typed = TypesBelow.OfEntry(step.Type, entry);
        _key = typed.Key;
        _part = offset <= entry.Key.Span.End ? CursorPart.Key : CursorPart.Value;
        return _part == CursorPart.Key ? null : StepOf(entry, typed, step);
    }

    private CursorStep? Into(YamlSequence list, CursorStep step)
    {
        foreach (var item in list.Items)
        {
            if (item.Span.Start <= offset && offset <= item.Span.End) return new CursorStep(item, TypesBelow.OfItem(step.Type, item), null, step.Path);
        }

        return null;
    }

    private static CursorStep StepOf(YamlEntry entry, TypedEntry typed, CursorStep step) => typed.Kind is null
        ? new CursorStep(entry.Value, typed.Type, null, step.Path)
        : new CursorStep(entry.Value, typed.Type, typed.Kind, step.Path is null ? entry.KeyText : $"{step.Path}.{entry.KeyText}");

    /// <summary>The entry that a position is on, or behind on the same value; the last that begins before it.</summary>
    private YamlEntry? EntryAt(YamlMapping map)
    {
        YamlEntry? before = null;
        foreach (var entry in map.Entries)
        {
            if (entry.Key.Span.Start > offset) break;
            before = entry;
        }

        return before is not null && offset <= before.Span.End ? before : null;
    }
}
