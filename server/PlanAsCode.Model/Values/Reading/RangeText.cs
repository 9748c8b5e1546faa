using System.Text.RegularExpressions;

namespace PlanAsCode.Model.Values.Reading;

/// <summary>Days from one date to another, both included, or the days of one date: <c>2026-03-02..2026-03-06</c>, <c>2026-w10</c>.</summary>
public static partial class RangeText
{
    public static ReadResult<DateRange> Read(string text) => Strictly.Read(
        text, Exact, [TwoDots, .. DateRepairs.All.Select(EachEnd), ShortEnd]);

    public static string ToText(DateRange range) => range.First == range.Last
        ? DateText.ToText(range.First)
        : $"{DateText.ToText(range.First)}..{DateText.ToText(range.Last)}";

    private static ReadResult<DateRange> Exact(string text)
    {
        var parts = text.Split("..", StringSplitOptions.TrimEntries);
        if (parts.Length > 2) return Fail("invalid-range", $"{Quoted.Of(text)} has more than two ends; write a range such as `2026-03-02..2026-03-06`");
        if (parts.Length == 2 && parts.Any(part => part.Length == 0))
            return Fail("invalid-range", $"{Quoted.Of(text)} is open at one end; write both, such as `2026-03-02..2026-03-06`");

        var ends = new PlanDate[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            var end = DateText.Exact(parts[i]);
            if (!end.Ok) return end.As<DateRange>();
            if (end.Value.MinuteOfDay is not null) return Fail(DateText.Rule, $"{Quoted.Of(parts[i])} has a time; a range holds whole days");

            ends[i] = end.Value;
        }

        var range = new DateRange(ends[0].First, ends[^1].Last);
        return range.First <= range.Last
            ? ReadResult.Of(range)
            : ReadResult.Fail<DateRange>(
                "invalid-range", $"{Quoted.Of(text)} ends before it begins; the other way round it is {Quoted.Of($"{parts[1]}..{parts[0]}")}");
    }

    private static Repaired? TwoDots(string text) =>
        Repairs.Replaced(text, BetweenEnds().Replace(text, ".."), "two dots stand between the ends of a range");

    private static Repair EachEnd(Repair repair) => text =>
    {
        var ends = text.Split("..", StringSplitOptions.TrimEntries);
        var reason = "";
        for (var i = 0; i < ends.Length; i++)
        {
            if (DateText.Exact(ends[i]).Ok || repair(ends[i]) is not { } repaired) continue;

            (ends[i], reason) = repaired;
        }

        return reason.Length == 0 ? null : new Repaired(string.Join("..", ends), reason);
    };

    private static Repaired? ShortEnd(string text)
    {
        var match = DayOnlyEnd().Match(text);
        return match.Success
            ? new Repaired($"{match.Groups["start"].Value}..{match.Groups["kept"].Value}{match.Groups["end"].Value}", "both ends are whole dates")
            : null;
    }

    private static ReadResult<DateRange> Fail(string rule, string problem) => ReadResult.Fail<DateRange>(rule, problem);

    [GeneratedRegex(@"\.{3,}|\s*\u2026\s*|\s+(?:-|\u2013|\u2014|to|until|till|bis)\s+|(?<=[0-9]{4}-[0-9]{2}-[0-9]{2})\s*[\u2013/]\s*(?=[0-9]{4}-[0-9]{2}-[0-9]{2}$)")]
    private static partial Regex BetweenEnds();

    [GeneratedRegex(@"^(?<start>(?<kept>[0-9]{4}-)[0-9]{2}-[0-9]{2})\s*\.\.\s*(?<end>[0-9]{2}-[0-9]{2})$|^(?<start>(?<kept>[0-9]{4}-[0-9]{2}-)[0-9]{2})\s*\.\.\s*(?<end>[0-9]{2})$|^(?<start>(?<kept>[0-9]{4}-)[wWqQhH][0-9]{1,2})\s*\.\.\s*(?<end>[wWqQhH][0-9]{1,2})$")]
    private static partial Regex DayOnlyEnd();
}
