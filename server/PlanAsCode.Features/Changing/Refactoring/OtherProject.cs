using PlanAsCode.Features.Changing.Writing;
using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Features.Changing.Refactoring;

/// <summary>Moves a task, or a group with all in it, to another project; references follow.</summary>
internal static class OtherProject
{
    private const int Most = 6;

    public static IEnumerable<OfferedChange> At(ChangeQuestion question)
    {
        if (question.Index.DeclaredAt(question.File.Path, question.Selection.Start) is not WorkItem { Declarations.Length: 1 } item) yield break;
        if (EntryFinding.At(question.Tree, item.Place.Span) is not { } written || EntryPath.IsShared(written.Entry.Value)) yield break;
        var others = question.Plan.Projects.All.Where(project =>
            project.Path != item.ProjectPath && project.Status is not (ProjectStatus.Done or ProjectStatus.Dropped) && project.Tasks.All(task => task.Id != item.Id));
        foreach (var project in others.Take(Most))
        {
            yield return new OfferedChange($"Move `{item.Id}` to the project `{project.Path}`", ChangeKinds.Move) { Make = () => Moved(question, item, written, project) };
        }
    }

    private static ChangeResult Moved(ChangeQuestion question, WorkItem item, WrittenEntry written, Project project)
    {
        var paths = new MovedPaths(question.Plan, new Dictionary<string, string>(StringComparer.Ordinal) { [item.Path] = $"{project.Path}.{item.Id}" });
        if (paths.Edits() is not { } references) return ChangeResult.Refused("a reference could not be written so that it names the same task from there");
        if (EntryText.Of(written) is not { } text || TasksOf(question, project) is not { } tasks) return ChangeResult.Refused("there is no clear place to write it");
        var isInside = references.ToLookup(edit => edit.Path == written.Source.Path && text.Span.Contains(edit.Edit.Span));
        var moved = MovedEntry.To(written, isInside[true].Select(edit => edit.Edit), tasks);
        return moved is null
            ? ChangeResult.Refused("the two projects are written in styles that do not fit")
            : SameReferences.Check(question.Plan, [.. isInside[false], .. moved], paths.Of);
    }

    private static WrittenEntry? TasksOf(ChangeQuestion question, Project project) =>
        EntryFinding.Of(project, question.FileOf)
            .Select(one => (one.Entry.Value as YamlMapping)?.Find("tasks") is { } tasks ? EntryFinding.At(one.File, tasks.Key.Span) : null)
            .FirstOrDefault(tasks => tasks is not null);
}
