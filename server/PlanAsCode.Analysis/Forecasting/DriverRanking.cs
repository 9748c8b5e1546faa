using System.Collections.Immutable;

namespace PlanAsCode.Analysis.Forecasting;

/// <summary>
/// What moves a project's finish: Spearman's rank correlation of each drawn time and risk with it. The draws of a variable are
/// ranked by the random number they come from, which they grow with.
/// </summary>
internal sealed class DriverRanking(ForecastSetup setup, RunTable table, CancellationToken cancel)
{
    private const int MostDrivers = 10;

    // Enough to tell a correlation of 0.03 from none.
    private const int MostRuns = 10_000;

    // So many standard errors of no correlation are taken for chance.
    private const double Chance = 3;

    private readonly int _runs = Math.Min(table.Runs, MostRuns);

    /// <summary>By project, strongest first.</summary>
    public ImmutableArray<Driver>[] Find()
    {
        var projects = setup.Network.Projects.Length;
        var ranks = Enumerable.Range(0, projects).Select(project => Centred(table.Finishes[project].AsSpan(0, _runs))).ToArray();
        var tasks = setup.Tasks.Length;
        var found = new double[tasks + setup.Risks.Length][];
        Parallel.For(0, found.Length, setup.Parallel(cancel), () => new double[_runs], (variable, _, grades) =>
        {
            Grade(variable, grades);
            found[variable] = Array.ConvertAll(ranks, rank => rank is null ? 0 : Correlation(grades, rank));
            return grades;
        }, _ => { });
        var least = Chance / Math.Sqrt(_runs);
        return [.. Enumerable.Range(0, projects).Select(project => Enumerable.Range(0, found.Length)
            .Where(variable => Math.Abs(found[variable][project]) >= least)
            .OrderByDescending(variable => Math.Abs(found[variable][project])).ThenBy(variable => variable)
            .Take(MostDrivers)
            .Select(variable => new Driver(PathOf(variable), variable >= tasks, found[variable][project]))
            .ToImmutableArray())];
    }

    private string PathOf(int variable) =>
        variable < setup.Tasks.Length ? setup.Tasks[variable].Leaf.Item.Path : setup.Risks[variable - setup.Tasks.Length].Risk.Path;

    /// <summary>The grades of a variable over all runs, their mean taken off.</summary>
    private void Grade(int variable, double[] grades)
    {
        var sum = 0.0;
        for (var run = 0; run < _runs; run++)
        {
            var stream = new RunStream(setup.Options.Seed, run);
            grades[run] = variable < setup.Tasks.Length ? setup.Tasks[variable].Grade(stream) : setup.Risks[variable - setup.Tasks.Length].Grade(stream);
            sum += grades[run];
        }

        for (var run = 0; run < _runs; run++) grades[run] -= sum / _runs;
    }

    /// <summary>Ranks with their mean taken off, equal values sharing theirs; null where all are equal.</summary>
    private static double[]? Centred(ReadOnlySpan<int> values)
    {
        var order = new int[values.Length];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        var keys = values.ToArray();
        Array.Sort(keys, order);
        if (keys[0] == keys[^1]) return null;
        var ranks = new double[order.Length];
        for (int first = 0, next = 0; first < order.Length; first = next)
        {
            while (next < order.Length && keys[next] == keys[first]) next++;
            var rank = ((first + next - 1) / 2.0) - ((order.Length - 1) / 2.0);
            for (var i = first; i < next; i++) ranks[order[i]] = rank;
        }

        return ranks;
    }

    private static double Correlation(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var (xy, xx, yy) = (0.0, 0.0, 0.0);
        for (var i = 0; i < x.Length; i++)
        {
            xy += x[i] * y[i];
            xx += x[i] * x[i];
            yy += y[i] * y[i];
        }

        return xx > 0 && yy > 0 ? xy / Math.Sqrt(xx * yy) : 0;
    }
}
