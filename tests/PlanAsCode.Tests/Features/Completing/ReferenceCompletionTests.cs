namespace PlanAsCode.Tests.Features.Completing;

/// <summary>Names: which are in reach, in which order, in which form.</summary>
public sealed class ReferenceCompletionTests
{
    [Theory]
    [InlineData("assign: [$0]", "ben", "assign: [ben]")]
    [InlineData("assign: [ana, $0]", "ben", "assign: [ana, ben]")]
    [InlineData("assign: [ana,$0]", "ben", "assign: [ana, ben]")]
    [InlineData("assign: [$0ana]", "ben", "assign: [ben, ana]")]
    [InlineData("assign: [an$0", "ana", "assign: [ana")]
    [InlineData("assign: $0", "ana", "assign: [ana]")]
    [InlineData("assign: [ben $0]", "50%", "assign: [ben 50%]")]
    [InlineData("assign: [ben 4$0]", "40%", "assign: [ben 40%]")]
    [InlineData("assign: [{any-of: [$0]}]", "ben", "assign: [{any-of: [ben]}]")]
    [InlineData("assign: [{equipment: $0}]", "staging", "assign: [{equipment: staging}]")]
    [InlineData("assign: [$0]", "{equipment: staging}", "assign: [{equipment: staging, units: 1}]")]
    [InlineData("after: [$0]", "api", "after: [api]")]
    [InlineData("after: [$0]", "design", "after: [design]")]
    [InlineData("after: [api $0]", "SS+2d", "after: [api SS+2d]")]
    [InlineData("after: [api SS+2$0]", "SS+2d", "after: [api SS+2d]")]
    [InlineData("after:\n              - $0", "api", "after:\n              - api")]
    [InlineData("after:\n              -$0", "api", "after:\n              - api")]
    [InlineData("after:\n              - api\n              $0", "design", "after:\n              - api\n              - design")]
    [InlineData("after:\n              $0", "api", "after:\n              - api")]
    [InlineData("owner: c$0", "cfo", "owner: cfo")]
    [InlineData("goals: [$0]", "fast", "goals: [fast]")]
    public void Of_a_task(string line, string label, string expected) => Check(
        $"projects:\n  shop:\n    tasks:\n      build:\n        tasks:\n          ui:\n            {line}\n", label,
        $"projects:\n  shop:\n    tasks:\n      build:\n        tasks:\n          ui:\n            {expected}\n");

    [Fact]
    public void Neither_itself_nor_its_groups_nor_who_waits_for_it_is_offered()
    {
        var labels = CompletionText.Labels("projects:\n  shop:\n    tasks:\n      build:\n        tasks:\n          api:\n            after: [$0]\n" + CompletionText.Around);
        Assert.Equal(["design", "shop"], labels);
    }

    [Fact]
    public void Before_excludes_what_it_waits_for_itself() =>
        Assert.Equal(["test"], CompletionText.Labels("projects:\n  shop:\n    tasks:\n      build:\n        tasks:\n          ui:\n            before: [$0]\n" + CompletionText.Around).Where(label => label != "shop"));

    [Fact]
    public void What_the_list_names_already_is_left_out() =>
        Assert.DoesNotContain("ana", CompletionText.Labels("projects:\n  shop:\n    tasks:\n      design:\n        assign: [ana 50%, $0]\n" + CompletionText.Around));

    [Fact]
    public void From_the_root_tasks_have_their_whole_path() => Check(
        "risks:\n  r:\n    affects: [ap$0]\n", "shop.build.api", "risks:\n  r:\n    affects: [shop.build.api]\n");

    [Fact]
    public void A_name_that_a_nearer_task_has_is_written_longer()
    {
        const string Text = """
            projects:
              p:
                tasks:
                  api: {effort: 1d}
                  one: {tasks: {api: {effort: 1d}, ui: {after: [$0]}}}
            """;
        Assert.Equal(["api", "p.api"], CompletionText.Labels(Text).Where(label => label.EndsWith("api", StringComparison.Ordinal)));
    }

    [Fact]
    public void People_have_role_and_free_time()
    {
        var ben = CompletionText.Of("projects:\n  shop:\n    tasks:\n      design:\n        assign: [$0]\n" + CompletionText.Around, false, out _, out _).Items.Single(item => item.Label == "ben");
        Assert.StartsWith("Ben Okafor · Frontend · ", ben.Detail, StringComparison.Ordinal);
        Assert.Contains("% free", ben.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Tasks_have_their_dates() => Assert.Equal(
        "Draw it · 9 Mar – 11 Mar 2026",
        CompletionText.Of("risks:\n  r:\n    actions: [desi$0]\n" + CompletionText.Around, false, out _, out _).Items[0].Detail);

    [Fact]
    public void A_goal_is_not_supported_by_what_it_supports() =>
        Assert.Empty(CompletionText.Labels("goals:\n  grow:\n    supports: [$0]\n" + CompletionText.Around));

    [Theory]
    [InlineData("notes: \"See [[$0\"", "late-api", "notes: \"See [[late-api]]\"")]
    [InlineData("notes: See [[la$0]] and", "late-api", "notes: See [[late-api]] and")]
    [InlineData("notes: |\n      First\n      see [[de$0", "design", "notes: |\n      First\n      see [[design]]")]
    [InlineData("notes: [[la$0", "late-api", "notes: \"[[late-api]]\"")]
    [InlineData("notes: [[la$0]]", "late-api", "notes: \"[[late-api]]\"")]
    [InlineData("done-when:\n      - All of [[de$0", "design", "done-when:\n      - All of [[design]]")]
    public void Links_in_texts(string line, string label, string expected) =>
        Check($"projects:\n  shop:\n    {line}\n", label, $"projects:\n  shop:\n    {expected}\n");

    [Fact]
    public void Sprints_that_are_over_come_last() =>
        Assert.Equal(["sprint-7", "sprint-6"], CompletionText.Labels("projects: {shop: {tasks: {design: {iteration: $0}}}}\n" + CompletionText.Around));

    private static void Check(string text, string label, string expected) => Assert.Equal(expected, CompletionText.Taken(text + CompletionText.Around, label));

    [Fact]
    public void A_risk_is_about_work_that_is_still_ahead() => Assert.Equal(
        ["web.b", "web.a"],
        CompletionText.Labels("projects: {web: {tasks: {a: {effort: 1d, status: done}, b: {effort: 1d}}}}\nrisks: {late: {title: Late, affects: [$0]}}").Where(label => label.StartsWith("web.", StringComparison.Ordinal)));
}
