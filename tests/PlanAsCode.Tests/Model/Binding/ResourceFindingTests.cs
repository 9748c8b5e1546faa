using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Model.Binding;

public sealed class ResourceFindingTests
{
    [Fact]
    public void Members_make_no_team_of_a_person() => Check(
        "resources: {core: {members: [ana], lead: ana}, ana: {}}",
        "members | conflicting-fields | `members` goes with `kind: team`; `core` is a person as no `kind` is written",
        "lead | conflicting-fields | `lead` goes with `kind: team`; `core` is a person as no `kind` is written");

    [Fact]
    public void Units_make_no_equipment_of_a_team() => Check(
        "resources: {lab: {kind: team, units: 2}}",
        "units | conflicting-fields | `units` goes with `kind: equipment`; `lab` is a team");

    [Fact]
    public void Under_a_kind_that_cannot_be_read_only_the_kind_is_wrong() => Check(
        "resources: {lab: {kind: equipmnt, units: 2}}",
        "equipmnt | invalid-value | `kind`: `equipmnt` is none of the words allowed here: person, team, equipment; did you mean `equipment`?");

    [Fact]
    public void A_person_is_not_assigned_as_equipment() => Check(
        "resources: {ana: {}}\nprojects: {p: {tasks: {a: {effort: 1d, assign: [{equipment: ana}]}}}}",
        "ana | unknown-reference | `ana` is a person, and equipment is wanted here; people and teams are assigned by their name alone");

    [Theory]
    [InlineData("any-of")]
    [InlineData("skills")]
    public void An_empty_choice_assigns_nobody(string key) => Check(
        $"projects: {{p: {{tasks: {{a: {{effort: 1d, assign: [{{{key}: []}}]}}}}}}}}",
        $"[] | missing-value | `{key}` is empty, so nobody is assigned by it; write one item or more, or leave the entry of `assign` out");

    [Fact]
    public void A_section_in_front_of_a_reference_is_taken_off() => Check(
        "resources: {ana: {}}\nprojects: {p: {tasks: {a: {effort: 1d}, b: {effort: 1d, assign: [resources.ana], after: [projects.p.a]}}}}",
        "resources.ana | unknown-reference | no resource `resources.ana`; did you mean `ana`?",
        "projects.p.a | unknown-reference | no task or project `projects.p.a`; did you mean `p.a`?");

    [Theory]
    [InlineData("resources: {lab: {kind: equipment, units: two}}", "two | invalid-value | `units`: `two` is no whole number; write one from 1 to 1000000")]
    [InlineData("calendars: {c: {hours: 8}}", "8 | invalid-value | `hours`: `8` has no unit; write `8h`")]
    [InlineData("workspace: {rules: {no-goal: [off]}}", "[off] | wrong-type | `rules` takes one of off, hint, info, warning, error, or a map with severity; found a list")]
    public void Values_are_told_what_their_field_takes(string text, string finding) => Check(text, finding);

    private static void Check(string text, params string[] findings) => Assert.Equal(findings, FindingText.Of(Fixture.Parse(text).Snapshot()));
}
