using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace PlanAsCode.Model.Values.Reading;

/// <summary>Working hours of a day: <c>8h</c> from 09:00 on, or spans such as <c>09:00-12:00, 13:00-18:00</c>.</summary>
public static partial class DaySpansText
{
    private const string Rule = "invalid-value";

    private const int UsualStart = 9 * 60;

    private const string Examples = "write `8h`, `09:00-17:00` or `09:00-12:00, 13:00-18:00`";

    public static ReadResult<ImmutableArray<TimeSpanOfDay>> Read(string text) =>
        Strictly.Read(text, Exact, Repairs.PlainCharacters, Times, GroupedDigits.SureRepair, Repairs.UnitWords);

    public static string ToText(ImmutableArray<TimeSpanOfDay> spans) =>
        string.Join(", ", spans.Select(span => $"{TimeText.ToText(span.Start)}-{TimeText.ToText(span.End)}"));

    private static ReadResult<ImmutableArray<TimeSpanOfDay>> Exact(string text)
    {
        if (!text.Contains(':', StringComparison.Ordinal)) return Hours(text);

        var spans = ImmutableArray.CreateBuilder<TimeSpanOfDay>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            var span = Span(part);
            if (!span.Ok) return span.As<ImmutableArray<TimeSpanOfDay>>();

            if (spans.Count > 0 && spans[^1].End > span.Value.Start)
                return Fail($"{Quoted.Of(part)} begins before the span in front of it ends; write spans in order, without overlap");

            spans.Add(span.Value);
        }

        return ReadResult.Of(spans.ToImmutable());
    }

    /// <summary>An amount of hours begins at 09:00, or earlier where it would pass midnight.</summary>
    private static ReadResult<ImmutableArray<TimeSpanOfDay>> Hours(string text)
    {
        if (text.Length == 0 || text.Contains('-', StringComparison.Ordinal)) return Fail($"{Quoted.Of(text)} is no working time; {Examples}");

        if (NumberText.ReadWhole(text, 1, 24).Ok)
            return ReadResult.Fail<ImmutableArray<TimeSpanOfDay>>(Rule, $"{Quoted.Of(text)} has no unit; write {Quoted.Of(text + "h")}", text + "h");

        var quantity = QuantityText.Exact(text);
        if (!quantity.Ok) return Fail($"{quantity.Problem}; for working hours {Examples}");
        if (quantity.Value.Unit is not (TimeUnit.Hour or TimeUnit.Minute)) return Fail($"{Quoted.Of(text)} is not counted in hours; {Examples}");

        var minutes = quantity.Value.Amount * UnitSymbols.UsualMinutes(quantity.Value.Unit);
        if (minutes != decimal.Truncate(minutes)) return Fail($"{Quoted.Of(text)} is not a whole number of minutes");
        if (minutes == 0) return Fail($"{Quoted.Of(text)} is no working time; leave the day out of `week` instead");
        if (minutes > Instant.MinutesPerDay) return Fail($"{Quoted.Of(text)} is more than a day has");

        var start = Math.Min(UsualStart, Instant.MinutesPerDay - (int)minutes);
        return ReadResult.Of<ImmutableArray<TimeSpanOfDay>>([new TimeSpanOfDay(start, start + (int)minutes)]);
    }

    private static ReadResult<TimeSpanOfDay> Span(string text)
    {
        var ends = text.Split('-', StringSplitOptions.TrimEntries);
        if (ends.Length != 2) return ReadResult.Fail<TimeSpanOfDay>(Rule, $"{Quoted.Of(text)} is no span of a day; {Examples}");

        var start = TimeText.Read(ends[0]);
        var end = TimeText.Read(ends[1]);
        if (!start.Ok || !end.Ok) return ReadResult.Fail<TimeSpanOfDay>(Rule, start.Ok ? end.Problem : start.Problem);
        if (start.Value < end.Value) return ReadResult.Of(new TimeSpanOfDay(start.Value, end.Value));
        if (start.Value == end.Value) return ReadResult.Fail<TimeSpanOfDay>(Rule, $"{Quoted.Of(text)} is empty; {Examples}");

        var night = end.Value == 0 ? $"{ends[0]}-24:00" : $"00:00-{ends[1]}, {ends[0]}-24:00";
        return ReadResult.Fail<TimeSpanOfDay>(
            Rule, $"{Quoted.Of(text)} ends before it begins; a span that passes midnight is written `{night}`");
    }

    private static Repaired? Times(string text) => Repairs.Replaced(
        text,
        TimeOfDay().Replace(text, match =>
        {
            var hour = int.Parse(match.Groups["hour"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
            var half = match.Groups["half"].Value.ToLowerInvariant();
            if (half == "pm" && hour < 12) hour += 12;
            if (half == "am" && hour == 12) hour = 0;
            var minute = match.Groups["minute"].Success ? match.Groups["minute"].Value : "00";
            return $"{match.Groups["sign"].Value}{hour:00}:{minute}";
        }),
        "a time has two digits each for hour and minute");

    private static ReadResult<ImmutableArray<TimeSpanOfDay>> Fail(string problem) => ReadResult.Fail<ImmutableArray<TimeSpanOfDay>>(Rule, problem);

    [GeneratedRegex(@"(?<![0-9:.])(?<hour>[0-9]{1,2})(?:[:.](?<minute>[0-9]{2}))?\s*(?<half>[aApP][mM]|h|Uhr)?(?=\s*-)|(?<sign>-\s*)(?<hour>[0-9]{1,2})(?:[:.](?<minute>[0-9]{2}))?\s*(?<half>[aApP][mM]|h|Uhr)?(?=\s*(?:,|$))")]
    private static partial Regex TimeOfDay();
}
