namespace PlanAsCode.Tests.Analysis.Rules.Budget;

public sealed class BudgetRuleTests
{
    [Fact]
    public void A_budget_in_another_currency_is_changed_first() => RuleChecks.CheckOne(
        "budget-exceeded",
        "`shop` costs 3000 EUR, 240 EUR (8.7 %) more than its budget; cut work, find cheaper hands, or ask for more",
        """
        workspace: {currency: EUR, exchange-rates: {USD: 0.92}, as-of: 2026-01-05}
        resources: {ana: {name: Ana Ruiz, rate: 600 EUR/d}}
        projects:
          shop:
            start: 2026-01-05
            budget: 3000 USD
        #           ^^^^^^^^ budget-exceeded
            tasks: {api: {effort: 5d, assign: [ana]}}
        """);

    [Fact]
    public void A_budget_without_exchange_rate_says_that_it_cannot_be_judged() => RuleChecks.CheckOne(
        "budget-exceeded",
        "whether `shop` keeps its budget cannot be said: there is no exchange rate for USD; add it to `workspace.exchange-rates`",
        """
        workspace: {currency: EUR, as-of: 2026-01-05}
        projects:
          shop:
            start: 2026-01-05
            budget: 3000 USD
        #           ^^^^^^^^ budget-exceeded
            tasks: {licences: {milestone: true, cost: 2.5k EUR}}
        """);

    // 2 days planned, 4 spent: 2,400; 4 planned, 2 spent: 2,400 planned, 1,200 spent; nothing planned, 2,100 paid for what was dropped.
    [Theory]
    [InlineData("effort: 2d, started: 2026-01-05, finished: 2026-01-08, spent: 4d", "will cost 2400 EUR by what was spent and what remains (1200 EUR as planned), 400 EUR (20 %)")]
    [InlineData("effort: 4d, started: 2026-01-05, finished: 2026-01-08, spent: 2d", "costs 2400 EUR as planned (1200 EUR by what was spent and what remains), 400 EUR (20 %)")]
    [InlineData("effort: 4d, started: 2026-01-05, status: dropped, spent-cost: 2100", "will cost 2100 EUR by what was spent and what remains, 100 EUR (5 %)")]
    public void What_was_spent_is_looked_at_too(string task, string words) => RuleChecks.CheckOne(
        "budget-exceeded",
        $"`shop` {words} more than its budget; cut work, find cheaper hands, or ask for more",
        $$$"""
        workspace: {currency: EUR, as-of: 2026-01-12}
        resources: {ana: {name: Ana Ruiz, rate: 600 EUR/d}}
        projects:
          shop:
            start: 2026-01-05
            budget: 2000 EUR
        #           ^^^^^^^^ budget-exceeded
            tasks: {api: {assign: [ana], {{{task}}} } }
        """);

    [Fact]
    public void Fixed_cost_counts_too() => RuleChecks.Check(
        "budget-exceeded",
        """
        workspace: {currency: EUR, as-of: 2026-01-05}
        projects:
          shop:
            start: 2026-01-05
            budget: 2k EUR
        #           ^^^^^^ budget-exceeded
            tasks: {licences: {milestone: true, cost: 2.5k EUR}}
        """);

    [Fact]
    public void A_plan_without_budgets_is_told_so_as_a_hint()
    {
        var finding = Assert.Single(RuleChecks.Check(
            "budget-missing",
            """
            workspace: {currency: EUR, as-of: 2026-01-05}
            projects:
              shop: {start: 2026-01-05, tasks: {licences: {milestone: true, cost: 2.5k EUR}}}
            # ^^^^ budget-missing
            """));

        Assert.Equal(PlanAsCode.Syntax.Diagnostics.Severity.Hint, finding.Severity);
    }
}
