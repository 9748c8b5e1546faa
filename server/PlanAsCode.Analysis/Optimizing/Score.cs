namespace PlanAsCode.Analysis.Optimizing;

/// <summary>How good a schedule is; less is better, the first that differs decides.</summary>
/// <param name="Late">By how much it breaks what the written order keeps: the finish of each project, and deadlines.</param>
/// <param name="Cost">The finishes of projects, each times its weight.</param>
/// <param name="Sum">The finishes of all tasks.</param>
internal readonly record struct Score(long Late, long Cost, long Sum) : IComparable<Score>
{
    public static Score Worst { get; } = new(long.MaxValue, long.MaxValue, long.MaxValue);

    /// <summary>Late and cost alone: among lists of one finish a search that favours early tasks gets stuck sooner.</summary>
    public Score Main => this with { Sum = 0 };

    public int CompareTo(Score other)
    {
        if (Late != other.Late) return Late.CompareTo(other.Late);
        return Cost != other.Cost ? Cost.CompareTo(other.Cost) : Sum.CompareTo(other.Sum);
    }

    public static bool operator <(Score one, Score other) => one.CompareTo(other) < 0;

    public static bool operator >(Score one, Score other) => one.CompareTo(other) > 0;

    public static bool operator <=(Score one, Score other) => one.CompareTo(other) <= 0;

    public static bool operator >=(Score one, Score other) => one.CompareTo(other) >= 0;
}
