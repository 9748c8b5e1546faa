using PlanAsCode.Analysis.Forecasting;

namespace PlanAsCode.Tests.Analysis.Forecasting;

/// <summary>The nearest rank: the smallest value that at least so many percent of all are not above (Hyndman and Fan 1996, definition 1).</summary>
public sealed class NearestRankTests
{
    [Fact]
    public void Is_the_first_value_that_covers_so_many_percent()
    {
        foreach (var count in Enumerable.Range(1, 230))
        {
            for (var percent = 1; percent <= 100; percent++)
                Assert.Equal(Enumerable.Range(0, count).First(at => 100 * (at + 1) >= percent * count), NearestRank.Of(percent, count));
        }
    }

    [Theory]
    [InlineData(0, 10, 0)]
    [InlineData(50, 0, 0)]
    [InlineData(80, 100_000_000, 79_999_999)]
    public void Has_a_place_also_at_the_edges(int percent, int count, int expected) => Assert.Equal(expected, NearestRank.Of(percent, count));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(3, 4)]
    [InlineData(5, 5)]
    [InlineData(9, 5)]
    public void Counts_the_values_up_to_a_limit(int limit, int expected) => Assert.Equal(expected, NearestRank.CountUpTo([1, 3, 3, 3, 5], limit));

    [Fact]
    public void Of_no_values_none_is_within_a_limit() => Assert.Equal(0, NearestRank.CountUpTo([], 7));
}
