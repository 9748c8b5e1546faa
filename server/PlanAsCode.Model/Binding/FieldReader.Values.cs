using System.Collections.Immutable;
using PlanAsCode.Model.Keys;
using PlanAsCode.Model.Values;
using PlanAsCode.Model.Values.Reading;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Model.Binding;

internal sealed partial class FieldReader
{
    public string? Text(Key key) => At(key) is { } spot ? TextOf(key, spot) : null;

    public string? TextOf(Key key, Spot spot)
    {
        if (Scalar(key, spot, Scalars.Text) is not { } text) return null;
        if (key.Type is not ScalarType { HasLinks: false } && text.Contains("[[", StringComparison.Ordinal))
            context.Links.Read(OuterField ?? key.Name, spot, Holder);
        return text;
    }

    public PlanDate? Date(Key key) => Object(key, DateText.Read);

    public Estimate? Estimate(Key key) => Has(key) ? Object(key, context.Estimates.Read) : null;

    public Quantity? Quantity(Key key) => Value(key, QuantityText.Read);

    /// <summary>A period: an amount of time that is not nothing.</summary>
    public Quantity? Period(Key key) => Value(key, ReadPeriod);

    public Percentage? Percentage(Key key) => Value(key, static text => PercentageText.Read(text));

    /// <summary>A share of time as a fraction; 1 where it cannot be read.</summary>
    public decimal Share(Key key) => Value(key, static text => PercentageText.Read(text, 1000)) is { } share ? share.Fraction : 1;

    public Money? Money(Key key) => Has(key) ? Value(key, ReadMoney) : null;

    public Rate? Rate(Key key) => Has(key) ? Object(key, ReadRate) : null;

    public Recurrence? Recurrence(Key key) => Object(key, RecurrenceText.Read);

    public bool? Boolean(Key key) => Value(key, BooleanText.Read);

    // What reads with the key's own type is made only where something is written: most fields of most entities are not.
    public int? Whole(Key key) => Has(key) ? WholeIn(key) : null;

    public decimal? Number(Key key) => Has(key) ? NumberIn(key) : null;

    public Level? Level(Key key) => Value(key, LevelText.Read);

    public T? Word<T>(Key key)
        where T : struct =>
        Has(key) ? WordIn<T>(key) : null;

    public ReadResult<Rate> ReadRate(string text) => RateText.Read(text, context.Currency);

    public ReadResult<MoneyEstimate> ReadMoneyEstimate(string text) => MoneyText.ReadEstimate(text, context.Currency);

    public static ReadResult<decimal> ReadNumber(string text, ScalarType type)
    {
        var result = NumberText.Read(text);
        if (!result.Ok || type.Limits is not { } limits || (result.Value >= limits.Min && result.Value <= limits.Max)) return result;

        return ReadResult.Fail<decimal>(BindingRules.InvalidValue, $"{Shown.Of(text)} is out of range; {type.Words} is wanted");
    }

    public static ReadResult<Quantity> ReadPeriod(string text)
    {
        var result = QuantityText.Read(text);
        return result.Ok && result.Value.Amount == 0
            ? ReadResult.Fail<Quantity>("invalid-quantity", $"{Shown.Of(text)} is no time at all; write a period such as `2w`")
            : result;
    }

    /// <summary>A list of texts.</summary>
    public ImmutableArray<string> Texts(Key key)
    {
        if (At(key) is not { } spot) return [];
        if (spot.Node is YamlScalar && key.Type is OneOfType) return TextOf(key, spot) is { } only ? [only] : [];

        var isVerbatim = key.Type is ListType { Item: ScalarType { HasLinks: false } };
        var texts = ImmutableArray.CreateBuilder<string>();
        foreach (var item in Items(key, spot))
        {
            if ((isVerbatim ? Scalar(key, item, Scalars.Verbatim) : TextOf(key, item)) is { } text) texts.Add(text);
        }

        return texts.DrainToImmutable();
    }

    /// <summary>A list of values of one form.</summary>
    public ImmutableArray<T> List<T>(Key key, Func<string, ReadResult<T>> reader)
    {
        var type = key.Type is ListType list ? list.Item : key.Type;
        var values = ImmutableArray.CreateBuilder<T>();
        foreach (var item in Items(key))
        {
            if (TryRead(key, item, reader, type, out var value)) values.Add(value);
        }

        return values.DrainToImmutable();
    }

    /// <summary>One value, or a map of dates to values.</summary>
    public Dated<T>? Dated<T>(Key key, Func<string, ReadResult<T>> reader)
    {
        if (At(key) is not { } spot) return null;

        var type = ((OneOfType)key.Type).Choices[0];
        if (spot.Node is not YamlMapping)
            return TryRead(key, spot, reader, key.Type, out var only) ? new Dated<T>([new DatedValue<T>(DateOnly.MinValue, only)]) : null;

        var values = new List<DatedValue<T>>();
        foreach (var entry in Entries(key))
        {
            var isDate = TryRead(key, KeySpot(entry), DateText.Read, Scalars.Date, out var date);
            if (TreeReader.IsNothing(entry.Value) || !TryRead(key, new Spot(entry), reader, type, out var value) || !isDate) continue;
            values.Add(new DatedValue<T>(date.First, value));
        }

        return values.Count == 0 ? null : new Dated<T>([.. values.OrderBy(value => value.From)]);
    }

    public static Spot KeySpot(Entities.WrittenField field) => new(field.Source, field.Entry.Key);

    private int? WholeIn(Key key)
    {
        var (min, max) = ((ScalarType)key.Type).Limits!.Value;
        return Value(key, text => NumberText.ReadWhole(text, (int)min, (int)max));
    }

    private decimal? NumberIn(Key key) => Value(key, text => ReadNumber(text, (ScalarType)key.Type));

    private T? WordIn<T>(Key key)
        where T : struct
    {
        var words = (WordsOf<T>)key.Type;
        return Value(key, text => WordText.Read(text, words.ByWord));
    }

    private ReadResult<Money> ReadMoney(string text) => MoneyText.Read(text, context.Currency);

    private T? Value<T>(Key key, Func<string, ReadResult<T>> reader)
        where T : struct =>
        At(key) is { } spot && TryRead(key, spot, reader, key.Type, out var value) ? value : null;

    private T? Object<T>(Key key, Func<string, ReadResult<T>> reader)
        where T : class =>
        At(key) is { } spot && TryRead(key, spot, reader, key.Type, out var value) ? value : null;
}
