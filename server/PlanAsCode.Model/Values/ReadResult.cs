namespace PlanAsCode.Model.Values;

/// <summary>What reading a text gave: a value, or the rule it breaks and the words for the user.</summary>
/// <param name="Ok">True where <paramref name="Value"/> counts.</param>
/// <param name="Value">The value; the default of its type where not <paramref name="Ok"/>.</param>
/// <param name="Rule">The rule's name, empty where <paramref name="Ok"/>.</param>
/// <param name="Problem">What was found, what is allowed and the remedy; empty where <paramref name="Ok"/>.</param>
/// <param name="Instead">A text that surely says what was meant and reads well, for a fix; null where there is none.</param>
public readonly record struct ReadResult<T>(bool Ok, T Value, string Rule, string Problem, string? Instead)
{
    /// <summary>This failure, where a value of another type was to be read.</summary>
    public ReadResult<TOther> As<TOther>() => ReadResult.Fail<TOther>(Rule, Problem, Instead);
}

/// <summary>Makes results of reading.</summary>
public static class ReadResult
{
    public static ReadResult<T> Of<T>(T value) => new(true, value, "", "", null);

    public static ReadResult<T> Fail<T>(string rule, string problem, string? instead = null) =>
        new(false, default!, rule, problem, instead);
}
