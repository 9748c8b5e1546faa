using PlanAsCode.Analysis.Rules;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;

namespace PlanAsCode.Features.Understanding;

/// <summary>Of a lesson: what it advises, where it was learned, and to which open projects it applies.</summary>
internal static class LessonPage
{
    public static void Write(HoverPage page, Lesson lesson, PlanFile file)
    {
        var book = file.Analysis.Lessons;
        page.Head(Said.Name(lesson), $"lesson `{lesson.Path}`, {WordLists.WordOf(lesson.Status)}");
        page.Fact("Advice", lesson.Advice is { } advice ? Said.Line(advice) : null);
        page.Fact("Learned", LearnedOf(lesson, book.LearnedOn(lesson), file));
        page.Fact("Applies to", Said.Some([.. book.Of(lesson).Select(found => $"{Said.Name(found.Project)} ({(found.IsAnswered ? "answered" : "not answered")})")]));
        page.Fact("Put to use by", Said.Some([.. lesson.Actions.Select(action => Said.Target(action, file.Plan))]));
    }

    private static string? LearnedOf(Lesson lesson, DateOnly? date, PlanFile file)
    {
        var where = lesson.LearnedIn is { } project ? Said.Target(project, file.Plan) : null;
        return (where, date) switch
        {
            ({ } known, { } day) => $"in {known}, {Words.Date(day)}",
            ({ } known, null) => $"in {known}",
            (null, { } day) => Words.Date(day),
            _ => null,
        };
    }
}
