using PlanAsCode.Analysis.Scheduling;

namespace PlanAsCode.Analysis.Forecasting;

/// <summary>A task whose time ahead is drawn anew in each run; where only a part of it remains, as its share of the estimate.</summary>
internal sealed record SampledTask(Leaf Leaf, SampledValue Minutes)
{
    private readonly ulong _key = RunStream.KeyOf("task", Leaf.Item.Path);

    public int Item => Leaf.Index;

    public long Draw(RunStream stream) => Math.Max(0, (long)Math.Round(Minutes.At(stream.Draw(_key))));

    /// <summary>Where a run's draw stands among all: 0..1. The draw grows with it.</summary>
    public double Grade(RunStream stream) => stream.Draw(_key);
}
