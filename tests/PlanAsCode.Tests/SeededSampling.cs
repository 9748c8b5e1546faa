using System.Globalization;
using CsCheck;

namespace PlanAsCode.Tests;

/// <summary>
/// Properties over the same random inputs in every run: a failure of today is the failure of tomorrow, and CI never fails by chance.
/// The environment variable PLAN_SEED (a number) explores others; PLAN_SAMPLES (a number) keeps to the first so many, as mutation runs do.
/// </summary>
internal static class SeededSampling
{
    private static readonly uint Stream =
        uint.TryParse(Environment.GetEnvironmentVariable("PLAN_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? seed : 1;

    private static readonly int Most =
        int.TryParse(Environment.GetEnvironmentVariable("PLAN_SAMPLES"), NumberStyles.None, CultureInfo.InvariantCulture, out var most) ? most : int.MaxValue;

    public static void SampleSeeded<T>(this Gen<T> gen, Action<T> assert, int iter = 200, Func<T, string>? print = null)
    {
        for (var at = 0; at < Math.Min(iter, Most); at++)
        {
            var input = gen.Generate(new PCG(Stream, (ulong)at + 1), null, out _);
            try
            {
                assert(input);
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"PLAN_SEED={Stream}, input {at}:\n{(print is null ? input?.ToString() : print(input))}\n{failure.Message}", failure);
            }
        }
    }

    public static void SampleSeeded<T1, T2>(this Gen<(T1, T2)> gen, Action<T1, T2> assert, int iter = 200) =>
        gen.SampleSeeded(input => assert(input.Item1, input.Item2), iter);

    public static void SampleSeeded<T1, T2, T3>(this Gen<(T1, T2, T3)> gen, Action<T1, T2, T3> assert, int iter = 200) =>
        gen.SampleSeeded(input => assert(input.Item1, input.Item2, input.Item3), iter);

    public static void SampleSeeded<T1, T2, T3, T4>(this Gen<(T1, T2, T3, T4)> gen, Action<T1, T2, T3, T4> assert, int iter = 200) =>
        gen.SampleSeeded(input => assert(input.Item1, input.Item2, input.Item3, input.Item4), iter);
}
