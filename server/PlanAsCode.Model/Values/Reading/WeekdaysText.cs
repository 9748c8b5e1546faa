using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace PlanAsCode.Model.Values.Reading;

/// <summary>Days of the week: <c>mon</c>, <c>mon-fri</c>, <c>sun-thu</c>, <c>mon, wed, fri</c>; in the order written, each once.</summary>
public static partial class WeekdaysText
{
    private const string Rule = "invalid-value";

    private static readonly string[] Names = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    private static Repair[] RepairsOfDays => [Repairs.PlainCharacters, Repairs.LowerCase, Words, Signs];

    public static ReadResult<ImmutableArray<DayOfWeek>> Read(string text) =>
        Strictly.Read(text, Exact, RepairsOfDays);

    /// <summary>A single day.</summary>
    public static ReadResult<DayOfWeek> ReadOne(string text) => Strictly.Read(text, ExactOne, RepairsOfDays);

    public static string ToText(DayOfWeek day) => Names[(int)day];

    /// <summary>Days that follow each other as one span, others as a list.</summary>
    public static string ToText(ImmutableArray<DayOfWeek> days)
    {
        var follow = days.Length > 2 && Enumerable.Range(1, days.Length - 1).All(i => (int)days[i] == ((int)days[i - 1] + 1) % 7);
        return follow ? $"{ToText(days[0])}-{ToText(days[^1])}" : string.Join(", ", days.Select(ToText));
    }

    private static ReadResult<ImmutableArray<DayOfWeek>> Exact(string text)
    {
        var days = ImmutableArray.CreateBuilder<DayOfWeek>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            var ends = part.Split('-', StringSplitOptions.TrimEntries);
            var first = Array.IndexOf(Names, ends[0]);
            var last = Array.IndexOf(Names, ends[^1]);
            if (first < 0 || last < 0 || ends.Length > 2)
                return Fail($"{Quoted.Of(part)} is no day of the week; write mon, tue, wed, thu, fri, sat, sun, or a span such as `mon-fri`");

            for (var day = first; ; day = (day + 1) % 7)
            {
                if (days.Contains((DayOfWeek)day)) return Fail($"{Quoted.Of(text)} names {Names[day]} twice");

                days.Add((DayOfWeek)day);
                if (day == last) break;
            }
        }

        return ReadResult.Of(days.ToImmutable());
    }

    private static ReadResult<DayOfWeek> ExactOne(string text)
    {
        var days = Exact(text);
        if (!days.Ok) return days.As<DayOfWeek>();

        return days.Value.Length == 1
            ? ReadResult.Of(days.Value[0])
            : ReadResult.Fail<DayOfWeek>(Rule, $"{Quoted.Of(text)} is more than a day; one such as `mon` is wanted here");
    }

    private static Repaired? Words(string text) => Repairs.Replaced(
        text, Word().Replace(text, match => ShortName(match.Value) ?? match.Value), "days are written mon, tue, wed, thu, fri, sat, sun");

    private static string? ShortName(string word) => word.ToLowerInvariant() switch
    {
        "mo" or "monday" or "mondays" or "montag" => "mon",
        "tu" or "tues" or "tuesday" or "tuesdays" or "di" or "dienstag" => "tue",
        "we" or "weds" or "wednesday" or "wednesdays" or "mi" or "mittwoch" => "wed",
        "th" or "thur" or "thurs" or "thursday" or "thursdays" or "do" or "donnerstag" => "thu",
        "fr" or "friday" or "fridays" or "freitag" => "fri",
        "sa" or "saturday" or "saturdays" or "samstag" or "sonnabend" => "sat",
        "su" or "so" or "sunday" or "sundays" or "sonntag" => "sun",
        "weekdays" or "workdays" => "mon-fri",
        "daily" => "mon-sun",
        _ => null,
    };

    private static Repaired? Signs(string text)
    {
        var spans = SpanSign().Replace(text, "-");
        return Repairs.Replaced(text, ListSign().Replace(spans, ", "), "spans have `-` and lists `,`");
    }

    private static ReadResult<ImmutableArray<DayOfWeek>> Fail(string problem) => ReadResult.Fail<ImmutableArray<DayOfWeek>>(Rule, problem);

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\s*(?:\.{2,}|/|\bto\b|\bbis\b|\bthrough\b)\s*")]
    private static partial Regex SpanSign();

    [GeneratedRegex(@"\s*(?:;|&|\+|\band\b|\bund\b)\s*|(?<=[a-z])\s+(?=[a-z])")]
    private static partial Regex ListSign();
}
