using System.Text;
using PlanAsCode.Analysis.Forecasting;

namespace PlanAsCode.Tests.Analysis.Forecasting;

/// <summary>
/// The draws are those of published functions: SplitMix64 (its first numbers from the seed 0 as in the Java library and in Vigna's splitmix64.c) over
/// keys of 64-bit FNV-1a (its value of "foobar" from the test vectors of Noll's page).
/// </summary>
public sealed class RunStreamTests
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    [Fact]
    public void The_functions_of_this_test_are_the_published_ones()
    {
        Assert.Equal([0xE220A8397B1DCDAFUL, 0x6E789E6AA1B965F4UL, 0x06C45D188009454FUL], new[] { 1UL, 2UL, 3UL }.Select(count => Mixed(count * Step)));
        Assert.Equal(0x85944171F73967E8UL, Fnv("foobar"));
    }

    [Theory]
    [InlineData("task", "p.design")]
    [InlineData("occurs", "late")]
    [InlineData("severity", "")]
    public void A_key_is_the_mixed_hash_of_its_text(string kind, string path) => Assert.Equal(Mixed(Fnv($"{kind}/{path}")), RunStream.KeyOf(kind, path));

    [Theory]
    [InlineData(1, 0)]
    [InlineData(1, 1)]
    [InlineData(0, 7)]
    [InlineData(-3, 10_000)]
    [InlineData(long.MaxValue, 2)]
    public void A_draw_is_the_mixed_number_of_seed_run_and_variable(long seed, int run)
    {
        var variable = RunStream.KeyOf("task", "p.a");
        var number = Mixed(Mixed(Mixed(unchecked((ulong)seed) + Step) + ((ulong)run * Step)) ^ variable);
        Assert.Equal(((number >> 12) + 0.5) / Math.Pow(2, 52), new RunStream(seed, run).Draw(variable));
    }

    private static ulong Mixed(ulong number)
    {
        number ^= number >> 30;
        number *= 0xBF58476D1CE4E5B9;
        number ^= number >> 27;
        number *= 0x94D049BB133111EB;
        return number ^ (number >> 31);
    }

    private static ulong Fnv(string text) => Encoding.UTF8.GetBytes(text).Aggregate(0xCBF29CE484222325UL, (hash, one) => (hash ^ one) * 0x100000001B3UL);
}
