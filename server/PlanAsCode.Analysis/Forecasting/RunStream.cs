using System.Runtime.CompilerServices;

namespace PlanAsCode.Analysis.Forecasting;

/// <summary>
/// The random numbers of one run. Each variable has its own, found by its key and not by its turn: a task added to the plan
/// changes no other task's draws, and a run without risks draws the same times as the one with them.
/// </summary>
/// <remarks>The mixing function is that of SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014).</remarks>
internal readonly struct RunStream
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    private readonly ulong _key;

    public RunStream(long seed, int run) => _key = Mix(Mix(unchecked((ulong)seed) + Step) + ((ulong)run * Step));

    /// <summary>The same key for the same text, in every process.</summary>
    public static ulong KeyOf(string kind, string path)
    {
        // FNV-1a over UTF-16 units.
        var hash = 14695981039346656037UL;
        foreach (var letter in kind) hash = (hash ^ letter) * 1099511628211UL;
        hash = (hash ^ '/') * 1099511628211UL;
        foreach (var letter in path) hash = (hash ^ letter) * 1099511628211UL;
        return Mix(hash);
    }

    /// <summary>Between 0 and 1, neither of them: with one bit more the greatest would be rounded to 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Draw(ulong variable) => ((Mix(_key ^ variable) >> 12) + 0.5) * (1.0 / (1UL << 52));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
