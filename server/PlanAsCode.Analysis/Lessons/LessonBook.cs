using System.Collections.Immutable;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.Lessons;

/// <summary>
/// Where the lessons of a plan apply again: to projects that are neither done nor dropped and have, among their open work and risks,
/// one of the labels, categories, skills or words of <c>applies-when</c>. One pass over all titles, whatever the number of lessons.
/// </summary>
public sealed class LessonBook
{
    private readonly ILookup<string, LessonOnProject> _byLesson;
    private readonly Dictionary<string, DateOnly> _learned;

    private LessonBook(ImmutableArray<LessonOnProject> all, Dictionary<string, DateOnly> learned)
    {
        _learned = learned;
        Applying = all;
        _byLesson = all.ToLookup(entry => entry.Lesson.Path, StringComparer.Ordinal);
    }

    /// <summary>In order of lessons, then of projects. Lessons that are <c>done</c> have become habit and are not among them.</summary>
    public ImmutableArray<LessonOnProject> Applying { get; }

    public IEnumerable<LessonOnProject> Of(Lesson lesson) => _byLesson[lesson.Path];

    /// <summary>The earliest date of a review that names the lesson; null where none does.</summary>
    public DateOnly? LearnedOn(Lesson lesson) => _learned.TryGetValue(lesson.Path, out var date) ? date : null;

    public static LessonBook Of(PlanSnapshot plan, PlanSchedule schedule, DateOnly asOf)
    {
        var learned = LearnedDates(plan);
        var active = plan.Lessons.All.Where(lesson => lesson is { AppliesWhen: not null, Status: not LessonStatus.Done } && !(learned.GetValueOrDefault(lesson.Path) > asOf)).ToList();
        if (active.Count == 0) return new LessonBook([], learned);
        var search = new LessonSearch(plan, schedule, active, learned);
        var answers = new LessonAnswers(plan, schedule, active);
        return new LessonBook([.. search.Run().Select(found => found with { Answers = answers.Of(found.Lesson, found.Project) })], learned);
    }

    private static Dictionary<string, DateOnly> LearnedDates(PlanSnapshot plan)
    {
        var dates = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        foreach (var review in plan.Projects.All.SelectMany(project => project.Reviews))
        {
            if (review.Date is not { } date) continue;
            foreach (var path in review.Lessons.Select(lesson => lesson.Target).OfType<string>())
            {
                if (!dates.TryGetValue(path, out var known) || date.First < known) dates[path] = date.First;
            }
        }

        return dates;
    }
}
