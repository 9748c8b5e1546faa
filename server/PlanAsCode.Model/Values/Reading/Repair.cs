namespace PlanAsCode.Model.Values.Reading;

/// <summary>Rewrites what people write elsewhere into what plans say, with the reason; null where it has nothing to do.</summary>
internal delegate Repaired? Repair(string text);

internal readonly record struct Repaired(string Text, string Reason);

/// <summary>Reads a text strictly and, where that fails, looks for the text that was meant, to name it as the remedy.</summary>
internal static class Strictly
{
    /// <summary>Longer texts are no slips of the pen.</summary>
    private const int LongestRepaired = 120;

    public static ReadResult<T> Read<T>(string text, Func<string, ReadResult<T>> exact, params ReadOnlySpan<Repair> repairs)
    {
        var trimmed = text.Trim();
        var result = exact(trimmed);
        if (result.Ok || result.Instead is not null || trimmed.Length is 0 or > LongestRepaired) return result;

        var candidate = trimmed;
        var reasons = new List<string>();
        foreach (var repair in repairs)
        {
            if (repair(candidate) is not { } repaired || repaired.Text == candidate) continue;

            candidate = repaired.Text;
            reasons.Add(repaired.Reason);
            var again = exact(candidate);
            if (again.Ok) return Remedy<T>(result.Rule, trimmed, string.Join(", ", reasons), candidate);
            if (again.Instead is { } better) return Remedy<T>(again.Rule, trimmed, string.Join(", ", reasons), better);
        }

        return result;
    }

    private static ReadResult<T> Remedy<T>(string rule, string text, string reason, string instead) =>
        ReadResult.Fail<T>(rule, $"{Quoted.Of(text)}: {reason}; write {Quoted.Of(instead)}", instead);
}
