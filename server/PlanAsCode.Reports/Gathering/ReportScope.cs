using System.Collections.Immutable;
using PlanAsCode.Analysis;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;
using PlanAsCode.Reports.Html;

namespace PlanAsCode.Reports.Gathering;

/// <summary>What all parts of a report are gathered from: the facts, the projects shown, the names of things.</summary>
internal sealed class ReportScope
{
    private readonly HashSet<string> _shown;
    private readonly Dictionary<string, Prose> _prose = new(StringComparer.Ordinal);

    public ReportScope(PlanAnalysis analysis, ReportOptions options)
    {
        Analysis = analysis;
        IsWhole = options.Project is null;
        Projects = [.. analysis.Plan.Projects.All.Where(project => options.Project is null || project.Path == options.Project)];
        Names = new PlanNames(analysis.Plan);
        _shown = [.. Projects.Select(project => project.Path)];
    }

    public PlanAnalysis Analysis { get; }

    public PlanSnapshot Plan => Analysis.Plan;

    public DateOnly AsOf => Analysis.AsOf;

    /// <summary>True where no project is left out.</summary>
    public bool IsWhole { get; }

    public ImmutableArray<Project> Projects { get; }

    public PlanNames Names { get; }

    public bool Shows(string? projectPath) => projectPath is not null && _shown.Contains(projectPath);

    /// <summary>True for a project that is shown, and for tasks of one.</summary>
    public bool Shows(Reference reference) => reference.TargetKind switch
    {
        EntityKind.Project => Shows(reference.Target),
        EntityKind.WorkItem => Shows(Plan.WorkItems.Find(reference.Target)?.ProjectPath),
        _ => false,
    };

    /// <summary>Markdown as it is read in a project's texts, or outside of all projects.</summary>
    public Prose ProseOf(string? projectPath)
    {
        var key = projectPath ?? "";
        if (!_prose.TryGetValue(key, out var prose)) _prose[key] = prose = new Prose(path => Names.Find(path, projectPath));
        return prose;
    }
}
