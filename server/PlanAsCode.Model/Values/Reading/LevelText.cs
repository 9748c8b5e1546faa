using System.Collections.Frozen;

namespace PlanAsCode.Model.Values.Reading;

/// <summary>The five levels, as numbers or words: <c>4</c>, <c>high</c>.</summary>
public static class LevelText
{
    private static readonly FrozenDictionary<string, Level> Words = new Dictionary<string, Level>
    {
        ["very-low"] = Level.VeryLow,
        ["low"] = Level.Low,
        ["medium"] = Level.Medium,
        ["high"] = Level.High,
        ["very-high"] = Level.VeryHigh,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static ReadResult<Level> Read(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length == 1 && trimmed[0] is >= '1' and <= '5') return ReadResult.Of((Level)(trimmed[0] - '0'));
        if (Words.TryGetValue(trimmed, out var level)) return ReadResult.Of(level);

        const string Allowed = "write 1 to 5, or very-low, low, medium, high, very-high";
        var nearest = Nearest.Name(trimmed, Words.Keys);
        return nearest is null
            ? ReadResult.Fail<Level>("invalid-value", $"{Quoted.Of(trimmed)} is no level; {Allowed}")
            : ReadResult.Fail<Level>("invalid-value", $"{Quoted.Of(trimmed)} is no level; {Allowed}; did you mean `{nearest}`?", nearest);
    }

    public static string ToText(Level level) => level switch
    {
        Level.VeryLow => "very-low",
        Level.Low => "low",
        Level.Medium => "medium",
        Level.High => "high",
        _ => "very-high",
    };
}
