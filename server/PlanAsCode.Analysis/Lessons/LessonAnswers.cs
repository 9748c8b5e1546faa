using System.Collections.Immutable;
using PlanAsCode.Analysis.RiskExposure;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.Lessons;

/// <summary>
/// How projects answer lessons: a task of the lesson's <c>action</c> in the project, a link to the lesson in a text of it (of the project, its
/// tasks, its log, or a risk about it), or the lesson's id in the notes of the project or a task.
/// </summary>
internal sealed class LessonAnswers
{
    private readonly Dictionary<(string Lesson, string Project), List<LessonAnswer>> _answers = [];

    public LessonAnswers(PlanSnapshot plan, PlanSchedule schedule, List<Lesson> lessons)
    {
        foreach (var lesson in lessons)
        {
            foreach (var action in lesson.Actions)
            {
                if (schedule.Find(action.Target) is { Status: not WorkStatus.Dropped } task) Add(lesson.Path, task.Item.ProjectPath, LessonAnswerKind.Task, task.Item);
            }
        }

        foreach (var use in plan.References)
        {
            // A review that lists what was learned names the lesson without answering it.
            if (use.Reference is not { TargetKind: EntityKind.Lesson, Target: { } lesson } || use is { Holder: Review, Field: "lessons" }) continue;
            foreach (var project in ProjectsOf(use.Holder, plan)) Add(lesson, project, LessonAnswerKind.Link, use.Holder);
        }

        var ids = lessons.Select(lesson => lesson.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var project in plan.Projects.All) LookInNotes(project.Notes, project, project.Path, ids);
        foreach (var item in plan.WorkItems.All) LookInNotes(item.Notes, item, item.ProjectPath, ids);
    }

    public ImmutableArray<LessonAnswer> Of(Lesson lesson, Project project) =>
        _answers.TryGetValue((lesson.Path, project.Path), out var answers) ? [.. answers] : [];

    private static IEnumerable<string> ProjectsOf(Entity holder, PlanSnapshot plan) => holder switch
    {
        Project project => [project.Path],
        WorkItem item => [item.ProjectPath],
        LogEntry entry => [entry.ProjectPath],
        Risk risk => RiskLevels.ProjectsOf(risk, plan).Select(project => project.Path),
        _ => [],
    };

    /// <summary>Ids stand in notes as words: letters, digits and hyphens around them would make another id of them.</summary>
    private void LookInNotes(string? notes, Entity holder, string project, HashSet<string> ids)
    {
        if (string.IsNullOrEmpty(notes)) return;
        for (var at = 0; at < notes.Length;)
        {
            while (at < notes.Length && !IsOfId(notes[at])) at++;
            var start = at;
            while (at < notes.Length && IsOfId(notes[at])) at++;
            if (at > start && ids.TryGetValue(notes[start..at].Trim('-'), out var lesson)) Add(lesson, project, LessonAnswerKind.Note, holder);
        }
    }

    private static bool IsOfId(char c) => char.IsAsciiLetterOrDigit(c) || c == '-';

    private void Add(string lesson, string project, LessonAnswerKind kind, Entity by)
    {
        if (!_answers.TryGetValue((lesson, project), out var answers)) _answers[(lesson, project)] = answers = [];
        if (!answers.Exists(answer => answer.By == by)) answers.Add(new LessonAnswer(kind, by));
    }
}
