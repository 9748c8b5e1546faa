namespace PlanAsCode.Benchmarks;

/// <summary>A small linear congruential generator, so that a seed gives the same plan everywhere.</summary>
internal sealed class Draws(int seed)
{
    private ulong _state = ((ulong)(uint)seed * 2862933555777941757) + 3037000493;

    /// <summary>A whole number from 0 up to but not including the limit.</summary>
    public int Below(int limit)
    {
        _state = (_state * 6364136223846793005) + 1442695040888963407;
        return (int)((_state >> 33) % (ulong)limit);
    }
}
