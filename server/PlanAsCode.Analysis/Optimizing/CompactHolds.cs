namespace PlanAsCode.Analysis.Optimizing;

/// <summary>
/// What activities hold of resources. Four resources share a word, 15 bits each and a guard bit above, so that one
/// subtraction tells whether all four suffice.
/// </summary>
internal sealed class CompactHolds
{
    public const ulong Guards = 0x8000_8000_8000_8000;

    public const int LanesOfWord = 4;

    public const int MostOfLane = 0x7fff;

    /// <summary>By activity the first of its holds; one more at the end.</summary>
    public required int[] First { get; init; }

    /// <summary>By hold: which word, and how much of its four resources.</summary>
    public required int[] Words { get; init; }

    public required ulong[] Amounts { get; init; }

    /// <summary>By word and time what is left by all that is pinned, guards set.</summary>
    public required ulong[][] Free { get; init; }

    /// <summary>By resource (four a word): all there is of it.</summary>
    public required int[] Capacities { get; init; }

    public int Demand(int activity, int lane)
    {
        for (var hold = First[activity]; hold < First[activity + 1]; hold++)
        {
            if (Words[hold] == lane / LanesOfWord) return (int)((Amounts[hold] >> (16 * (lane % LanesOfWord))) & MostOfLane);
        }

        return 0;
    }
}
