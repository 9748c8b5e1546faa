using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using PlanAsCode.Analysis.Allocation;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Cli.Formats;

/// <summary>Our JSON: indented, line feeds, letters of every language as they are, the values of plans in their one form.</summary>
public static class JsonText
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(Action<Utf8JsonWriter> write) => Utf8(write).ToString();

    /// <summary>As <see cref="Of"/>, for results that may be long.</summary>
    public static Utf8Text Utf8(Action<Utf8JsonWriter> write)
    {
        var text = new Utf8Text();
        using (var json = new Utf8JsonWriter(text, Options)) write(json);
        text.Write("\n"u8);
        return text;
    }

    /// <summary>A text; half surrogate pairs, which a plan can hold by escapes, become replacement characters.</summary>
    public static void Text(this Utf8JsonWriter json, string name, string? text)
    {
        if (text is null) json.WriteNull(name);
        else json.WriteString(name, WellFormed(text));
    }

    public static void Texts(this Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(WellFormed(text));
        json.WriteEndArray();
    }

    public static void Date(this Utf8JsonWriter json, string name, DateOnly? date)
    {
        Span<char> text = stackalloc char[10];
        if (date is { } day && day.TryFormat(text, out _, "O", CultureInfo.InvariantCulture)) json.WriteString(name, text);
        else json.WriteNull(name);
    }

    public static void Instant(this Utf8JsonWriter json, string name, Instant? instant)
    {
        if (instant is not { } at)
        {
            json.WriteNull(name);
            return;
        }

        Span<char> text = stackalloc char[Model.Values.Instant.TextLength];
        at.Format(text);
        json.WriteString(name, text);
    }

    public static void Number(this Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is not { } value) json.WriteNull(name);
        else if (decimal.IsInteger(value) && Math.Abs(value) < long.MaxValue) json.WriteNumber(name, (long)value);
        else json.WriteNumber(name, Short(value));
    }

    public static void Number(this Utf8JsonWriter json, JsonEncodedText name, decimal value)
    {
        if (decimal.IsInteger(value) && Math.Abs(value) < long.MaxValue) json.WriteNumber(name, (long)value);
        else json.WriteNumber(name, Short(value));
    }

    public static void Money(this Utf8JsonWriter json, string name, Money? money)
    {
        if (money is not { } value)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("amount", MoneyWords.Amount(value, grouped: false));
        json.WriteString("currency", value.Currency);
        json.WriteEndObject();
    }

    /// <summary>Four decimals tell minutes of a working day apart; zeros behind them say nothing.</summary>
    private static decimal Short(decimal value) => Math.Round(value, 4, MidpointRounding.ToEven) / 1.0000000000000000000000000000m;

    private static string WellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) i++;
            else return string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));
        }

        return text;
    }
}
