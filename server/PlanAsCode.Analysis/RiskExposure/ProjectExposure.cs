using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.RiskExposure;

/// <summary>What the risks about one project come to.</summary>
public sealed record ProjectExposure(Project Project, ExposureTotals Totals);
