namespace PlanAsCode.Analysis.Forecasting;

/// <summary>
/// The PERT distribution between 0 and 1: a beta distribution with alpha = 1 + lambda x mode and beta = 1 + lambda x (1 - mode),
/// so that its mean is (0 + lambda x mode + 1) / (lambda + 2) (Malcolm et al. 1959; Vose, Risk Analysis, 2008).
/// </summary>
/// <remarks>
/// Quantiles come from a table of the distribution function at equal steps of the value, each step integrated by Simpson's
/// rule: off by less than a thousandth of the range, also in the tails.
/// </remarks>
internal sealed class BetaShape : Shape
{
    private const int Steps = 512;
    private const int Guides = 512;

    private readonly double[] _below = new double[Steps + 1];
    private readonly double[] _width = new double[Steps];
    private readonly short[] _guide = new short[Guides];

    /// <param name="mode">0..1.</param>
    /// <param name="lambda">How much the likely value weighs; 0 is the uniform distribution.</param>
    public BetaShape(double mode, double lambda)
    {
        var alpha = lambda * mode;
        var beta = lambda * (1 - mode);
        for (var step = 0; step < Steps; step++)
        {
            var left = (double)step / Steps;
            var middle = (step + 0.5) / Steps;
            var right = (step + 1.0) / Steps;
            _below[step + 1] = _below[step] + Density(left, alpha, beta) + (4 * Density(middle, alpha, beta)) + Density(right, alpha, beta);
        }

        var all = _below[Steps];
        for (var step = 1; step <= Steps; step++) _below[step] /= all;
        for (var step = 0; step < Steps; step++)
        {
            var mass = _below[step + 1] - _below[step];
            _width[step] = mass > 0 ? 1 / (mass * Steps) : 0;
        }

        for (int guide = 0, step = 0; guide < Guides; guide++)
        {
            while (_below[step + 1] <= (double)guide / Guides) step++;
            _guide[guide] = (short)step;
        }
    }

    public override double Quantile(double u)
    {
        int step = _guide[(int)(u * Guides)];
        while (_below[step + 1] < u) step++;
        return ((double)step / Steps) + ((u - _below[step]) * _width[step]);
    }

    private static double Density(double value, double alpha, double beta) => Math.Pow(value, alpha) * Math.Pow(1 - value, beta);
}
