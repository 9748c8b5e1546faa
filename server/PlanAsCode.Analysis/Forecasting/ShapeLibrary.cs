namespace PlanAsCode.Analysis.Forecasting;

/// <summary>One shape for each place that a likely value takes between the optimistic and the pessimistic one.</summary>
internal sealed class ShapeLibrary(bool isTriangular)
{
    /// <summary>How much the likely value weighs in PERT (Malcolm et al. 1959).</summary>
    public const double PertLambda = 4;

    private readonly Dictionary<double, Shape> _byMode = [];

    public SampledValue Value(double optimistic, double likely, double pessimistic)
    {
        var range = pessimistic - optimistic;
        if (!(range > 0)) return new SampledValue(likely, 0, null);
        return new SampledValue(optimistic, range, Of(Math.Clamp((likely - optimistic) / range, 0, 1)));
    }

    private Shape Of(double mode)
    {
        if (!_byMode.TryGetValue(mode, out var shape))
            _byMode[mode] = shape = isTriangular ? new TriangularShape(mode) : new BetaShape(mode, PertLambda);
        return shape;
    }
}

/// <summary>A value that is drawn; one without a shape is always the same.</summary>
internal readonly record struct SampledValue(double Low, double Range, Shape? Shape)
{
    public bool Varies => Shape is not null;

    public double At(double u) => Shape is null ? Low : Low + (Range * Shape.Quantile(u));

    public SampledValue Times(double factor) => new(Low * factor, Range * factor, Shape);
}
