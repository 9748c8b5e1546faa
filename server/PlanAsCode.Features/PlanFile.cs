using PlanAsCode.Analysis;
using PlanAsCode.Analysis.Forecasting;
using PlanAsCode.Features.Finding;
using PlanAsCode.Model;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Features;

/// <summary>What a feature is asked about: one file of a plan, and the facts of the plan.</summary>
/// <param name="Tree">The file as it is now.</param>
/// <param name="Analysis">The facts; while somebody types they may be of the text before the last edits, so that no key waits for them.</param>
public sealed record PlanFile(YamlFile Tree, PlanAnalysis Analysis)
{
    /// <summary>The forecast of these facts, where somebody has made one; a quick one may do.</summary>
    public Forecast? Forecast { get; init; }

    public SourceText Source => Tree.Source;

    /// <summary>The file's name inside the workspace.</summary>
    public string Path => Tree.Source.Path;

    public PlanSnapshot Plan => Analysis.Plan;

    /// <summary>Declarations and references of the plan, by place and by name.</summary>
    public PlanIndex Index => PlanIndex.Of(Analysis.Plan);
}
