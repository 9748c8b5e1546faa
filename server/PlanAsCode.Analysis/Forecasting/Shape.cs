namespace PlanAsCode.Analysis.Forecasting;

/// <summary>A distribution between 0 and 1, given by its quantile function.</summary>
internal abstract class Shape
{
    /// <param name="u">Between 0 and 1, neither of them.</param>
    public abstract double Quantile(double u);
}
