using PlanAsCode.Model;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Model.Binding;

/// <summary>Tasks of long projects are bound on several processors: the same comes out as bound one after the other.</summary>
public sealed class LongProjectTests
{
    /// <summary>Names that nothing has are compared with others this often, counted through all of the plan.</summary>
    private const int MostCompared = 200;

    [Fact]
    public void Sound_plans_are_the_same() => Check(_ => "p1");

    [Fact]
    public void Findings_are_the_same() => Check(task => (task % 97) switch
    {
        0 => "nobody",
        1 => "t1",
        2 => "p1 500000%",
        _ => "p1",
    });

    [Fact]
    public void So_many_unknown_names_that_the_nearest_is_no_longer_looked_for_are_the_same() => Check(task => task % 2 == 0 ? "p2" : "p1", MostCompared + 1);

    /// <param name="personOf">Who is assigned, by number of the task.</param>
    private static void Check(Func<int, string> personOf, int leastFindings = 0)
    {
        // Aliases are counted in order, so that a plan with one is bound by one thread.
        var beside = Fixture.Parse(Text(personOf, "so")).Snapshot();
        var inOrder = Fixture.Parse(Text(personOf, "*n")).Snapshot();

        Assert.InRange(FindingText.Of(beside).Count(), leastFindings, int.MaxValue);
        Assert.Equal(FindingText.Of(inOrder), FindingText.Of(beside));
        Assert.Equal(Facts(inOrder), Facts(beside));
    }

    private static IEnumerable<string> Facts(PlanSnapshot plan) =>
    [
        .. plan.WorkItems.All.Select(item => $"{item.Path} in {item.GroupPath}: {item.Name}, {item.Children.Length} inside, {string.Join(' ', item.After.Select(link => link.To.Target))}"),
        .. plan.Projects["big"].Tasks.Select(item => item.Path),
        .. plan.References.Select(use => $"{use.Holder.Path} {use.Field} {use.Reference.Target ?? "nothing"} {use.Reference.Place.Span}"),
    ];

    private static string Text(Func<int, string> personOf, string note) =>
        $"resources: {{p1: {{name: &n so}}, p3: {{notes: {note}}}}}\nprojects:\n  big:\n    title: Big\n    owner: p1\n    tasks:\n"
        + string.Concat(Enumerable.Range(0, 60).Select(group => $"      g{group}:\n        tasks:\n" + string.Concat(Enumerable.Range(0, 20).Select(number => Task((20 * group) + number, personOf)))));

    private static string Task(int task, Func<int, string> personOf) =>
        $"          t{task}: {{effort: 1d, assign: [{personOf(task)}], after: [{(task % 20 == 0 ? "" : $"t{task - 1}")}]}}\n";
}
