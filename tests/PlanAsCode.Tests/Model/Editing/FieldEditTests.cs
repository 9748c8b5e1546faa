using PlanAsCode.Model.Editing;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Model.Editing;

/// <summary>Fields of tasks are written where the task stands; all files, before and after.</summary>
public sealed class FieldEditTests
{
    [Fact]
    public void Goes_where_the_entity_is_first_declared() => Check(
        "p.a", "priority", "600",
        """
        -- a.plan.yaml --
        projects: {p: {tasks: {a: {effort: 1d}}}}
        -- b.plan.yaml --
        projects: {p: {tasks: {a: {title: More}}}}
        """,
        """
        -- a.plan.yaml --
        projects: {p: {tasks: {a: {effort: 1d, priority: 600}}}}
        """);

    [Fact]
    public void Goes_where_the_field_stands_already() => Check(
        "p.a", "title", "Less",
        """
        -- a.plan.yaml --
        projects: {p: {tasks: {a: {effort: 1d}}}}
        -- b.plan.yaml --
        projects: {p: {tasks: {a: {title: More}}}}
        """,
        """
        -- b.plan.yaml --
        projects: {p: {tasks: {a: {title: Less}}}}
        """);

    [Fact]
    public void Finds_tasks_below_groups_and_people() => Check(
        "p.g.a", "priority", "600",
        """
        -- a.plan.yaml --
        projects:
          p:
            tasks:
              g:
                tasks:
                  a:   # empty yet
                  b: {effort: 1d}
        """,
        """
        -- a.plan.yaml --
        projects:
          p:
            tasks:
              g:
                tasks:
                  a:   # empty yet
                    priority: 600
                  b: {effort: 1d}
        """);

    [Fact]
    public void Takes_a_field_out() => Check(
        "p.a", "priority", null,
        """
        -- a.plan.yaml --
        projects:
          p:
            tasks:
              a:
                priority: 600 # first
                effort: 1d
        """,
        """
        -- a.plan.yaml --
        projects:
          p:
            tasks:
              a:
                effort: 1d
        """);

    [Fact]
    public void Says_why_a_task_behind_an_alias_stays() => Check(
        "p.b", "priority", "600",
        """
        -- a.plan.yaml --
        projects: {p: {tasks: {a: &a {effort: 1d}, b: *a}}}
        """,
        "a.plan.yaml: `b` is `*a`, which others share");

    [Fact]
    public void A_broken_line_elsewhere_does_not_matter() => Check(
        "p.a", "priority", "600",
        """
        -- a.plan.yaml --
        projects:
          p:
            tasks:
              a:
                effort: 1d
              b:
                title: "open
                effort: 1d
        """,
        """
        -- a.plan.yaml --
        projects:
          p:
            tasks:
              a:
                effort: 1d
                priority: 600
              b:
                title: "open
                effort: 1d
        """);

    private static void Check(string path, string field, string? yaml, string before, string after)
    {
        var plan = Fixture.Parse(before).Snapshot();
        var result = FieldEdit.Make(plan, [new FieldChange(plan.WorkItems[path], field, yaml)]);
        var text = string.Join('\n', result.Files.Select(file => $"-- {file.After.Path} --\n{file.After.Text.TrimEnd('\n')}").Concat(result.Problems));
        Assert.Equal(after.ReplaceLineEndings("\n"), text);
    }
}
