using System.Globalization;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;

namespace PlanAsCode.Features.Completing;

/// <summary>The shapes in which entities of a kind are begun, and ids for them.</summary>
internal static class EntityVariants
{
    public const string Milestone = "milestone";
    public const string Group = "group of tasks";
    public const string Team = "team";
    public const string Equipment = "equipment";

    /// <summary>The usual one first.</summary>
    public static string[] Of(EntityKind kind) => kind switch
    {
        EntityKind.WorkItem => ["task", Milestone, Group],
        EntityKind.Resource => ["person", Team, Equipment],
        _ => [KindNames.Of(kind)],
    };

    /// <summary>Kinds whose id is the date it is about.</summary>
    public static bool IsDated(EntityKind kind) => kind is EntityKind.Update or EntityKind.Review;

    public static string IdFor(EntityKind kind, string variant, Offers offers)
    {
        if (IsDated(kind)) return FreeOf(offers, PlanFacts.Iso(offers.Facts.AsOf));
        if (kind == EntityKind.Iteration && offers.Facts.Plan.Iterations.All is [.., var last]) return FreeOf(offers, last.Id);
        return FreeOf(offers, variant.Replace(" of tasks", "", StringComparison.Ordinal).Replace(' ', '-') + (IsNumbered(kind) ? "-1" : ""));
    }

    private static bool IsNumbered(EntityKind kind) => kind is EntityKind.Iteration;

    /// <summary>The id itself, or with the next number behind it that is free.</summary>
    private static string FreeOf(Offers offers, string id)
    {
        if (!offers.Slot.Has(id)) return id;
        var digits = id.Length;
        while (digits > 0 && char.IsAsciiDigit(id[digits - 1]) && id.Length - digits < 6) digits--;
        var isNumbered = digits < id.Length && digits > 0 && id[..digits].Any(char.IsAsciiLetter);
        var stem = isNumbered ? id[..digits] : id + "-";
        var number = isNumbered ? int.Parse(id.AsSpan(digits), NumberStyles.None, CultureInfo.InvariantCulture) + 1 : 2;
        while (offers.Slot.Has(stem + number.ToString(CultureInfo.InvariantCulture))) number++;
        return stem + number.ToString(CultureInfo.InvariantCulture);
    }
}
