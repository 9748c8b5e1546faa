namespace PlanAsCode.Analysis.Lessons;

/// <summary>Tasks by the size of their estimate, in working days: large ones go wrong in other ways than small ones.</summary>
public static class SizeClass
{
    private static readonly (decimal Most, string Words)[] Classes = [(2, "up to 2 days"), (5, "over 2 to 5 days"), (10, "over 5 to 10 days"), (decimal.MaxValue, "over 10 days")];

    /// <summary>The class of an estimate, in words.</summary>
    public static string Of(decimal days) => Classes.First(size => days <= size.Most).Words;

    /// <summary>The place of a class in order of size.</summary>
    internal static int RankOf(string words) => Array.FindIndex(Classes, size => size.Words == words);
}
