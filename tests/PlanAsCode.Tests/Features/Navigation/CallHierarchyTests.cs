using PlanAsCode.Features;
using PlanAsCode.Features.Navigation;
using PlanAsCode.Syntax.Yaml;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Features.Navigation;

/// <summary>Predecessors before an arrow, the task, successors behind another.</summary>
public sealed class CallHierarchyTests
{
    [Fact]
    public void After_and_before_both_link() => Check(
        "projects: {p: {tasks: {a: {effort: 1d}, b$0: {effort: 1d, after: [a SS+1d], before: [c]}, c: {effort: 1d}, d: {effort: 1d, after: [b]}}}}",
        "p.a > p.b > p.c p.d");

    [Fact]
    public void Links_of_a_group_hold_for_its_tasks() => Check(
        """
        projects:
          p:
            tasks:
              a: {effort: 1d}
              g: {after: [a], tasks: {x$0: {effort: 1d, after: [y]}, y: {effort: 1d}}}
              b: {effort: 1d, after: [g]}
        """,
        "p.g.y p.a > p.g.x > p.b");

    [Fact]
    public void A_group_has_the_links_of_its_tasks_but_those_between_them() => Check(
        """
        projects:
          p:
            tasks:
              a: {effort: 1d}
              g$0: {tasks: {x: {effort: 1d, after: [a, y]}, y: {effort: 1d}}}
              b: {effort: 1d, after: [g.x]}
        """,
        "p.a > p.g > p.b");

    [Fact]
    public void Projects_wait_for_each_other() => Check(
        "projects: {web$0: {tasks: {a: {effort: 1d, after: [api]}}}, api: {tasks: {b: {effort: 1d}}}, shop: {tasks: {c: {effort: 1d, after: [web.a]}}}}",
        "api > web > shop.c");

    [Fact]
    public void Anywhere_in_a_task_it_is_meant_and_on_a_name_the_named_one() => Check(
        "projects: {p: {tasks: {a: {effort: 1d}, b: {eff$0ort: 1d, after: [a]}}}}", "p.a > p.b > ");

    [Fact]
    public void On_a_name_the_named_one_is_meant() => Check(
        "projects: {p: {tasks: {a: {effort: 1d}, b: {effort: 1d, after: [a$0]}}}}", " > p.a > p.b");

    [Theory]
    [InlineData("$0risks: {r: {title: R}}")]
    [InlineData("risks: {r: {title: R$0}}")]
    public void Elsewhere_there_is_none(string text) => Check(text, null);

    private static void Check(string text, string? expected)
    {
        var fixture = Fixture.Parse(text);
        var (path, offset) = fixture.Cursor!.Value;
        var file = new PlanFile(YamlFile.Parse(fixture.Sources.Single(source => source.Path == path)), fixture.Analyse());
        var entity = CallHierarchy.At(file, offset);
        Assert.Equal(expected, entity is null ? null : $"{Paths(CallHierarchy.Predecessors(file.Plan, entity))} > {entity.Path} > {Paths(CallHierarchy.Successors(file.Plan, entity))}");
    }

    private static string Paths(IEnumerable<Neighbour> neighbours) => string.Join(' ', neighbours.Select(neighbour => neighbour.Entity.Path));
}
