namespace PlanAsCode.Features.Completing;

/// <summary>Percentages: the typed number, or usual ones.</summary>
internal static class PercentItems
{
    public static void Add(Offers offers)
    {
        var typed = offers.Slot.Typed.Trim();
        if (typed.Length > 0 && typed.All(char.IsAsciiDigit))
        {
            offers.IsIncomplete = true;
            offers.Value(typed + "%", CompletionKind.Value);
        }

        string[] usual = offers.Slot.Wanted.Key?.Name switch
        {
            "probability" => ["10%", "30%", "50%", "70%", "90%"],
            "capacity" => ["100%", "80%", "60%", "50%", "40%", "20%"],
            _ => ["25%", "50%", "75%", "90%", "100%"],
        };
        foreach (var value in usual) offers.Value(value, CompletionKind.Value);
    }
}
