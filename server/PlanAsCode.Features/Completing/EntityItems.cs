using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;

namespace PlanAsCode.Features.Completing;

/// <summary>At the place of an id: what others refer to and is not there yet, what is new, and what another file has begun.</summary>
internal static class EntityItems
{
    private const int MostElsewhere = 100;

    public static void Add(Offers offers, EntityKind kind)
    {
        var slot = offers.Slot;
        var container = kind is EntityKind.Policy or EntityKind.Waiver ? null : slot.Wanted.Path;
        foreach (var (id, uses) in MissingEntities.In(offers.Facts.Plan, kind, container))
        {
            if (slot.Has(id) || !IsId(id)) continue;
            var more = uses.Length > 1 ? $" and {uses.Length - 1} more" : "";
            Write(offers, kind, EntityVariants.Of(kind)[0], id, $"not there yet: {uses[0].Field} of {uses[0].Holder.Id}{more}");
        }

        if (!slot.HasValueBehind) AddNew(offers, kind);
        AddElsewhere(offers, kind, container);
        offers.IsIncomplete = true;
    }

    private static void AddNew(Offers offers, EntityKind kind)
    {
        var typed = offers.Slot.Typed;
        if (EntityVariants.IsDated(kind))
        {
            var today = PlanFacts.Iso(offers.Facts.AsOf);
            if (!offers.Slot.Has(today) && (typed.Length == 0 || today.StartsWith(typed, StringComparison.Ordinal)))
                Write(offers, kind, EntityVariants.Of(kind)[0], today, $"new {KindNames.Of(kind)} of {PlanFacts.WithWeekday(offers.Facts.AsOf)}");
        }

        foreach (var variant in EntityVariants.Of(kind))
        {
            if (IsId(typed) && !offers.Slot.Has(typed)) Write(offers, kind, variant, typed, $"new {variant}");
            else if (typed.Length == 0) Write(offers, kind, variant, null, null);
        }
    }

    /// <summary>A plan may say more of a thing in another file; in a map that stands here already its own keys are left out.</summary>
    private static void AddElsewhere(Offers offers, EntityKind kind, string? container)
    {
        var most = offers.Count + MostElsewhere;
        foreach (var entity in ReferenceScope.Declared(offers.Facts.Plan, kind, container))
        {
            if (offers.Count >= most) return;
            // The cheap question first: a map may have ten thousand keys.
            if (entity.Declarations.All(place => place.Path == offers.File.Path) || offers.Slot.Has(entity.Id)) continue;
            var text = offers.Template(offers.Slot.Column).Text(entity.Id).Text(":");
            if (!offers.Slot.HasValueBehind) KeyItems.Tail(offers, text, new RecordType(KeyCatalog.Of(kind)));
            offers.Snippet(entity.Id, CompletionKind.Reference, text, $"more of the one in {entity.Place.Path}", subject: new CompletionSubject(Kind: kind, Path: entity.Path));
        }
    }

    private static void Write(Offers offers, EntityKind kind, string variant, string? id, string? detail)
    {
        var slot = offers.Slot;
        var text = offers.Template(slot.Column);
        if (id is null) text.Stop(EntityVariants.IdFor(kind, variant, offers));
        else text.Text(id);
        text.Text(":");
        if (!slot.HasValueBehind) EntityTemplate.Write(offers, text, kind, variant);
        var label = id ?? $"new {variant}";
        offers.Snippet(label, CompletionKind.NewEntity, text, detail, id is null ? variant : id);
    }

    private static bool IsId(string text)
    {
        if (text.Length == 0 || !char.IsAsciiLetterOrDigit(text[0])) return false;
        foreach (var letter in text)
        {
            if (!char.IsAsciiLetterLower(letter) && !char.IsAsciiDigit(letter) && letter != '-') return false;
        }

        return text.Any(char.IsAsciiLetterLower) && text is not ("true" or "false" or "null");
    }
}
