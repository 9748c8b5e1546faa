using CsCheck;
using PlanAsCode.Analysis.Forecasting;

namespace PlanAsCode.Tests.Analysis.Forecasting;

public sealed class RadixSortTests
{
    [Fact]
    public void Puts_any_numbers_in_order() => Gen.Select(Gen.Int, Gen.OneOf(Gen.Const(1), Gen.Int[1, 5000], Gen.Int[1, 30_000_000], Gen.Const(int.MaxValue)), Gen.Int.Array[0, 60])
        .SampleSeeded((least, spread, values) => Check(Array.ConvertAll(values, value => (int)Math.Min(int.MaxValue, least + (long)((uint)value % (uint)spread)))));

    [Theory]
    [InlineData(new int[0])]
    [InlineData(new[] { 7 })]
    [InlineData(new[] { 7, 7, 7 })]
    [InlineData(new[] { 1, 0 })]
    [InlineData(new[] { 2047, 0, 2046, 1 })]
    [InlineData(new[] { 2048, 1, 2047, 0 })]
    [InlineData(new[] { 4_194_303, 0, 4_194_302, 2048 })]
    [InlineData(new[] { 4_194_304, 0, 4_194_303, 1 })]
    [InlineData(new[] { int.MaxValue, int.MinValue, 0, -1, 1, int.MaxValue - 1, int.MinValue + 1 })]
    public void Puts_numbers_at_the_edges_of_its_passes_in_order(int[] values) => Check(values);

    // The memory of one sort serves the next, longer or shorter.
    private static void Check(int[] values)
    {
        var sorter = new RadixSort();
        foreach (var taken in new[] { values.Length / 2, values.Length, values.Length / 3 })
        {
            var sorted = values[..taken];
            sorter.Sort(sorted);
            Assert.Equal(values[..taken].Order(), sorted);
        }
    }
}
