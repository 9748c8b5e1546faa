namespace PlanAsCode.Tests.Features.Completing;

/// <summary>Values: words, dates, amounts, money, and how they are written in.</summary>
public sealed class ValueCompletionTests
{
    [Theory]
    [InlineData("status: $0", "doing", "status: doing")]
    [InlineData("status:$0", "doing", "status: doing")]
    [InlineData("status:do$0", "done", "status: done")]
    [InlineData("status: do$0ing", "todo", "status: todo")]
    [InlineData("status: \"do$0\"", "done", "status: \"done\"")]
    [InlineData("status: 'do$0", "done", "status: 'done")]
    [InlineData("milestone: t$0", "true", "milestone: true")]
    [InlineData("effort: 3$0", "3d", "effort: 3d")]
    [InlineData("effort: 5d$0", "3d..5d..9d", "effort: 3d..5d..9d")]
    [InlineData("effort: 3d..$0", "3d..5d..9d", "effort: 3d..5d..9d")]
    [InlineData("effort: 3$0 # about", "3w", "effort: 3w # about")]
    [InlineData("cost: 12$0", "12k EUR", "cost: 12k EUR")]
    [InlineData("done: 6$0", "6%", "done: 6%")]
    [InlineData("deadline: $0", "2026-03-10", "deadline: 2026-03-10")]
    [InlineData("deadline: 2026-04-0$0", "2026-04-07", "deadline: 2026-04-07")]
    [InlineData("deadline: fri$0", "2026-03-13", "deadline: 2026-03-13")]
    [InlineData("repeat: $0", "every 1w on mon until 2026-06-19", "repeat: every 1w on mon until 2026-06-19")]
    [InlineData("labels: [ba$0]", "backend", "labels: [backend]")]
    [InlineData("iteration: $0", "sprint-7", "iteration: sprint-7")]
    [InlineData("points: $0", "5", "points: 5")]
    public void In_block_style(string line, string label, string expected) =>
        Check($"projects:\n  shop:\n    tasks:\n      design:\n        {line}\n", label, $"projects:\n  shop:\n    tasks:\n      design:\n        {expected}\n");

    [Theory]
    [InlineData("{status: $0}", "doing", "{status: doing}")]
    [InlineData("{status:$0}", "doing", "{status: doing}")]
    [InlineData("{status:do$0}", "doing", "{status: doing}")]
    [InlineData("{title: A, status: do$0, effort: 2d}", "done", "{title: A, status: done, effort: 2d}")]
    [InlineData("{effort: 2$0", "2d", "{effort: 2d")]
    [InlineData("{deadline: $0, title: A}", "2026-03-10", "{deadline: 2026-03-10, title: A}")]
    public void In_flow_style(string flow, string label, string expected) =>
        Check($"projects:\n  shop:\n    tasks:\n      design: {flow}\n", label, $"projects:\n  shop:\n    tasks:\n      design: {expected}\n");

    [Fact]
    public void A_date_has_its_weekday_and_the_next_working_day_leads()
    {
        var first = CompletionText.Of("projects:\n  shop:\n    deadline: $0\n" + CompletionText.Around, false, out _, out _).Items[0];
        Assert.Equal(("2026-03-10", "Tue 10 Mar 2026 · next working day"), (first.Label, first.Detail));
    }

    [Fact]
    public void Days_without_work_say_so()
    {
        var items = CompletionText.Of("projects:\n  shop:\n    start: 2026-04-0$0\n" + CompletionText.Around, false, out _, out _).Items;
        Assert.Equal("Fri 3 Apr 2026 · no working day", items.Single(item => item.Label == "2026-04-03").Detail);
        Assert.Equal("Tue 7 Apr 2026", items.Single(item => item.Label == "2026-04-07").Detail);
    }

    [Fact]
    public void Leave_is_a_range() => Check(
        "resources:\n  ana:\n    leave: [$0]\n", "2026-03-16..2026-03-20", "resources:\n  ana:\n    leave: [2026-03-16..2026-03-20]\n");

    [Fact]
    public void The_end_of_a_range_follows_its_beginning() => Check(
        "resources:\n  ana:\n    leave: [2026-05-04..$0]\n", "2026-05-04..2026-05-08", "resources:\n  ana:\n    leave: [2026-05-04..2026-05-08]\n");

    [Fact]
    public void Responses_fit_the_kind_of_risk()
    {
        Assert.Equal(["exploit", "enhance", "share", "accept", "escalate"], CompletionText.Labels("risks:\n  r:\n    kind: opportunity\n    response: $0\n"));
        Assert.DoesNotContain("exploit", CompletionText.Labels("risks: {r: {response: $0}}"));
    }

    [Fact]
    public void A_rule_takes_a_severity_or_a_map() =>
        Assert.Equal(["off", "hint", "info", "warning", "error"], CompletionText.Labels("workspace:\n  rules:\n    link-cycle: $0\n").Take(5));

    [Fact]
    public void A_value_may_stand_below_its_key() =>
        Check("projects:\n  shop:\n    status:\n      $0\n", "paused", "projects:\n  shop:\n    status:\n      paused\n");

    [Fact]
    public void Anchors_are_offered_behind_the_star() =>
        Check("projects:\n  a: &base {title: A}\n  b: *$0\n", "*base", "projects:\n  a: &base {title: A}\n  b: *base\n");

    [Fact]
    public void Free_words_are_quoted_where_they_need_it() => Check(
        "projects: {p: {labels: [\"a, b\"]}}\n-- b.plan.yaml --\nprojects:\n  p:\n    tasks: {t: {labels: [$0]}}", "a, b",
        "projects:\n  p:\n    tasks: {t: {labels: [\"a, b\"]}}", around: false);

    private static void Check(string text, string label, string expected, bool around = true) =>
        Assert.Equal(expected, CompletionText.Taken(around ? text + CompletionText.Around : text, label));
}
