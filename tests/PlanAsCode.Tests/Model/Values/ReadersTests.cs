using System.Collections.Frozen;
using CsCheck;
using PlanAsCode.Model.Values;
using PlanAsCode.Model.Values.Reading;

namespace PlanAsCode.Tests.Model.Values;

/// <summary>What holds for every reader of values, whatever the text.</summary>
public sealed class ReadersTests
{
    private static readonly FrozenDictionary<string, Level> Words =
        new Dictionary<string, Level> { ["low"] = Level.Low, ["very-high"] = Level.VeryHigh }.ToFrozenDictionary();

    private static readonly (string Name, Func<string, Outcome> Read)[] Readers =
    [
        ("date", text => Outcome.Of(DateText.Read(text))),
        ("day", text => Outcome.Of(DateText.ReadDay(text))),
        ("range", text => Outcome.Of(RangeText.Read(text))),
        ("quantity", text => Outcome.Of(QuantityText.Read(text))),
        ("estimate", text => Outcome.Of(EstimateText.Read(text))),
        ("percentage", text => Outcome.Of(PercentageText.Read(text))),
        ("money", text => Outcome.Of(MoneyText.Read(text, "EUR"))),
        ("money estimate", text => Outcome.Of(MoneyText.ReadEstimate(text, "EUR"))),
        ("rate", text => Outcome.Of(RateText.Read(text, "EUR"))),
        ("lag", text => Outcome.Of(LagText.Read(text))),
        ("link", text => Outcome.Of(LinkText.Read(text))),
        ("share", text => Outcome.Of(ShareText.Read(text))),
        ("weekdays", text => Outcome.Of(WeekdaysText.Read(text))),
        ("weekday", text => Outcome.Of(WeekdaysText.ReadOne(text))),
        ("spans of a day", text => Outcome.Of(DaySpansText.Read(text))),
        ("limit", text => Outcome.Of(LimitText.Read(text))),
        ("recurrence", text => Outcome.Of(RecurrenceText.Read(text))),
        ("number", text => Outcome.Of(NumberText.Read(text))),
        ("whole number", text => Outcome.Of(NumberText.ReadWhole(text, 0, 1000))),
        ("boolean", text => Outcome.Of(BooleanText.Read(text))),
        ("level", text => Outcome.Of(LevelText.Read(text))),
        ("word", text => Outcome.Of(WordText.Read(text, Words))),
    ];

    private static readonly string[] Pieces =
    [
        "2026", "-", "03", "02", "w10", "W", "q1", "h2", "T", " ", "14:00", "24:00", ":", "..", "…", ".", ",", "1", "6", "10", "0", "d", "h", "min",
        "mo", "days", "Tage", "m", "k", "M", "EUR", "€", "eur", "million", "%", "/", "per", "week", "+", "–", "−", "FS", "ss", "ana", "mon", "Fri",
        "every", "on", "until", "9", "17", "am", "pm", "１２", "٣", "\u00A0", "\u200B", "\uD83D", "😀", "0001", "9999", "31", "99999999999999999999999999999999",
        "true", "high", "\n", "\0", "`", "March", "1st", "Uhr", "Z", "+01:00",
    ];

    private static readonly Gen<string> Typed = Gen.OneOf(
        Gen.Int[0, Pieces.Length - 1].Array[0, 8].Select(numbers => string.Concat(numbers.Select(number => Pieces[number]))),
        Gen.Char.Array[0, 12].Select(letters => new string(letters)));

    [Fact]
    public void No_text_throws_and_every_failure_says_what_is_wrong() => Typed.SampleSeeded(
        text =>
        {
            foreach (var (name, read) in Readers)
            {
                var outcome = read(text);
                Assert.True(outcome.Ok != (outcome.Problem.Length > 0 && outcome.Rule.Length > 0), $"{name}: {text}");
                Assert.DoesNotContain('\n', outcome.Problem);
            }
        },
        iter: 2_000);

    [Fact]
    public void What_a_message_offers_instead_reads_well() => Typed.SampleSeeded(
        text =>
        {
            foreach (var (name, read) in Readers)
            {
                if (read(text).Instead is { } instead) Assert.True(read(instead).Ok, $"{name}: {text} → {instead}");
            }
        },
        iter: 2_000);

    [Fact]
    public void Blanks_around_a_value_do_not_count() => Typed.SampleSeeded(
        text =>
        {
            foreach (var (name, read) in Readers) Assert.True(read(text).Ok == read(" " + text + "\t").Ok, $"{name}: {text}");
        },
        iter: 2_000);

    [Fact]
    public void A_very_long_text_is_refused_in_a_short_message()
    {
        var text = new string('9', 100_000) + string.Concat(Enumerable.Repeat("-1.", 100_000));
        foreach (var (_, read) in Readers.Where(reader => reader.Name is not ("link" or "share")))
        {
            var outcome = read(text);
            Assert.False(outcome.Ok);
            Assert.InRange(outcome.Problem.Length, 1, 400);
        }
    }

    private readonly record struct Outcome(bool Ok, string Rule, string Problem, string? Instead)
    {
        public static Outcome Of<T>(ReadResult<T> result) => new(result.Ok, result.Rule, result.Problem, result.Instead);
    }
}
