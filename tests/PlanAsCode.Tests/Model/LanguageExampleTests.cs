using PlanAsCode.Model;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Model;

public sealed class LanguageExampleTests
{
    private static readonly PlanSnapshot Plan = Fixture.Parse(LanguageExample.Text).Snapshot();

    [Fact]
    public void The_example_of_the_language_has_no_problem() => Assert.Empty(Plan.Problems.Select(problem => $"{problem.Place} {problem.Rule}: {problem.Message}"));

    [Fact]
    public void Every_reference_of_the_example_is_found() => Assert.All(Plan.References, use => Assert.True(use.Reference.IsResolved));

    [Fact]
    public void Tasks_come_in_order_parents_before_children() => Assert.Equal(
        ["discovery", "checkout", "checkout.api", "checkout.ui", "contract-test", "load-test", "beta"],
        Plan.WorkItems.All.Select(task => task.Path["storefront.".Length..]));

    [Fact]
    public void Fields_of_a_task_are_typed()
    {
        var discovery = Plan.WorkItems["storefront.discovery"];

        Assert.Equal("Interview users", discovery.Title);
        Assert.Equal(new Quantity(9, TimeUnit.Day), discovery.Effort!.Pessimistic);
        Assert.Equal(WorkStatus.Done, discovery.Status);
        Assert.Equal(new DateOnly(2026, 2, 10), discovery.Finished!.Last);
        Assert.Equal("ana", Assert.IsType<NamedAssignment>(Assert.Single(discovery.Assignments)).Resource.Target);
    }

    [Fact]
    public void A_link_names_its_sibling()
    {
        var link = Assert.Single(Plan.WorkItems["storefront.checkout.ui"].After);

        Assert.Equal("storefront.checkout.api", link.To.Target);
        Assert.Equal(LinkType.StartToStart, link.Type);
        Assert.Equal(new Lag(2, TimeUnit.Day, false), link.Lag);
    }

    [Fact]
    public void The_rest_of_the_plan_is_there()
    {
        Assert.Equal(new Money(90_000, "EUR"), Plan.Projects["storefront"].Budget);
        Assert.Equal(640, Plan.Goals["faster-checkout"].Measures[0].Now!.At(new DateOnly(2026, 1, 1), 0));
        Assert.Equal(0.8m, Plan.Resources["ana"].Capacity!.At(new DateOnly(2026, 1, 1), 1));
        Assert.Equal(new DateOnly(2026, 3, 6), Plan.Resources["ana"].Leave[0].Last);
        Assert.Equal(ResourceKind.Equipment, Plan.Resources["staging"].ResourceKind);
        Assert.Equal(["Good Friday", "Whit Monday"], Plan.Calendars["berlin"].Holidays.Select(days => days.Title));
        Assert.Equal(new Percentage(30), Plan.Risks["psp-migration"].Probability!.Percent);
        Assert.Equal(12_000, Plan.Risks["psp-migration"].Impact.Cost!.Money!.Likely);
        Assert.Equal(new DateOnly(2026, 2, 10), Plan.Projects["storefront"].Updates[0].Date!.First);
        Assert.Equal(new DateOnly(2026, 2, 11), Plan.Workspace.AsOf);
        Assert.False(Plan.WorkItems["storefront.beta"].Acceptance[0].Met);
        Assert.True(Plan.WorkItems["storefront.beta"].IsMilestone);
    }
}
