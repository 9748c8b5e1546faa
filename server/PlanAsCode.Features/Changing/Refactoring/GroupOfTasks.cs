using PlanAsCode.Features.Changing.Writing;
using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Features.Changing.Refactoring;

/// <summary>Puts the selected tasks, which stand one after the other, into a group of their own; references follow.</summary>
internal static class GroupOfTasks
{
    private const int Deeper = 4;

    public static IEnumerable<OfferedChange> At(ChangeQuestion question)
    {
        if (question.Selection.IsEmpty) yield break;
        var tasks = question.Index.DeclarationsIn(question.File.Path)
            .Where(one => one.Entity is WorkItem { Declarations.Length: 1 } && question.Selection.Start <= one.Place.Span.End && one.Place.Span.Start < question.Selection.End)
            .Select(one => (WorkItem)one.Entity).ToList();
        if (tasks.Count == 0) yield break;
        // Those inside a selected group come with it.
        var outer = tasks.FindAll(task => task.GroupPath == tasks[0].GroupPath && task.ProjectPath == tasks[0].ProjectPath);
        if (tasks.Exists(task => !outer.Exists(one => task == one || task.Path.StartsWith(one.Path + ".", StringComparison.Ordinal)))) yield break;
        var written = outer.Select(task => EntryFinding.At(question.Tree, task.Place.Span)).OfType<WrittenEntry>().ToList();
        if (written.Count < outer.Count || written.Exists(one => one.Map != written[0].Map)) yield break;
        var number = outer.Count == 1 ? "the task" : $"{outer.Count} tasks";
        yield return new OfferedChange($"Extract {number} into a group", ChangeKinds.Extract) { Make = () => Grouped(question, outer, written) };
    }

    private static ChangeResult Grouped(ChangeQuestion question, List<WorkItem> tasks, List<WrittenEntry> written)
    {
        var scope = tasks[0].GroupPath ?? tasks[0].ProjectPath;
        var id = FreeId(question, scope);
        var paths = new MovedPaths(question.Plan, tasks.ToDictionary(task => task.Path, task => $"{scope}.{id}.{task.Id}", StringComparer.Ordinal), $"{scope}.{id}");
        if (paths.Edits() is not { } references) return ChangeResult.Refused("a reference could not be written so that it names the same task from there");
        var layout = written[0].Map.IsFlow ? InFlow(written, id) : InBlock(written, id);
        return layout is null
            ? ChangeResult.Refused("the tasks share lines with others")
            : SameReferences.Check(question.Plan, [.. references, .. layout.Select(edit => new FileEdit(question.File.Path, edit))], paths.Of);
    }

    private static List<TextEdit> InFlow(List<WrittenEntry> written, string id) =>
    [
        new TextEdit(new TextSpan(written[0].Entry.Span.Start, 0), $"{id}: {{tasks: {{"),
        new TextEdit(new TextSpan(written[^1].Entry.Span.End, 0), "}}"),
    ];

    /// <summary>The two keys in front, and blanks before each line.</summary>
    private static List<TextEdit>? InBlock(List<WrittenEntry> written, string id)
    {
        var texts = written.Select(EntryText.Of).ToList();
        if (texts is not [{ } first, ..] || texts[^1] is not { } last || texts.Contains(null)) return null;
        var source = first.Source;
        var (indent, lineBreak) = (new string(' ', first.Column), source.LineBreakAt(first.Span.Start));
        var edits = new List<TextEdit> { new(new TextSpan(first.Span.Start, 0), $"{indent}{id}:{lineBreak}{indent}  tasks:{lineBreak}") };
        for (var line = source.Lines.LineAt(first.Span.Start); line <= source.Lines.LineAt(last.Span.End); line++)
        {
            if (!string.IsNullOrWhiteSpace(source.LineText(line))) edits.Add(new TextEdit(new TextSpan(source.Lines.StartOf(line), 0), new string(' ', Deeper)));
        }

        return edits;
    }

    private static string FreeId(ChangeQuestion question, string scope)
    {
        var id = "group";
        for (var number = 2; question.Plan.WorkItems.Find($"{scope}.{id}") is not null; number++) id = $"group-{number}";
        return id;
    }
}
