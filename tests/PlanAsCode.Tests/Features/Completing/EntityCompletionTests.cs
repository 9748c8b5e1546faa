namespace PlanAsCode.Tests.Features.Completing;

/// <summary>Whole entities, and ids that something refers to already.</summary>
public sealed class EntityCompletionTests
{
    [Fact]
    public void A_person_that_tasks_are_assigned_to_is_offered_first()
    {
        var list = CompletionText.Of("resources:\n  $0\n" + CompletionText.Around, false, out _, out _);
        Assert.Equal(("dora", "not there yet: assign of test"), (list.Items[0].Label, list.Items[0].Detail));
        Assert.Equal("resources:\n  dora:\n    name: Name\n    role: Role\n", CompletionText.Taken("resources:\n  $0\n" + CompletionText.Around, "dora"));
    }

    [Fact]
    public void A_task_that_another_waits_for_is_offered_where_it_would_be_found()
    {
        const string Text = "projects:\n  p:\n    tasks:\n      a: {effort: 1d, after: [sketch, g.deep]}\n      g:\n        tasks:\n          b: {effort: 1d}\n          ";
        Assert.Contains("deep", CompletionText.Labels(Text + "$0\n"));
        Assert.DoesNotContain("sketch", CompletionText.Labels(Text + "$0\n"));
        Assert.Contains("sketch", CompletionText.Labels("projects:\n  p:\n    tasks:\n      a: {effort: 1d, after: [sketch]}\n      $0\n"));
    }

    [Fact]
    public void What_is_typed_becomes_the_id_of_something_new() => Check(
        "projects:\n  shop:\n    tasks:\n      deploy$0\n", "deploy",
        "projects:\n  shop:\n    tasks:\n      deploy:\n        title: Task\n        effort: 3d\n        assign: [ana]\n");

    [Fact]
    public void In_braces_it_stays_in_braces() => Check(
        "projects: {shop: {tasks: {deploy$0}}}\n", "deploy", "projects: {shop: {tasks: {deploy: {title: Task, effort: 3d, assign: [ana]}}}}\n");

    [Fact]
    public void An_update_is_of_today() => Check(
        "projects:\n  shop:\n    updates:\n      $0\n", "2026-03-09",
        "projects:\n  shop:\n    updates:\n      2026-03-09:\n        author: ana\n        health: green\n        summary: Summary\n        next: Next step\n");

    [Fact]
    public void A_risk_has_what_a_risk_needs() => Check(
        "risks:\n  $0\n", "new risk",
        "risks:\n  risk:\n    title: Risk\n    projects: [shop]\n    probability: 30%\n    impact: {schedule: 5d}\n    response: mitigate\n    owner: ana\n    raised: 2026-03-09\n    review-every: 2w\n");

    [Fact]
    public void The_next_sprint_follows_the_last() => Check(
        "iterations:\n  sprint-6: {}\n  sprint-7: {}\n  $0\n", "new iteration",
        "iterations:\n  sprint-6: {}\n  sprint-7: {}\n  sprint-8:\n    start: 2026-03-23\n    finish: 2026-04-03\n    goal: Goal\n");

    [Fact]
    public void Clients_with_snippets_get_places_to_fill_in() => Assert.Equal(
        "deploy:\n        title: ${1:Task}\n        effort: ${2:3d}\n        assign: [${3:ana}]",
        CompletionText.Of("projects:\n  shop:\n    tasks:\n      deploy$0\n" + CompletionText.Around, true, out _, out _).Items.First(item => item.Label == "deploy").Edit.NewText);

    [Fact]
    public void A_project_of_another_file_can_be_gone_on_with() =>
        Check("projects:\n  sh$0\n", "shop", "projects:\n  shop:\n    \n");

    private static void Check(string text, string label, string expected) => Assert.Equal(expected, CompletionText.Taken(text + CompletionText.Around, label));
}
