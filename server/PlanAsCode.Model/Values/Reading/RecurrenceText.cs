using System.Text.RegularExpressions;

namespace PlanAsCode.Model.Values.Reading;

/// <summary>How something repeats: <c>every 1w on mon until 2026-06-30</c>; <c>on</c> and <c>until</c> may be left out.</summary>
public static partial class RecurrenceText
{
    private const string Rule = "invalid-value";

    private const int Most = 1000;

    private const string Example = "write `every 1w on mon until 2026-06-30` (`on` and `until` may be left out)";

    public static ReadResult<Recurrence> Read(string text) =>
        Strictly.Read(text, Exact, Repairs.PlainCharacters, Repairs.LowerCase, Adverb, EveryDay, Repairs.UnitWords);

    public static string ToText(Recurrence recurrence)
    {
        var on = recurrence.On is { } day ? " on " + WeekdaysText.ToText(day) : "";
        var until = recurrence.Until is { } last ? " until " + DateText.ToText(last) : "";
        return $"every {QuantityText.ToText(recurrence.Every)}{on}{until}";
    }

    private static ReadResult<Recurrence> Exact(string text)
    {
        var match = Form().Match(text);
        if (!match.Success) return Fail($"{Quoted.Of(text)} does not say how to repeat; {Example}");

        var every = QuantityText.Exact(match.Groups["every"].Value);
        if (!every.Ok) return every.As<Recurrence>();

        if (every.Value.Unit < TimeUnit.Day || every.Value.Amount is < 1 or > Most || every.Value.Amount != decimal.Truncate(every.Value.Amount))
            return Fail($"{Quoted.Of(match.Groups["every"].Value)} is no period; write a whole number from 1 to {Most} of d, w, mo, q or y");

        DayOfWeek? on = null;
        if (match.Groups["on"].Success)
        {
            var day = WeekdaysText.ReadOne(match.Groups["on"].Value);
            if (!day.Ok) return Within(text, match.Groups["on"], day);
            if (every.Value.Unit == TimeUnit.Day) return Fail($"{Quoted.Of(text)} repeats by days and names a weekday; write `every 1w on {WeekdaysText.ToText(day.Value)}`");

            on = day.Value;
        }

        if (!match.Groups["until"].Success) return ReadResult.Of(new Recurrence(every.Value, on, null));

        var until = DateText.Read(match.Groups["until"].Value);
        if (!until.Ok) return Within(text, match.Groups["until"], until);
        if (until.Value.MinuteOfDay is not null) return Fail($"{Quoted.Of(match.Groups["until"].Value)} has a time; `until` names a last day");

        return ReadResult.Of(new Recurrence(every.Value, on, until.Value.Last));
    }

    /// <summary>The failure of a part, with the whole text that its remedy gives.</summary>
    private static ReadResult<Recurrence> Within<T>(string text, Group part, ReadResult<T> failure)
    {
        var instead = failure.Instead is null ? null : text[..part.Index] + failure.Instead + text[(part.Index + part.Length)..];
        return ReadResult.Fail<Recurrence>(failure.Rule, failure.Problem, instead is not null && Exact(instead).Ok ? instead : null);
    }

    private static Repaired? Adverb(string text)
    {
        var match = AdverbForm().Match(text);
        if (!match.Success) return null;

        var period = match.Groups["word"].Value switch
        {
            "daily" => "1d",
            "weekly" => "1w",
            "biweekly" or "fortnightly" => "2w",
            "monthly" => "1mo",
            "quarterly" => "1q",
            _ => "1y",
        };
        return new Repaired($"every {period}{match.Groups["rest"].Value}", "a period is a number and a unit");
    }

    private static Repaired? EveryDay(string text)
    {
        var match = EveryWord().Match(text);
        if (!match.Success) return null;

        var word = match.Groups["word"].Value;
        var rest = match.Groups["rest"].Value;
        if (UnitSymbols.OfWord(word) is { } symbol) return new Repaired($"every 1{symbol}{rest}", "a period is a number and a unit");

        var day = WeekdaysText.Read(word);
        var name = day is { Ok: true, Value.Length: 1 } ? word : day.Instead;
        return name is null ? null : new Repaired($"every 1w on {name}{rest}", "a period is a number and a unit");
    }

    private static ReadResult<Recurrence> Fail(string problem) => ReadResult.Fail<Recurrence>(Rule, problem);

    [GeneratedRegex(@"^every\s+(?<every>[^\s]+(?:\s+[a-z]+)??)(?:\s+on\s+(?<on>.+?))?(?:\s+until\s+(?<until>.+))?$")]
    private static partial Regex Form();

    [GeneratedRegex(@"^(?<word>daily|weekly|biweekly|fortnightly|monthly|quarterly|yearly|annually)(?<rest>\s.*)?$")]
    private static partial Regex AdverbForm();

    [GeneratedRegex(@"^every\s+(?<word>[a-z]+)(?<rest>\s.*)?$")]
    private static partial Regex EveryWord();
}
