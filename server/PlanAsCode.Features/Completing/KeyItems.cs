using PlanAsCode.Model.Keys;

namespace PlanAsCode.Features.Completing;

/// <summary>The keys that a map takes and does not have yet, each with what its value begins with.</summary>
internal static class KeyItems
{
    public static void Add(Offers offers, KeySet keys)
    {
        var slot = offers.Slot;
        // The version begins a file; below other sections nobody looks for it.
        foreach (var key in KeyOrder.Of(keys).OrderBy(key => keys == KeyCatalog.Top && key == keys.Keys[0] && !slot.Others.IsEmpty))
        {
            if (slot.Has(key.Name) || !KeyFit.Allows(keys, key, slot)) continue;
            var text = offers.Template(slot.Column).Text(key.Name).Text(":");
            if (!slot.HasValueBehind) Tail(offers, text, key.Type, key);
            offers.Snippet(key.Name, CompletionKind.Key, text, key.IsRequired ? "required" : Brief(key.Type), subject: new CompletionSubject(keys.Owner, key.Name));
        }
    }

    /// <summary>What follows the colon: a blank, brackets, or a line below.</summary>
    public static void Tail(Offers offers, SnippetText text, FieldType type, Key? key = null)
    {
        var (slot, layout) = (offers.Slot, offers.Layout);
        var form = type is OneOfType choices ? choices.Choices[0] : type;
        switch (form)
        {
            case ListType list when slot.IsFlow || (IsShort(list) && !layout.ListsAreBlocks):
                text.Text(" ");
                if (text.HasStops) text.Text("[").End().Text("]");
                break;
            case ListType:
                text.Text("\n" + new string(' ', layout.DashIndent) + "- ");
                break;
            case EntityMapType or MapType or RecordType when slot.IsFlow:
                text.Text(" ");
                if (text.HasStops) text.Text("{").End().Raw("}");
                break;
            case EntityMapType or MapType or RecordType:
                text.Text("\n" + new string(' ', layout.Indent));
                break;
            default:
                text.Text(key == TaskKeys.Milestone ? " true" : " ");
                break;
        }
    }

    /// <summary>Names and words fit into brackets; sentences and maps stand on lines of their own.</summary>
    private static bool IsShort(ListType list) => list.Item is ReferenceType or ScalarType { HasLinks: false } || list.Item is OneOfType { Choices: [ReferenceType, ..] };

    /// <summary>What a value of a type is, in a few words.</summary>
    private static string? Brief(FieldType type) => type switch
    {
        OneOfType choices => Brief(choices.Choices[0]),
        ListType list => Brief(list.Item) is { } item ? "list: " + item : "list",
        EntityMapType entities => $"map of {KindNames.Of(entities.Kind)}s",
        MapType or RecordType => "map",
        WordsType words => string.Join(" | ", words.Allowed),
        ReferenceType reference => KindNames.BareAnyOf(reference.Kinds),
        ScalarType scalar => scalar.Description,
        _ => null,
    };
}
