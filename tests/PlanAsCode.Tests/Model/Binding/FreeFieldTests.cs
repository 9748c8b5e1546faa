using System.Text;
using PlanAsCode.Model;
using PlanAsCode.Model.Values;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Model.Binding;

public sealed class FreeFieldTests
{
    [Fact]
    public void Every_kind_of_thing_keeps_its_own() => Check(
        """
        workspace: {x-a: w}
        calendars: {c: {x-a: c}}
        goals: {g: {x-a: g, measures: {m: {x-a: m}}}}
        resources: {r: {x-a: r}}
        projects: {p: {x-a: p, tasks: {t: {x-a: t, effort: 1d}}, updates: {2026-01-05: {x-a: u}}}}
        risks: {k: {x-a: k}}
        iterations: {i: {x-a: i, start: 2026-01-05, finish: 2026-01-16}}
        stakeholders: {s: {x-a: s}}
        communications: {o: {x-a: o}}
        lessons: {l: {x-a: l}}
        """,
        "'w' 'c' 'g' 'm' 'r' 'p' 't' 'u' 'k' 'i' 's' 'o' 'l'",
        plan => string.Join(' ', new[]
        {
            plan.Workspace.FreeFields, plan.Calendars["c"].FreeFields, plan.Goals["g"].FreeFields, plan.Goals["g"].Measures[0].FreeFields, plan.Resources["r"].FreeFields,
            plan.Projects["p"].FreeFields, plan.WorkItems["p.t"].FreeFields, plan.Projects["p"].Updates[0].FreeFields, plan.Risks["k"].FreeFields,
            plan.Iterations["i"].FreeFields, plan.Stakeholders["s"].FreeFields, plan.Communications["o"].FreeFields, plan.Lessons["l"].FreeFields,
        }.Select(fields => Words(fields.Find("x-a")!))));

    [Fact]
    public void Values_are_texts_lists_and_maps_as_written() => CheckProject(
        "projects: {p: {x-number: 4711.0, x-date: 2026-03-02, x-no: no, x-quoted: \"a: b\", x-list: [1, [2], {a: 3}], x-map: {Net sum: 90k, deep: {er: x}}, x-none: [], x-no-map: {}}}",
        "{x-number: '4711.0', x-date: '2026-03-02', x-no: 'no', x-quoted: 'a: b', x-list: ['1', ['2'], {a: '3'}], x-map: {Net sum: '90k', deep: {er: 'x'}}, x-none: [], x-no-map: {}}");

    [Fact]
    public void Aliases_and_merge_keys_are_followed() => CheckProject(
        """
        x-base: &base {net: 1, gross: 2}
        projects: {p: {x-sum: {<<: *base, gross: 3}, x-same: *base, x-all: [*base]}}
        """,
        "{x-sum: {gross: '3', net: '1'}, x-same: {net: '1', gross: '2'}, x-all: [{net: '1', gross: '2'}]}");

    [Fact]
    public void What_has_no_value_is_left_out() => Check(
        "projects: {p: {x-empty: , x-map: {a: , b: ~, c: 1}, x-list: [~, 1]}}", "{x-map: {c: '1'}, x-list: ['1']}", plan => Words(plan.Projects["p"].FreeFields), "x-empty | missing-value");

    [Fact]
    public void Maps_over_several_files_are_put_together() => CheckProject(
        """
        -- a.plan.yaml --
        projects: {p: {x-invoice: {to: Northwind, lines: {one: 1}}}}
        -- b.plan.yaml --
        projects: {p: {x-invoice: {by: ana, lines: {two: 2}}}}
        """,
        "{x-invoice: {to: 'Northwind', lines: {one: '1', two: '2'}, by: 'ana'}}");

    [Fact]
    public void What_files_contradict_each_other_about_is_an_error_at_any_depth() => Check(
        """
        -- a.plan.yaml --
        projects: {p: {x-flat: 1, x-invoice: {to: Northwind, lines: {one: 1}}}}
        -- b.plan.yaml --
        projects: {p: {x-flat: 1, x-invoice: {to: Southwind, lines: {one: 1}}}}
        """,
        "{x-flat: '1', x-invoice: {to: 'Northwind', lines: {one: '1'}}}",
        plan => Words(plan.Projects["p"].FreeFields),
        "x-flat | set-twice", "to | set-twice", "one | set-twice", "x-flat | set-twice", "to | set-twice", "one | set-twice");

    [Fact]
    public void At_the_top_each_file_has_its_own_and_the_first_counts() => Check(
        """
        -- a.plan.yaml --
        x-a: 1
        x-map: {one: 1, both: a}
        -- b.plan.yaml --
        x-a: 2
        x-b: 3
        x-map: {two: 2, both: b}
        ---
        x-c: 4
        -- plan.yaml --
        workspace: {x-b: workspace, x-d: 5}
        """,
        "{x-b: 'workspace', x-d: '5', x-a: '1', x-map: {one: '1', both: 'a', two: '2'}, x-c: '4'}",
        plan => Words(plan.FreeFields));

    [Fact]
    public void Among_ids_they_are_ids() => CheckProject("projects: {p: {tasks: {x-ray: {effort: 1d}}}}", "{}");

    [Fact]
    public void Aliases_that_nest_or_multiply_without_end_are_cut()
    {
        var lines = new StringBuilder("x-g0: &g0 [1]\n");
        for (var at = 1; at <= 300; at++) lines.Append($"x-g{at}: &g{at} [*g{at - 1}]\n");
        lines.Append("x-h0: &h0 [").AppendJoin(", ", Enumerable.Repeat("x", 5000)).Append("]\nx-h1: [").AppendJoin(", ", Enumerable.Repeat("*h0", 5000)).Append("]\n");

        var fields = Fixture.Parse(lines.ToString()).Snapshot().FreeFields;

        Assert.InRange(Words(fields).Length, 5_000, 2_000_000);
    }

    private static void CheckProject(string text, string expected) => Check(text, expected, plan => Words(plan.Projects["p"].FreeFields));

    private static void Check(string text, string expected, Func<PlanSnapshot, string> read, params string[] findings)
    {
        var plan = Fixture.Parse(text).Snapshot();

        Assert.Equal(findings, FindingText.Short(plan));
        Assert.Equal(expected, read(plan));
    }

    private static string Words(FreeValue value) => value switch
    {
        FreeText text => $"'{text.Text}'",
        FreeList list => $"[{string.Join(", ", list.Items.Select(Words))}]",
        FreeMap map => $"{{{string.Join(", ", map.Entries.Select(entry => $"{entry.Key}: {Words(entry.Value)}"))}}}",
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };
}
