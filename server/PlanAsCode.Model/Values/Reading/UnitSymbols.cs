using System.Collections.Frozen;

namespace PlanAsCode.Model.Values.Reading;

/// <summary>The units of time as plans write them, and the words that people write instead.</summary>
internal static class UnitSymbols
{
    public const string All = "min, h, d, w, mo, q or y";

    private static readonly FrozenDictionary<string, TimeUnit> BySymbol = new Dictionary<string, TimeUnit>
    {
        ["min"] = TimeUnit.Minute,
        ["h"] = TimeUnit.Hour,
        ["d"] = TimeUnit.Day,
        ["w"] = TimeUnit.Week,
        ["mo"] = TimeUnit.Month,
        ["q"] = TimeUnit.Quarter,
        ["y"] = TimeUnit.Year,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> ByWord = new (string Symbol, string Words)[]
    {
        ("min", "min mins minute minutes minuten"),
        ("h", "h hr hrs hour hours std stunde stunden heure heures"),
        ("d", "d day days tag tage tagen pt pd md jour jours dia dias"),
        ("w", "w wk wks week weeks woche wochen semaine semaines"),
        ("mo", "mo mos mth month months monat monate monaten mois"),
        ("q", "q qtr quarter quarters quartal quartale"),
        ("y", "y yr yrs year years jahr jahre jahren an ans"),
    }.SelectMany(unit => unit.Words.Split(' '), (unit, word) => KeyValuePair.Create(word, unit.Symbol))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static bool TryRead(string symbol, out TimeUnit unit) => BySymbol.TryGetValue(symbol, out unit);

    /// <summary>The symbol that a word such as <c>days</c> or <c>D</c> means, or null.</summary>
    public static string? OfWord(string word) => ByWord.GetValueOrDefault(word);

    public static string Of(TimeUnit unit) => unit switch
    {
        TimeUnit.Minute => "min",
        TimeUnit.Hour => "h",
        TimeUnit.Day => "d",
        TimeUnit.Week => "w",
        TimeUnit.Month => "mo",
        TimeUnit.Quarter => "q",
        _ => "y",
    };

    /// <summary>Working minutes at 8h/d, 5d/w and 20d/mo: enough to put amounts in order before a calendar is known.</summary>
    public static int UsualMinutes(TimeUnit unit) => unit switch
    {
        TimeUnit.Minute => 1,
        TimeUnit.Hour => 60,
        TimeUnit.Day => 480,
        TimeUnit.Week => 2_400,
        TimeUnit.Month => 9_600,
        TimeUnit.Quarter => 28_800,
        _ => 115_200,
    };
}
