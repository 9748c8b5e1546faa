using System.Collections.Immutable;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Features.Completing;

/// <summary>Behind <c>[[</c> in a text: everything that a link may name.</summary>
internal static class TextLinkItems
{
    private const int Most = 250;

    private static readonly ImmutableArray<EntityKind> Kinds =
    [
        EntityKind.Project, EntityKind.WorkItem, EntityKind.Goal, EntityKind.Risk, EntityKind.Resource, EntityKind.Stakeholder, EntityKind.Iteration,
        EntityKind.Lesson,
    ];

    /// <returns>Null where the cursor is not behind <c>[[</c>.</returns>
    public static CompletionList? Offered(PlanFile file, ImmutableArray<Slot> slots, int offset, Layout layout, CancellationToken cancel)
    {
        var text = file.Source.Text;
        var start = offset;
        while (start > 0 && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '-' or '.')) start--;
        if (start < 2 || text[start - 1] != '[' || text[start - 2] != '[') return null;
        var line = file.Source.Lines.LineAt(offset);
        var read = BlockLine.Read(file.Source, line);
        var isBegun = read.Value == start - 2;
        if (isBegun && !SlotFinder.WantedOn(file.Source, line, read).Forms.Any(TakesLinks)) return null;
        var slot = slots[0] with { Wanted = isBegun ? SlotFinder.WantedOn(file.Source, line, read) : slots[0].Wanted };
        if (slot.Part == SlotPart.Key || !slot.Wanted.Forms.Any(TakesLinks)) return null;
        var end = offset;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '.')) end++;
        var isClosed = end + 1 < text.Length && text[end] == ']' && text[end + 1] == ']';
        // A value cannot begin with a bracket: quotes make a text of it.
        slot = slot with
        {
            Span = isBegun ? TextSpan.FromBounds(start - 2, isClosed ? end + 2 : end) : TextSpan.FromBounds(start, end),
            WordStart = isBegun ? start - 2 : start,
            Typed = text[start..offset],
            Quote = isBegun ? '\0' : '"',
            Before = isBegun ? "\"[[" : "",
            After = isBegun ? "]]\"" : isClosed ? "" : "]]",
            IsItem = true,
        };
        var offers = new Offers(file, slot, layout, false, cancel);
        AddAll(offers, isBegun ? "[[" : "");
        return new CompletionList(offers.Items, offers.IsIncomplete);
    }

    private static bool TakesLinks(FieldType type) => type is ScalarType { HasLinks: true } || (type is ListType list && TakesLinks(list.Item));

    private static void AddAll(Offers offers, string lead)
    {
        var wanted = offers.Slot.Wanted;
        var plan = offers.Facts.Plan;
        var own = new ReferenceScope(plan, wanted.Holder, wanted.Path is null ? null : wanted.Path + ".x", Kinds);
        foreach (var kind in Kinds)
        {
            foreach (var entity in kind == EntityKind.WorkItem ? plan.WorkItems.All : ReferenceScope.Declared(plan, kind, null))
            {
                if (offers.Count >= Most)
                {
                    offers.IsIncomplete = true;
                    return;
                }

                if (entity.Path == wanted.Path && kind == wanted.Holder || !Fits(entity, offers.Slot.Typed)) continue;
                var name = NameOf(plan, wanted, own, entity);
                offers.Value(name, CompletionKind.Reference, $"{KindNames.Of(kind)} · {EntityWords.Of(entity, offers.Facts)}".TrimEnd(' ', '·'), lead + name, new CompletionSubject(Kind: kind, Path: entity.Path));
            }
        }
    }

    /// <summary>The shortest name that no other kind answers to; else with its section.</summary>
    private static string NameOf(Model.PlanSnapshot plan, Wanted wanted, ReferenceScope own, Entity entity)
    {
        var name = new ReferenceScope(plan, wanted.Holder, wanted.Path is null ? null : wanted.Path + ".x", [entity.Kind]).NameOf(entity);
        return name is not null && own.IsOnly(name) ? name : $"{KindNames.SectionOf(entity.Kind) ?? "projects"}.{entity.Path}";
    }

    private static bool Fits(Entity entity, string typed) =>
        typed.Length == 0 || entity.Path.Contains(typed, StringComparison.OrdinalIgnoreCase) || entity.Title?.Contains(typed, StringComparison.OrdinalIgnoreCase) == true
        || (typed.Contains('.') && entity.Path.Contains(typed[(typed.IndexOf('.') + 1)..], StringComparison.OrdinalIgnoreCase));
}
