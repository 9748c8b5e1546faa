using PlanAsCode.Analysis.Rules;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Features.Understanding;

/// <summary>Names, dates and chances, as hovers, hints and lenses say them.</summary>
internal static class Said
{
    private const int MostLetters = 160;

    /// <summary>The title or name in one line, without what Markdown would take for code.</summary>
    public static string Name(Entity entity) => Line(entity.Name);

    /// <summary>Text of a plan in one line, cut where it is long.</summary>
    public static string Line(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace('`', '\'');
        if (line.Length <= MostLetters) return line;
        var end = char.IsHighSurrogate(line[MostLetters - 2]) ? MostLetters - 2 : MostLetters - 1;
        return line[..end].TrimEnd() + "…";
    }

    /// <summary>Name and path of what a reference names; as written where it names nothing.</summary>
    public static string Target(Reference reference, PlanSnapshot plan) =>
        EntityLookup.Find(plan, reference.TargetKind, reference.Target) is { } found ? Name(found) : Line(reference.Text);

    /// <summary>Several names, the first few of them; null for none.</summary>
    public static string? Some(IReadOnlyList<string> words, int most = 4) => words.Count switch
    {
        0 => null,
        _ when words.Count <= most => string.Join(", ", words),
        _ => $"{string.Join(", ", words.Take(most))} and {words.Count - most} more",
    };

    public static string Days(DateOnly first, DateOnly last) => first == last ? Words.Date(first) : $"{Words.Date(first)} → {Words.Date(last)}";

    public static string Days(DateRange range) => range.First == range.Last ? Words.Date(range.First) : $"{Words.Date(range.First)}..{Words.Date(range.Last)}";

    /// <summary>0..1 as whole percent.</summary>
    public static string Chance(double chance) => Words.Percent(100 * (decimal)Math.Clamp(chance, 0, 1));

    /// <summary>Working days that may be less than none: <c>-1 working day</c>.</summary>
    public static string Float(decimal days) => days < 0 ? "-" + Words.WorkingDays(-days) : Words.WorkingDays(days);

    /// <summary>As days of work: <c>2.5d</c>.</summary>
    public static string Work(decimal days) => Words.Number(days) + "d";
}
