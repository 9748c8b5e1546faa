namespace PlanAsCode.Analysis.Optimizing;

/// <summary>A seeded generator (SplitMix64, Steele, Lea and Flood 2014): the same seed gives the same search everywhere.</summary>
internal sealed class SearchDraws(ulong seed)
{
    private ulong _state = seed;

    /// <summary>From 0 up to but not including a limit.</summary>
    public int Below(int limit) => (int)(((Next() >> 32) * (ulong)(uint)limit) >> 32);

    public bool OneIn(int times) => Below(times) == 0;

    public ulong Next()
    {
        var mixed = _state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
