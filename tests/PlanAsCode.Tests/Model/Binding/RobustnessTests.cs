using PlanAsCode.Model;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Model.Binding;

public sealed class RobustnessTests
{
    [Fact]
    public void A_plan_cut_anywhere_still_binds()
    {
        for (var end = 0; end < LanguageExample.Text.Length; end += 7) Check(LanguageExample.Text[..end]);
    }

    [Fact]
    public void A_plan_with_a_piece_missing_still_binds()
    {
        for (var start = 0; start + 11 < LanguageExample.Text.Length; start += 13) Check(LanguageExample.Text.Remove(start, 11));
    }

    [Fact]
    public void A_broken_line_hides_nothing_else_and_starts_no_cascade()
    {
        var plan = Bind(LanguageExample.Text.Replace("budget: 90k EUR", "budget: \"90k EUR", StringComparison.Ordinal));

        Assert.Equal(["syntax-error"], plan.Problems.Select(problem => problem.Rule).Distinct());
        Assert.Equal(7, plan.WorkItems.Count);
    }

    [Fact]
    public void Files_in_another_order_give_the_same_plan()
    {
        var one = new SourceText("a.plan.yaml", "projects: {p: {title: A, tasks: {x: {effort: 1d}}}}");
        var two = new SourceText("b.plan.yaml", "projects: {p: {title: B, tasks: {y: {effort: 1d}}}}");

        Assert.Equal(FindingText.Of(PlanSnapshot.From(one, two)), FindingText.Of(PlanSnapshot.From(two, one)));
        Assert.Equal("A", PlanSnapshot.From(two, one).Projects["p"].Title);
    }

    [Fact]
    public void No_file_at_all_is_an_empty_plan()
    {
        var plan = PlanSnapshot.From();

        Assert.Empty(plan.Problems);
        Assert.Equal(("EUR", 0), (plan.Workspace.Currency, plan.WorkItems.Count));
    }

    private static void Check(string text)
    {
        var plan = Bind(text);
        Assert.All(plan.Problems, problem => Assert.InRange(problem.Place.Span.End, 0, text.Length));
        Assert.Equal(FindingText.Of(plan), FindingText.Of(Bind(text)));
    }

    private static PlanSnapshot Bind(string text) => PlanSnapshot.From(new SourceText("a.plan.yaml", text));
}
