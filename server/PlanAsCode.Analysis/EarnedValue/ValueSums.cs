namespace PlanAsCode.Analysis.EarnedValue;

/// <summary>Sums of tasks, groups and the project (its path is ""). An unknown cost makes the sums that hold it unknown.</summary>
internal sealed class ValueSums
{
    private readonly Dictionary<string, Sum> _sums = new(StringComparer.Ordinal);

    public IEnumerable<string> Paths => _sums.Keys;

    public void AddBudget(IEnumerable<string> holders, decimal budget, decimal planned, decimal earned)
    {
        foreach (var holder in holders)
        {
            var sum = At(holder);
            _sums[holder] = sum with { Budget = sum.Budget + budget, Planned = sum.Planned + planned, Earned = sum.Earned + earned };
        }
    }

    public void AddActual(IEnumerable<string> holders, decimal? actual, string? whyNot)
    {
        foreach (var holder in holders)
        {
            var sum = At(holder);
            _sums[holder] = sum with { Actual = sum.Actual + actual, WhyNoActual = sum.WhyNoActual ?? whyNot };
        }
    }

    public ValueFigures Of(string path)
    {
        var sum = At(path);
        return new ValueFigures(sum.Budget, sum.Planned, sum.Earned, sum.Actual) { WhyNoActual = sum.WhyNoActual };
    }

    private Sum At(string path) => _sums.TryGetValue(path, out var sum) ? sum : new Sum(0, 0, 0, 0, null);

    private readonly record struct Sum(decimal Budget, decimal Planned, decimal Earned, decimal? Actual, string? WhyNoActual);
}
