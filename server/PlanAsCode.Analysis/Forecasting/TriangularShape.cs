namespace PlanAsCode.Analysis.Forecasting;

/// <summary>The triangular distribution between 0 and 1, by its closed quantile function.</summary>
/// <param name="mode">0..1.</param>
internal sealed class TriangularShape(double mode) : Shape
{
    public override double Quantile(double u) => u < mode ? Math.Sqrt(u * mode) : 1 - Math.Sqrt((1 - u) * (1 - mode));
}
