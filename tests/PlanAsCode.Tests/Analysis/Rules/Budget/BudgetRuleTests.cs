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
