using PlanAsCode.Analysis.Lessons;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Analysis.Lessons;

public sealed class LessonBookTests
{
    [Theory]
    [InlineData("labels: [api]", "tasks: {a: {labels: [api]}}", "Label api at p.a")]
    [InlineData("labels: [api]", "labels: [API]", "Label api at p")]
    [InlineData("labels: [api]", "tasks: {g: {labels: [api], tasks: {a: {duration: 1d}, b: {duration: 1d}}}}", "Label api at p.g")]
    [InlineData("skills: [sql]", "tasks: {a: {effort: 1d, assign: [{skills: [design, sql]}]}}", "Skill sql at p.a")]
    [InlineData("words: [move]", "title: Move the shop", "Word move at p")]
    [InlineData("words: [move]", "tasks: {a: {title: 'We move, at last'}}", "Word move at p.a")]
    [InlineData("words: [move]", "tasks: {move-data: {duration: 1d}}", "Word move at p.move-data")]
    [InlineData("words: [test data]", "tasks: {a: {title: Order the Test-Data}}", "Word test data at p.a")]
    [InlineData("words: [straße]", "tasks: {a: {title: STRASSE und Straße}}", "Word straße at p.a")]
    [InlineData("words: [move]", "tasks: {a: {title: Remove the movers}}", "")]
    [InlineData("words: [test data]", "tasks: {a: {title: Data for a test}}", "")]
    [InlineData("words: ['!']", "tasks: {a: {title: Now!}}", "")]
    [InlineData("labels: [api]", "tasks: {a: {duration: 1d, labels: [api], finished: 2025-12-01}}", "")]
    [InlineData("labels: [api]", "tasks: {a: {duration: 1d, labels: [api], status: dropped}}", "")]
    [InlineData("labels: [api]", "status: done, labels: [api]", "")]
    [InlineData("labels: [api]", "status: dropped, labels: [api]", "")]
    [InlineData("labels: [api], words: [shop]", "title: The shop, labels: [api], tasks: {a: {title: Shop window}}", "Label api at p, Word shop at p, Word shop at p.a")]
    public void A_lesson_applies_to_open_work_that_has_one_of_its_signs(string when, string project, string expected) =>
        Check($"projects: {{p: {{{project}}}}}\nlessons: {{l: {{applies-when: {{{when}}}}}}}", expected);

    [Theory]
    [InlineData("category: supplier", "Category supplier at r")]
    [InlineData("category: Supplier, projects: []", "Category supplier at r")]
    [InlineData("title: The SUPPLIER sleeps", "Word supplier at r")]
    [InlineData("category: supplier, status: closed", "")]
    public void Open_risks_about_the_project_count(string risk, string expected) => Check(
        $"projects: {{p: {{tasks: {{a: {{duration: 1d}}}}}}, q: {{}}}}\nrisks: {{r: {{affects: [p.a], {risk}}}}}\nlessons: {{l: {{applies-when: {{categories: [supplier], words: [supplier]}}}}}}",
        expected);

    [Theory]
    [InlineData("status: done, ", "")]
    [InlineData("status: agreed, ", "Word move at p")]
    [InlineData("status: proposed, ", "Word move at p")]
    public void What_has_become_habit_is_not_told_again(string status, string expected) =>
        Check($"projects: {{p: {{title: Move}}}}\nlessons: {{l: {{{status}applies-when: {{words: [move]}}}}}}", expected);

    // Reviewed on 8 December: before that begun, and the project itself, are where the lesson comes from.
    [Theory]
    [InlineData("date: 2025-12-08, lessons: [l]", "Word move at p.next")]
    [InlineData("date: 2026-01-15, lessons: [l]", "")]
    [InlineData("date: 2025-12-08", "")]
    public void In_the_project_where_it_was_learned_it_holds_for_what_begins_later(string review, string expected) => Check(
        $$"""
        projects:
          p:
            title: Move
            start: 2025-12-01
            reviews:
              look: {kind: retrospective, {{review}} }
            tasks:
              now: {title: Move now, duration: 60d, started: 2025-12-01}
              next: {title: Move next, duration: 1d, start-no-earlier: 2026-01-12}
        lessons: {l: {learned-in: p.now, applies-when: {words: [move]} } }
        """,
        expected);

    [Theory]
    [InlineData("action: [p.a],", "", "", "Task p.a")]
    [InlineData("action: [q.b],", "", "", "")]
    [InlineData("action: [p.cut],", "", "", "")]
    [InlineData("", "notes: 'See [[lessons.two-doors]].',", "", "Link p")]
    [InlineData("", "", "notes: 'See [[two-doors]].',", "Link p.a")]
    [InlineData("", "notes: two-doors was read,", "", "Note p")]
    [InlineData("", "", "notes: 'As two-doors says',", "Note p.a")]
    [InlineData("", "notes: not-two-doors or two-doors-down,", "", "")]
    [InlineData("", "decisions: {d: {date: 2026-01-01, decision: 'No doors: [[two-doors]]'}},", "", "Link p.d")]
    [InlineData("", "reviews: {d: {date: 2025-12-01, kind: phase, lessons: [two-doors]}},", "", "")]
    public void A_project_answers_by_a_task_a_link_or_the_id_in_its_notes(string lesson, string project, string task, string expected)
    {
        var plan =
            $$"""
            projects:
              p: {labels: [door], {{project}} tasks: {a: { {{task}} duration: 1d}, cut: {duration: 1d, status: dropped} } }
              q: {tasks: {b: {duration: 1d} } }
            lessons: {two-doors: { {{lesson}} applies-when: {labels: [door]} } }
            """;
        var found = Assert.Single(Fixture.Parse(plan).Analyse().Lessons.Applying);

        Assert.Equal(expected, string.Join(", ", found.Answers.Select(answer => $"{answer.Kind} {answer.By.Path}")));
    }

    [Fact]
    public void A_risk_about_the_project_may_answer_too()
    {
        var found = Assert.Single(Fixture.Parse(
            "projects: {p: {labels: [door]}}\nrisks: {r: {projects: [p], contingency: 'See [[lessons.l]]'}}\nlessons: {l: {applies-when: {labels: [door]}}}").Analyse().Lessons.Applying);

        Assert.Equal(LessonAnswerKind.Link, Assert.Single(found.Answers).Kind);
    }

    [Fact]
    public void Many_matches_are_counted_and_the_first_kept()
    {
        var tasks = string.Join(", ", Enumerable.Range(1, 40).Select(i => $"t{i}: {{title: Move {i}, duration: 1d}}"));
        var found = Assert.Single(Fixture.Parse($"projects: {{p: {{tasks: {{{tasks}}}}}}}\nlessons: {{l: {{applies-when: {{words: [move]}}}}}}").Analyse().Lessons.Applying);

        Assert.Equal((5, 40), (found.Matches.Length, found.MatchCount));
    }

    private static void Check(string plan, string expected)
    {
        var applying = Fixture.Parse(plan).Analyse().Lessons.Applying;
        Assert.Equal(expected, string.Join(", ", applying.SelectMany(found => found.Matches).Select(match => $"{match.Kind} {match.Value} at {match.Found.Path}")));
    }
}
