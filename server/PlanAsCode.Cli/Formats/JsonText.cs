using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
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

    public static string Of(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        using (var json = new Utf8JsonWriter(buffer, Options)) write(json);
        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
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

    public static void Date(this Utf8JsonWriter json, string name, DateOnly? date) =>
        json.Text(name, date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public static void Instant(this Utf8JsonWriter json, string name, Instant? instant) => json.Text(name, instant?.ToString());

    public static void Number(this Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } value) json.WriteNumber(name, Short(value));
        else json.WriteNull(name);
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
