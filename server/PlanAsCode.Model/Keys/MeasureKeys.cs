namespace PlanAsCode.Model.Keys;

/// <summary>Entries of a goal's <c>measures</c>.</summary>
public static class MeasureKeys
{
    public static readonly Key Title = new("title", Scalars.Text, "What is measured.", "95th percentile latency");

    public static readonly Key From = new("from", Scalars.AnyNumber, "The value at the beginning: nothing reached.", "900");

    public static readonly Key To = new("to", Scalars.AnyNumber, "The value to reach: all of it.", "300");

    public static readonly Key Now = new(
        "now", new OneOfType([Scalars.AnyNumber, new MapType(Scalars.Date, Scalars.AnyNumber)]), "The value today, or a map of dates to values.", "{2026-01-05: 820, 2026-02-02: 640}");

    public static readonly Key Unit = new("unit", Scalars.Verbatim, "What the numbers count.", "ms");

    public static readonly Key Weight = new("weight", Scalars.Weight, "How much it counts among the goal's measures. 1 where nothing is said.", "2");

    public static readonly KeySet Set = new("a measure", "A number that shows how far a goal is reached.", Title, From, To, Now, Unit, Weight);
}
