using PlanAsCode.Model.Keys;

namespace PlanAsCode.Features.Completing;

/// <summary>The words that go with the other keys of the map, the likeliest first.</summary>
internal static class WordOrder
{
    private static readonly string[] OfThreats = ["avoid", "mitigate", "transfer", "accept", "escalate"];
    private static readonly string[] OfOpportunities = ["exploit", "enhance", "share", "accept", "escalate"];

    public static IEnumerable<string> Of(Offers offers, WordsType words)
    {
        var slot = offers.Slot;
        if (slot.Wanted.Key == RiskKeys.Response && slot.Wanted.Owner == RiskKeys.Set)
            return (slot.ValueOf("kind") == "opportunity" ? OfOpportunities : OfThreats).Where(word => words.Allowed.Contains(word));
        if (slot.Wanted.Key == TaskKeys.Status)
        {
            if (slot.Has("finished")) return Leading(words, "done");
            if (slot.Has("blocked-by")) return Leading(words, "blocked");
            if (slot.Has("started")) return Leading(words, "doing");
        }

        return words.Allowed;
    }

    private static IEnumerable<string> Leading(WordsType words, string first) => words.Allowed.OrderBy(word => word != first);
}
