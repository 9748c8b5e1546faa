using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.Forecasting;

/// <summary>A risk as it is drawn: whether it occurs, and how hard; one draw of severity for both time and money.</summary>
internal sealed class SampledRisk(Risk risk, double chance)
{
    private readonly ulong _occurs = RunStream.KeyOf("occurs", risk.Path);
    private readonly ulong _severity = RunStream.KeyOf("severity", risk.Path);

    public Risk Risk => risk;

    public double Chance => chance;

    /// <summary>Working minutes behind leaves, by item.</summary>
    public List<Impact> Leaves { get; } = [];

    /// <summary>Working minutes behind projects, by number of project.</summary>
    public List<Impact> Projects { get; } = [];

    /// <summary>In minor units of the workspace's currency.</summary>
    public SampledValue? Cost { get; set; }

    public int[] CostProjects { get; set; } = [];

    public bool HasEffect => Leaves.Count + Projects.Count > 0 || Cost is not null;

    public bool MovesDates => Leaves.Count + Projects.Count > 0;

    private int Sign => risk.IsOpportunity ? -1 : 1;

    /// <summary>Adds to the delays and costs of one run; opportunities subtract.</summary>
    public void Draw(RunStream stream, Span<long> leafDelays, Span<long> projectDelays, Span<long> costs)
    {
        if (stream.Draw(_occurs) >= chance) return;
        var severity = stream.Draw(_severity);
        foreach (var impact in Leaves) leafDelays[impact.Index] += Sign * (long)Math.Round(impact.Minutes.At(severity));
        foreach (var impact in Projects) projectDelays[impact.Index] += Sign * (long)Math.Round(impact.Minutes.At(severity));
        if (Cost is not { } cost) return;
        var whole = (long)Math.Round(cost.At(severity));
        for (var i = 0; i < CostProjects.Length; i++)
        {
            var part = (whole * (i + 1) / CostProjects.Length) - (whole * i / CostProjects.Length);
            costs[CostProjects[i]] += Sign * part;
        }
    }

    /// <summary>
    /// Where a run's draw stands among all: 0..1, all runs in which it does not occur in the middle of their share. What
    /// Spearman's correlation ranks.
    /// </summary>
    public double Grade(RunStream stream)
    {
        if (stream.Draw(_occurs) >= chance) return (1 - chance) / 2;
        var varies = Cost?.Varies == true || Leaves.Concat(Projects).Any(impact => impact.Minutes.Varies);
        return 1 - chance + (chance * (varies ? stream.Draw(_severity) : 0.5));
    }
}

/// <summary>So many minutes for a leaf or project, by its number.</summary>
internal readonly record struct Impact(int Index, SampledValue Minutes);
