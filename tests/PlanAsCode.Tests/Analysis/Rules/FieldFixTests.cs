using PlanAsCode.Analysis.Rules;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Analysis.Rules;

public sealed class FieldFixTests
{
    [Fact]
    public void Changes_a_value_in_its_place() => Check(
        "projects: {shop: {tasks: {api: {status: todo, effort: 2d}}}}",
        "projects: {shop: {tasks: {api: {status: done, effort: 2d}}}}");

    [Fact]
    public void Writes_behind_a_key_without_value() => Check(
        "projects:\n  shop:\n    tasks:\n      api:\n        status:\n        effort: 2d\n",
        "projects:\n  shop:\n    tasks:\n      api:\n        status: done\n        effort: 2d\n");

    [Fact]
    public void Adds_a_line_behind_the_last_short_field() => Check(
        "projects:\n  shop:\n    tasks:\n      api:\n        effort: 2d # two\n        notes: |\n          Long\n      ui: {effort: 1d}\n",
        "projects:\n  shop:\n    tasks:\n      api:\n        effort: 2d # two\n        status: done\n        notes: |\n          Long\n      ui: {effort: 1d}\n");

    [Fact]
    public void Adds_a_line_before_a_field_of_many_lines() => Check(
        "projects:\n  shop:\n    tasks:\n      api:\n        notes: |\n          Long\n",
        "projects:\n  shop:\n    tasks:\n      api:\n        status: done\n        notes: |\n          Long\n");

    [Fact]
    public void Adds_to_a_flow_map_over_several_lines() => Check(
        "projects:\n  shop:\n    tasks:\n      api: {effort: 2d,\n            title: Order API}\n",
        "projects:\n  shop:\n    tasks:\n      api: {effort: 2d,\n            title: Order API, status: done}\n");

    [Fact]
    public void Leaves_alone_what_an_alias_shares() => Check(
        "x-done: &base {status: todo}\nprojects:\n  shop:\n    tasks:\n      api: {<<: *base}\n",
        null);

    private static void Check(string before, string? after)
    {
        var plan = Fixture.Parse(before).Snapshot();
        var fixes = FieldFix.Set("Set it", plan.WorkItems["shop.api"], "status", "done");

        var text = before;
        foreach (var edit in fixes.SelectMany(fix => fix.Edits)) text = text.Remove(edit.Edit.Span.Start, edit.Edit.Span.Length).Insert(edit.Edit.Span.Start, edit.Edit.NewText);
        Assert.Equal(after, fixes.IsEmpty ? null : text);
    }
}
