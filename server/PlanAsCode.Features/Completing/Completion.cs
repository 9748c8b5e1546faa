using System.Collections.Immutable;
using PlanAsCode.Features.Finding;
using PlanAsCode.Model.Keys;

namespace PlanAsCode.Features.Completing;

/// <summary>
/// What can be written at a cursor: keys that the map does not have yet, values that the key takes, names that are in reach. Every
/// edit is complete: it needs no help of the editor's own indentation.
/// </summary>
public static class Completion
{
    /// <param name="snippets">Whether the client fills in places of a text; else the texts are plain.</param>
    public static CompletionList At(PlanFile file, int offset, bool snippets, CancellationToken cancel = default)
    {
        offset = Math.Clamp(offset, 0, file.Source.Length);
        var layout = Layout.Around(file.Source, file.Source.Lines.LineAt(offset));
        if (CommentFinding.At(file.Tree, offset) is { } comment) return IgnoreItems.Offered(file, comment, offset, layout, snippets, cancel);
        var slots = SlotFinder.At(file.Tree, offset);
        if (slots.IsEmpty) return CompletionList.Empty;
        if (TextLinkItems.Offered(file, slots, offset, layout, cancel) is { } links) return links;
        var items = ImmutableArray.CreateBuilder<CompletionItem>();
        var isIncomplete = false;
        foreach (var slot in slots)
        {
            cancel.ThrowIfCancellationRequested();
            var offers = new Offers(file, slot, layout, snippets, cancel);
            if (slot.Part == SlotPart.Key) AddKeys(offers);
            else if (slot.Part == SlotPart.Value) ValueItems.Add(offers);
            items.AddRange(items.Count == 0 ? offers.Items : offers.Items.Select(item => item with { SortText = "z" + item.SortText }));
            isIncomplete |= offers.IsIncomplete;
        }

        return new CompletionList(items.ToImmutable(), isIncomplete);
    }

    private static void AddKeys(Offers offers)
    {
        switch (offers.Slot.Wanted.Map)
        {
            case RecordType record:
                KeyItems.Add(offers, record.Keys);
                break;
            case EntityMapType entities:
                EntityItems.Add(offers, entities.Kind);
                break;
            case MapType map:
                MapKeyItems.Add(offers, map);
                break;
        }
    }
}
