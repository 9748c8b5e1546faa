using PlanAsCode.Features.Finding;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Features.Changing.Writing;

/// <summary>
/// The references to tasks that get another path, and those in them: each is written so that it names the same task from where it then
/// stands, as short as it was if that will do.
/// </summary>
internal sealed class MovedPaths
{
    private readonly PlanSnapshot _plan;
    private readonly Dictionary<string, string> _moved;
    private readonly HashSet<string> _tasks;
    private readonly HashSet<string> _projects;

    /// <param name="moved">Old paths and new ones; what stands inside moves along.</param>
    /// <param name="added">Groups that come.</param>
    public MovedPaths(PlanSnapshot plan, Dictionary<string, string> moved, params string[] added)
    {
        _plan = plan;
        _moved = moved;
        _tasks = [.. plan.WorkItems.All.Select(item => Of(item.Path)), .. added];
        _projects = [.. plan.Projects.All.Select(project => project.Path)];
    }

    public string Of(string path)
    {
        for (var end = path.Length; end > 0; end = path.LastIndexOf('.', end - 1))
        {
            if (_moved.TryGetValue(path[..end], out var now)) return now + path[end..];
        }

        return path;
    }

    /// <summary>Null where a reference cannot be written so that it names the same.</summary>
    public List<FileEdit>? Edits()
    {
        var edits = new List<FileEdit>();
        foreach (var use in _plan.References)
        {
            if (use.Reference is not { Target: { } target, TargetKind: EntityKind.WorkItem or EntityKind.Project } reference) continue;
            var (holder, named) = (Of(use.Holder.Path), Of(target));
            if (holder == use.Holder.Path && named == target) continue;
            if (Written(reference, use.Holder, holder, named) is not { } text) return null;
            if (text != reference.Text) edits.Add(new FileEdit(reference.Place.Path, new TextEdit(reference.Place.Span, text)));
        }

        // What an alias shows at several uses is written once.
        var once = edits.DistinctBy(edit => (edit.Path, edit.Edit.Span, edit.Edit.NewText)).ToList();
        return once.DistinctBy(edit => (edit.Path, edit.Edit.Span)).Count() == once.Count ? once : null;
    }

    private string? Written(Reference reference, Entity holder, string newHolder, string target)
    {
        if (!ReferencePath.IsAsWritten(reference)) return target == reference.Target ? reference.Text : null;
        if (ReferencePath.SectionOf(reference) is { } section) return $"{section}.{target}";
        if (ReferencePath.IsInText(reference)) return Named(reference.Text, newHolder, holder.Kind) == target ? reference.Text : target;
        if (Named(reference.Text, newHolder, holder.Kind) == target) return reference.Text;
        var words = target.Split('.');
        for (var count = reference.Text.Count('.') + 1; count <= words.Length; count++)
        {
            var text = string.Join('.', words[^count..]);
            if (Named(text, newHolder, holder.Kind) == target) return text;
        }

        return null;
    }

    /// <summary>What a path would name from a holder: among its siblings, then outwards, then from the root; itself and its groups are skipped.</summary>
    private string? Named(string text, string holder, EntityKind kind)
    {
        var first = text.IndexOf('.', StringComparison.Ordinal) is >= 0 and var dot ? text[..dot] : text;
        for (var scope = kind is EntityKind.WorkItem ? ScopeOf(holder) : ""; scope.Length > 0; scope = ScopeOf(scope))
        {
            var hit = $"{scope}.{first}";
            if (!_tasks.Contains(hit) || hit == holder || holder.StartsWith(hit + ".", StringComparison.Ordinal)) continue;
            return _tasks.Contains($"{scope}.{text}") ? $"{scope}.{text}" : null;
        }

        return _projects.Contains(first) && (_tasks.Contains(text) || _projects.Contains(text)) ? text : null;
    }

    private static string ScopeOf(string path) => path.LastIndexOf('.') is > 0 and var dot ? path[..dot] : "";
}
