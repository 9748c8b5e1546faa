using PlanAsCode.Model;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Reports.Gathering;

/// <summary>What things are called, by reference or by path.</summary>
internal sealed class PlanNames(PlanSnapshot plan)
{
    /// <summary>The name of what is referred to; where nothing fits, the words as written; empty for no reference.</summary>
    public string Of(Reference? reference) =>
        reference is null ? "" : (reference.Target is { } path ? Entity(reference.TargetKind, path)?.Name : null) ?? reference.Text;

    public string OfResource(string path) => plan.Resources.Find(path)?.Name ?? path;

    public string OfTask(string path) => plan.WorkItems.Find(path)?.Name ?? path;

    public string OfProject(string path) => plan.Projects.Find(path)?.Name ?? path;

    /// <summary>What a <c>[[path]]</c> in a project's text (or outside of all) stands for, or null.</summary>
    public string? Find(string path, string? projectPath)
    {
        if (projectPath is not null && plan.WorkItems.Find($"{projectPath}.{path}") is { } own) return own.Name;

        var found = plan.Projects.Find(path) ?? plan.WorkItems.Find(path) ?? plan.Goals.Find(path) ?? plan.Risks.Find(path)
            ?? plan.Resources.Find(path) ?? plan.Stakeholders.Find(path) ?? plan.Iterations.Find(path) ?? (Entity?)plan.Lessons.Find(path);
        return (found ?? InSection(path))?.Name;
    }

    private Entity? InSection(string path)
    {
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0) return null;

        var rest = path[(dot + 1)..];
        return path[..dot] switch
        {
            "projects" => plan.Projects.Find(rest) ?? (Entity?)plan.WorkItems.Find(rest),
            "goals" => plan.Goals.Find(rest),
            "risks" => plan.Risks.Find(rest),
            "resources" => plan.Resources.Find(rest),
            "stakeholders" => plan.Stakeholders.Find(rest),
            "iterations" => plan.Iterations.Find(rest),
            "lessons" => plan.Lessons.Find(rest),
            _ => null,
        };
    }

    private Entity? Entity(EntityKind kind, string path) => kind switch
    {
        EntityKind.Goal => plan.Goals.Find(path),
        EntityKind.Resource => plan.Resources.Find(path),
        EntityKind.Project => plan.Projects.Find(path),
        EntityKind.WorkItem => plan.WorkItems.Find(path),
        EntityKind.Risk => plan.Risks.Find(path),
        EntityKind.Iteration => plan.Iterations.Find(path),
        EntityKind.Stakeholder => plan.Stakeholders.Find(path),
        EntityKind.Lesson => plan.Lessons.Find(path),
        _ => null,
    };
}
