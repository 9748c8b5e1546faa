using PlanAsCode.Analysis.Comparison;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Analysis.Comparison;

public sealed class EntityChangesTests
{
    private const string Shop = """
        workspace: {as-of: 2026-03-02}
        resources: {ana: {}, ben: {}}
        goals: {speed: {title: Fast}}
        projects:
          shop:
            start: 2026-03-02
            tasks:
              design: {title: Design it, effort: 2d, assign: [ana, ben 50%]}
              build: {effort: 3d, after: [design], labels: [api, web]}
              test: {title: Test it, effort: 1d, after: [build]}
        """;

    [Theory]
    [InlineData("effort: 3d", "effort: 5d", "Changed shop.build effort: 3d > 5d")]
    [InlineData(", after: [build]", "", "Changed shop.test after: [build] > -")]
    [InlineData("title: Test it, ", "title: Test it, notes: Why, ", "Changed shop.test notes: - > Why")]
    [InlineData("resources: {ana: {}, ben: {}}", "resources: {ana: {}, ben: {}, cleo: {}}", "Added cleo")]
    [InlineData("goals: {speed: {title: Fast}}", "goals: {}", "Removed speed")]
    [InlineData("as-of: 2026-03-02", "as-of: 2026-03-03", "Changed workspace as-of: 2026-03-02 > 2026-03-03")]
    [InlineData("goals: {speed: {title: Fast}}", "goals: {quick: {title: Fast}}", "Renamed quick")]
    public void An_edit_is_said_by_entity_and_field(string old, string now, string expected)
    {
        Assert.Contains(old, Shop, StringComparison.Ordinal);
        Assert.Equal(expected, Said(Shop, Shop.Replace(old, now, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("labels: [api, web]", "labels: [web, api]")]
    [InlineData("assign: [ana, ben 50%]", "assign: [ben 50%, ana]")]
    [InlineData("effort: 3d, after: [design]", "after: [design], effort: 3d")]
    [InlineData("effort: 3d", "effort: \"3d\"")]
    [InlineData("effort: 3d", "effort: 3 d")]
    [InlineData("after: [design]", "after: [shop.design]")]
    [InlineData("      design: {", "      # first of all\n      design: {")]
    public void Order_layout_comments_and_the_form_of_a_reference_say_nothing(string old, string now)
    {
        Assert.Contains(old, Shop, StringComparison.Ordinal);
        Assert.Equal("", Said(Shop, Shop.Replace(old, now, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_renamed_task_is_one_change_and_those_that_wait_for_it_are_none() => Assert.Equal(
        "Renamed shop.draft", Said(Shop, Shop.Replace("design: {", "draft: {", StringComparison.Ordinal).Replace("[design]", "[draft]", StringComparison.Ordinal)));

    [Fact]
    public void A_renamed_project_takes_its_tasks_along() =>
        Assert.Equal("Renamed store", Said(Shop, Shop.Replace("  shop:", "  store:", StringComparison.Ordinal)));

    [Fact]
    public void A_task_in_another_group_has_moved() => Assert.Equal(
        "Added shop.later; Moved shop.later.test",
        Said(Shop, Shop.Replace("      test: {title: Test it, effort: 1d, after: [build]}", "      later: {tasks: {test: {title: Test it, effort: 1d, after: [build]}}}", StringComparison.Ordinal)));

    [Fact]
    public void Twins_are_not_taken_for_one_another() => Assert.Equal(
        "Added shop.c; Added shop.d; Removed shop.a; Removed shop.b", Said(Tasks("a: {title: T, effort: 1d}, b: {title: T, effort: 1d}"), Tasks("c: {title: T, effort: 1d}, d: {title: T, effort: 1d}")));

    [Fact]
    public void A_longer_task_moves_its_project_by_as_many_days()
    {
        var comparison = Compared(Shop, Shop.Replace("effort: 3d", "effort: 5d", StringComparison.Ordinal));

        var shop = Assert.Single(comparison.Projects);
        Assert.Equal((2m, 6m, 8m), (shop.Finish.SlipDays, shop.WorkDaysBefore, shop.WorkDaysAfter));
        Assert.False(comparison.IsSame);
    }

    // Design 2d, build 3d, test 1d from Monday 2 March: Monday 9 March. Two days more end on Wednesday 11 March.
    [Fact]
    public void A_deadline_that_breaks_is_said()
    {
        var before = Tasks("design: {effort: 2d}, build: {effort: 3d, after: [design]}, test: {effort: 1d, after: [build]}, done: {milestone: true, after: [test], deadline: 2026-03-09}");

        var done = Assert.Single(Compared(before, before.Replace("effort: 3d", "effort: 5d", StringComparison.Ordinal)).Milestones);

        Assert.Equal((new DateOnly(2026, 3, 9), new DateOnly(2026, 3, 11), 2m), (done.Before, done.After, done.SlipDays));
        Assert.Equal((true, false), (done.WasKept, done.IsKept));
    }

    [Fact]
    public void A_finding_is_new_once_for_each_time_it_is_there_more_often()
    {
        var before = Tasks("a: {effort: 1d, after: [none]}");
        var after = Tasks("a: {effort: 1d, after: [none]}, b: {effort: 1d, after: [none]}");

        Assert.Equal("shop.b", Assert.Single(Compared(before, after).Changes).Entity.Path);
        Assert.Single(Compared(before, after).Findings.New, finding => finding.Rule == "unknown-reference");
        Assert.Empty(Compared(before, after).Findings.Gone);
        Assert.Single(Compared(after, before).Findings.Gone, finding => finding.Rule == "unknown-reference");
    }

    [Fact]
    public void Plans_of_two_days_are_not_compared() => Assert.Throws<ArgumentException>(
        () => PlanComparison.Of(Fixture.Parse(Shop).Analyse(new DateOnly(2026, 3, 2)), Fixture.Parse(Shop).Analyse(new DateOnly(2026, 3, 3)), 0));

    [Fact]
    public void Whatever_is_cut_off_compares_without_an_exception_and_with_itself_as_the_same()
    {
        for (var length = 0; length <= Shop.Length; length++)
        {
            var cut = Shop[..length];
            Assert.True(Compared(cut, cut).IsSame);
            Assert.Equal(Count(Compared(cut, Shop), ChangeKind.Added), Count(Compared(Shop, cut), ChangeKind.Removed));
        }
    }

    private static int Count(PlanComparison comparison, ChangeKind kind) => comparison.Changes.Count(change => change.Change == kind);

    private static string Tasks(string tasks) => "projects: {shop: {start: 2026-03-02, tasks: {" + tasks + "}}}\n";

    private static PlanComparison Compared(string before, string after)
    {
        var asOf = new DateOnly(2026, 3, 2);
        return PlanComparison.Of(Fixture.Parse(before).Analyse(asOf), Fixture.Parse(after).Analyse(asOf), 0);
    }

    private static string Said(string before, string after) => string.Join("; ", Compared(before, after).Changes.Select(
        change => $"{change.Change} {change.Entity.Path}{string.Concat(change.Fields.Select(field => $" {field.Field}: {field.From ?? "-"} > {field.To ?? "-"}"))}"));
}
