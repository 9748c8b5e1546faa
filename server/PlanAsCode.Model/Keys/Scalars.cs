using PlanAsCode.Model.Values;

namespace PlanAsCode.Model.Keys;

/// <summary>The forms of single values, each with the pattern that the schema shows to other tools.</summary>
public static class Scalars
{
    private const string Number = @"[0-9]+(\.[0-9]+)?|\.[0-9]+";
    private const string Unit = "(min|h|d|w|mo|q|y)";
    private const string Amount = @"(" + Number + @")\s*" + Unit;
    private const string Day = @"[0-9]{4}-[0-9]{2}-[0-9]{2}";
    private const string AnyDate = @"[0-9]{4}(-[0-9]{2}(-[0-9]{2}([Tt ]\s*[0-9]{1,2}:[0-9]{2})?)?|-[Ww][0-9]{1,2}|-[Qq][1-4]|-[Hh][12])?";
    private const string Currency = "[A-Za-z]{3}";
    private const string Sum = @"(" + Number + @")\s*[kKmM]?";
    private const string Priced = @"(" + Currency + @"\s*" + Sum + "|" + Sum + @"\s*(" + Currency + ")?)";
    private const string SumOrThree = Sum + @"(\s*\.\.\s*" + Sum + @"\s*\.\.\s*" + Sum + ")?";
    private const string DaySpan = @"[0-9]{1,2}:[0-9]{2}\s*-\s*[0-9]{1,2}:[0-9]{2}";
    private const string WeekDay = "([mM][oO][nN]|[tT][uU][eE]|[wW][eE][dD]|[tT][hH][uU]|[fF][rR][iI]|[sS][aA][tT]|[sS][uU][nN])";
    private const string WeekDays = WeekDay + @"(\s*-\s*" + WeekDay + ")?";

    private static readonly (decimal Min, decimal Max) Years = (1, 9999);

    private static readonly (decimal Min, decimal Max) NotNegative = (0, decimal.MaxValue);

    public static readonly ScalarType Text = new("text", null, JsonForms.Any) { HasLinks = true };

    public static readonly ScalarType Markdown = new("Markdown text", null, JsonForms.Any) { HasLinks = true };

    /// <summary>Text that is no prose: an address, a name of a file, a unit.</summary>
    public static readonly ScalarType Verbatim = new("text", null, JsonForms.Any);

    public static readonly ScalarType Boolean = new("true or false", Whole("[tT][rR][uU][eE]|[fF][aA][lL][sS][eE]|[yY][eE][sS]|[nN][oO]"), JsonForms.TrueOrFalse);

    public static readonly ScalarType Date = new("a date such as 2026-03-02, 2026-w10 or 2026-q1", Whole(AnyDate), JsonForms.WholeNumber) { Limits = Years };

    public static readonly ScalarType SingleDay = new("a day such as 2026-03-02", Whole(Day), JsonForms.None);

    public static readonly ScalarType DateRange =
        new("a date or a range such as 2026-03-02..2026-03-06", Whole(AnyDate + @"(\s*\.\.\s*" + AnyDate + ")?"), JsonForms.WholeNumber) { Limits = Years };

    public static readonly ScalarType Quantity = new("an amount of time such as 3d or 90min", Whole(Amount), JsonForms.None);

    public static readonly ScalarType Estimate = new(
        "an amount of time such as 5d, or three such as 3d..5d..9d",
        Whole(Amount + @"(\s*\.\.\s*" + Amount + @"\s*\.\.\s*" + Amount + ")?|(" + Number + @")\s*\.\.\s*(" + Number + @")\s*\.\.\s*" + Amount),
        JsonForms.None);

    public static readonly ScalarType Percentage = new("a percentage such as 80%", Whole(@"(" + Number + @")\s*%"), JsonForms.None);

    public static readonly ScalarType Money = new("money such as 480k EUR", Whole(Priced), JsonForms.AnyNumber) { Limits = NotNegative };

    public static readonly ScalarType MoneyEstimate = new(
        "money such as 12k EUR, or three sums such as 10k..12k..30k EUR",
        Whole(@"(" + Currency + @"\s*)?" + SumOrThree + @"(\s*" + Currency + ")?|" + Priced + @"(\s*\.\.\s*" + Priced + "){2}"),
        JsonForms.AnyNumber)
    {
        Limits = NotNegative,
    };

    public static readonly ScalarType Rate = new("a rate such as 620 EUR/d", Whole(Priced + @"\s*/\s*(h|d|w|mo)"), JsonForms.None);

    public static readonly ScalarType AnyNumber = NumberBetween(decimal.MinValue, decimal.MaxValue, "a number");

    public static readonly ScalarType Weight = NumberBetween(0, 1_000_000, "a number from 0 up");

    public static readonly ScalarType Priority = WholeNumber(0, 1000);

    public static readonly ScalarType Level = new(
        "a level (1 to 5, or very-low, low, medium, high, very-high)", Whole("[1-5]|very-low|low|medium|high|very-high"), JsonForms.WholeNumber)
    {
        Limits = (1, 5),
    };

    public static readonly ScalarType Recurrence = new(
        "a rhythm such as every 1w on mon until 2026-06-30",
        Whole(@"every\s+" + Amount + @"(\s+on\s+[A-Za-z]+)?(\s+until\s+" + AnyDate + ")?"),
        JsonForms.None);

    public static readonly ScalarType Limit = new("a limit such as 30h/w or 4h/d", Whole(Amount + @"\s*/\s*[dw]"), JsonForms.None);

    public static readonly ScalarType Weekdays =
        new("weekdays such as mon-fri or sat", Whole(WeekDays + @"(\s*,\s*" + WeekDays + ")*"), JsonForms.None);

    public static readonly ScalarType DaySpans = new(
        "hours such as 8h or 09:00-17:00", Whole(@"(" + Number + @")\s*h|" + DaySpan + @"(\s*,\s*" + DaySpan + ")*"), JsonForms.None);

    public static readonly ScalarType FileSize = new("a size such as 16 MB", Whole(@"(" + Number + @")\s*([kKmMgG]?[bB])?"), JsonForms.WholeNumber) { Limits = (1, 1_000_000_000) };

    public static readonly ScalarType CurrencyCode = new("a currency code such as EUR", Whole("[A-Z]{3}"), JsonForms.None);

    public static readonly WordsOf<TimeUnit> Units = WordLists.From(
        ("min", TimeUnit.Minute), ("h", TimeUnit.Hour), ("d", TimeUnit.Day), ("w", TimeUnit.Week), ("mo", TimeUnit.Month), ("q", TimeUnit.Quarter), ("y", TimeUnit.Year));

    public static ScalarType WholeNumber(int min, int max) =>
        new($"a whole number from {min} to {max}", Whole("[0-9]+"), JsonForms.WholeNumber) { Limits = (min, max) };

    public static ScalarType NumberBetween(decimal min, decimal max, string words) =>
        new(words, Whole(@"[+-]?(" + Number + ")"), JsonForms.AnyNumber) { Limits = (min, max) };

    private static string Whole(string pattern) => @"^\s*(" + pattern + @")\s*$";
}
