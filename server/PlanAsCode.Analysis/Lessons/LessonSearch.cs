using System.Collections.Immutable;
using PlanAsCode.Analysis.RiskExposure;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.Lessons;

/// <summary>Looks through open projects, tasks and risks for what lessons apply to.</summary>
internal sealed class LessonSearch
{
    private const int MostMatchesKept = 5;

    private readonly PlanSnapshot _plan;
    private readonly PlanSchedule _schedule;
    private readonly List<Lesson> _lessons;
    private readonly Dictionary<string, DateOnly> _learned;
    private readonly WordIndex<Lesson> _words = new();
    private readonly ILookup<string, (Lesson Lesson, string Value)> _labels;
    private readonly ILookup<string, (Lesson Lesson, string Value)> _categories;
    private readonly ILookup<string, (Lesson Lesson, string Value)> _skills;
    private readonly Dictionary<(Lesson Lesson, string Project), List<LessonMatch>> _kept = [];
    private readonly Dictionary<(Lesson Lesson, string Project), int> _counts = [];

    public LessonSearch(PlanSnapshot plan, PlanSchedule schedule, List<Lesson> lessons, Dictionary<string, DateOnly> learned)
    {
        _plan = plan;
        _schedule = schedule;
        _lessons = lessons;
        _learned = learned;
        _labels = ByValue(lessons, scope => scope.Labels);
        _categories = ByValue(lessons, scope => scope.Categories);
        _skills = ByValue(lessons, scope => scope.Skills);
        foreach (var lesson in lessons)
        {
            foreach (var words in lesson.AppliesWhen!.Words) _words.Add(words, lesson);
        }
    }

    public IEnumerable<LessonOnProject> Run()
    {
        var open = _plan.Projects.All.Where(project => project.Status is not (ProjectStatus.Done or ProjectStatus.Dropped)).ToList();
        var paths = open.Select(project => project.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var project in open) LookAt(project);
        foreach (var dates in _schedule.Tasks)
        {
            if (paths.Contains(dates.Item.ProjectPath) && IsOpen(dates)) LookAt(dates);
        }

        foreach (var risk in _plan.Risks.All.Where(risk => risk.IsLive))
        {
            foreach (var project in RiskLevels.ProjectsOf(risk, _plan).Where(project => paths.Contains(project.Path))) LookAt(risk, project.Path);
        }

        foreach (var lesson in _lessons)
        {
            foreach (var project in open)
            {
                if (!_kept.TryGetValue((lesson, project.Path), out var matches)) continue;
                yield return new LessonOnProject(lesson, project) { Matches = [.. matches.OrderBy(match => match.Kind)], MatchCount = _counts[(lesson, project.Path)] };
            }
        }
    }

    private static ILookup<string, (Lesson Lesson, string Value)> ByValue(List<Lesson> lessons, Func<LessonScope, ImmutableArray<string>> values) =>
        lessons.SelectMany(lesson => values(lesson.AppliesWhen!).Distinct(StringComparer.OrdinalIgnoreCase), (lesson, value) => (lesson, value))
            .ToLookup(pair => pair.value, StringComparer.OrdinalIgnoreCase);

    private static bool IsOpen(TaskDates dates) => dates.Status is not (WorkStatus.Done or WorkStatus.Dropped);

    private void LookAt(Project project)
    {
        foreach (var label in project.Labels) Find(_labels, label, LessonMatchKind.Label, project, project.Path, begins: null);
        FindWords(project.Name, project, project.Path, begins: null);
    }

    private void LookAt(TaskDates dates)
    {
        var item = dates.Item;
        DateOnly? begins = dates.IsScheduled && dates.Status == WorkStatus.Todo ? dates.StartDate : null;

        // What a group hands down is found at the group: once, where it is written.
        if (item.Has("labels"))
        {
            foreach (var label in item.Labels) Find(_labels, label, LessonMatchKind.Label, item, item.ProjectPath, begins);
        }

        if (item.Has("assign"))
        {
            foreach (var skill in item.Assignments.OfType<SkillAssignment>().SelectMany(assignment => assignment.Skills))
                Find(_skills, skill, LessonMatchKind.Skill, item, item.ProjectPath, begins);
        }

        FindWords(item.Name, item, item.ProjectPath, begins);
    }

    private void LookAt(Risk risk, string project)
    {
        var raised = risk.Raised?.First;
        if (risk.Category is { } category) Find(_categories, category, LessonMatchKind.Category, risk, project, raised);
        FindWords(risk.Name, risk, project, raised);
    }

    private void Find(
        ILookup<string, (Lesson Lesson, string Value)> wanted, string value, LessonMatchKind kind, Entity found, string project, DateOnly? begins)
    {
        foreach (var (lesson, written) in wanted[value]) Keep(lesson, new LessonMatch(kind, written, found), project, begins);
    }

    private void FindWords(string title, Entity found, string project, DateOnly? begins)
    {
        foreach (var (words, lesson) in _words.In(title)) Keep(lesson, new LessonMatch(LessonMatchKind.Word, words, found), project, begins);
    }

    /// <param name="begins">When it begins or was raised; null where it had begun before, or nobody knows.</param>
    private void Keep(Lesson lesson, LessonMatch match, string project, DateOnly? begins)
    {
        if (IsWhereItWasLearned(lesson, project) && !IsLater(lesson, begins)) return;
        var key = (lesson, project);
        if (!_kept.TryGetValue(key, out var matches)) _kept[key] = matches = [];
        if (matches.Count < MostMatchesKept) matches.Add(match);
        _counts[key] = _counts.GetValueOrDefault(key) + 1;
    }

    private bool IsWhereItWasLearned(Lesson lesson, string project) =>
        lesson.LearnedIn?.Target is { } place && (place == project || _plan.WorkItems.Find(place)?.ProjectPath == project);

    /// <summary>In the project where it was learned it holds for what begins after it was learned, as its review dates it.</summary>
    private bool IsLater(Lesson lesson, DateOnly? begins) => _learned.TryGetValue(lesson.Path, out var learned) && begins >= learned;
}
