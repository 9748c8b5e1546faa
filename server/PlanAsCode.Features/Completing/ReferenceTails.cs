using PlanAsCode.Model.Keys;
using PlanAsCode.Model.Values.Reading;

namespace PlanAsCode.Features.Completing;

/// <summary>Behind a name: link types and lags of a task, the share of a person.</summary>
internal static class ReferenceTails
{
    private static readonly (string Text, string Words)[] Links =
    [
        ("SS", "starts with its start"), ("FF", "finishes with its finish"), ("FS", "starts after its finish"), ("SF", "finishes with its start"),
        ("+1d", "a day after its finish"), ("+1w", "a week after its finish"), ("SS+2d", "two days after its start"), ("FF+1d", "finishes a day after it"),
        ("FS-1d", "a day before its finish"), ("FS+3ed", "three calendar days after its finish"),
    ];

    private static readonly string[] Shares = ["50%", "20%", "25%", "40%", "60%", "75%", "80%", "100%"];
    private static readonly string[] LagUnits = ["d", "h", "w", "ed", "ew", "eh"];

    public static void Add(Offers offers, ReferenceType reference)
    {
        var slot = offers.Slot;
        var target = slot.Typed.Length - slot.Typed.TrimStart().Length;
        while (target < slot.Typed.Length && slot.Typed[target] is not (' ' or '\t' or '+')) target++;
        var start = target;
        while (start < slot.Typed.Length && slot.Typed[start] is ' ' or '\t') start++;
        var typed = slot.Typed[start..];
        var name = slot.Typed[..target];
        offers.IsIncomplete = true;
        if (reference.Form == ReferenceForm.Share) AddShares(offers, name, typed);
        else AddLinks(offers, name, typed);
    }

    private static void AddShares(Offers offers, string name, string typed)
    {
        if (typed.Length > 0 && typed.All(char.IsAsciiDigit)) Put(offers, name, typed + "%", null, typed);
        foreach (var share in Shares) Put(offers, name, share, "share of their time", typed);
    }

    private static void AddLinks(Offers offers, string name, string typed)
    {
        if (typed.Length > 1 && char.IsAsciiDigit(typed[^1]) && typed.AsSpan().IndexOfAny('+', '-') >= 0)
        {
            foreach (var unit in LagUnits)
            {
                if (LinkText.Read($"{name} {typed}{unit}").Ok) Put(offers, name, typed + unit, unit[0] == 'e' && unit.Length > 1 ? "calendar time" : "working time", typed);
            }

            return;
        }

        foreach (var (text, words) in Links) Put(offers, name, text, words, typed);
    }

    /// <summary>The whole value is replaced, so that the name and what follows stay one text for the client; the label shows the end alone.</summary>
    private static void Put(Offers offers, string name, string text, string? words, string typed)
    {
        if (!text.StartsWith(typed, StringComparison.OrdinalIgnoreCase)) return;
        var lead = offers.Slot.Typed[..(offers.Slot.Typed.Length - typed.Length)];
        offers.Labelled(text, CompletionKind.Value, $"{name} {text}", words, lead + text);
    }
}
