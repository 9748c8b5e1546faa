using PlanAsCode.Features.Showing;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Tests.Features.Showing;

/// <summary>What the outline of a file shows.</summary>
public sealed class OutlineTests
{
    [Fact]
    public void Tasks_stand_in_their_project_and_its_log_in_sections_of_its_own() => Check(
        """
        plan: 1
        workspace:
          title: Shop
          policies: {beta-date: {title: The beta date holds, when: milestone-slip}}
        projects:
          web:
            title: Web shop
            tasks:
              design: {title: Draw it, effort: 2d}
              build:
                title: Build it
                tasks:
                  api: {effort: 5d}
              done: {title: Open, milestone: true}
            updates:
              2026-01-05: {health: green, summary: All is well}
        """,
        """
        Section workspace
          Section policies
            Policy beta-date: The beta date holds
        Section projects
          Project web: Web shop
            Task design: Draw it
            Group build: Build it
              Task api
            Milestone done: Open
            Section updates
              Update 2026-01-05: All is well
        """);

    [Fact]
    public void People_have_names_and_goals_their_measures() => Check(
        """
        resources:
          ana: {name: Ana 🦊}
          shop: {kind: team, members: [ana]}
          rig: {kind: equipment}
        goals: {fast: {title: 速い, measures: {p95: {title: Latency}}}}
        """,
        """
        Section resources
          Person ana: Ana 🦊
          Team shop
          Equipment rig
        Section goals
          Goal fast: 速い
            Measure p95: Latency
        """);

    [Fact]
    public void What_is_dropped_says_so() => Check(
        "projects: {p: {tasks: {a: {status: dropped, effort: 1d}}, decisions: {d: {status: superseded, decision: No}}}}",
        """
        Section projects
          Project p
            Task a (dropped)
            Section decisions
              Decision d: No (dropped)
        """);

    [Fact]
    public void Several_documents_and_broken_lines_hide_nothing() => Check(
        "projects:\r\n  p:\r\n    tasks:\r\n      a: {effort: 1d\r\n      b:\r\n        title: B\r\n      ? \r\n---\r\nrisks:\r\n  r: {title: R}\r\n",
        """
        Section projects
          Project p
            Task a
            Task b: B
        Section risks
          Risk r: R
        """);

    [Fact]
    public void Merge_keys_and_aliases_are_no_entities_of_their_own() => Check(
        """
        projects:
          p: {tasks: &t {a: {effort: 1d}}}
          q: {tasks: *t}
          s: {<<: {title: S}}
        """,
        """
        Section projects
          Project p
            Task a
          Project q
          Project s
        """);

    [Fact]
    public void A_long_or_folded_title_is_cut_to_its_first_line() => Check(
        "risks:\n  r:\n    title: |\n      First\n      second\n",
        """
        Section risks
          Risk r: First
        """);

    [Fact]
    public void Very_deep_groups_are_shown_beside_each_other()
    {
        var text = "projects: {p: {tasks: " + string.Concat(Enumerable.Range(0, 40).Select(at => $"{{g{at}: {{tasks: ")) + "{a: {}}" + new string('}', 80) + "}}";
        var outline = Outline.Of(YamlFile.Parse(new SourceText("deep.plan.yaml", text)));
        Assert.Equal(25, Depth(outline));
        Assert.Equal(1 + 1 + 41, All(outline).Count());
    }

    private static int Depth(IEnumerable<OutlineEntry> entries) => entries.Select(entry => 1 + Depth(entry.Children)).DefaultIfEmpty().Max();

    private static IEnumerable<OutlineEntry> All(IEnumerable<OutlineEntry> entries) => entries.SelectMany(entry => All(entry.Children).Prepend(entry));

    private static void Check(string text, string expected) =>
        Assert.Equal(expected, string.Join('\n', Outline.Of(YamlFile.Parse(new SourceText("test.plan.yaml", text))).SelectMany(entry => Lines(entry, ""))));

    private static IEnumerable<string> Lines(OutlineEntry entry, string indent) =>
        entry.Children.SelectMany(child => Lines(child, indent + "  "))
            .Prepend($"{indent}{entry.Kind} {entry.Name}{(entry.Detail is null ? "" : ": " + entry.Detail)}{(entry.IsDropped ? " (dropped)" : "")}");
}
