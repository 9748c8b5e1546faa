namespace PlanAsCode.Testing;

/// <summary>The plan that the description of the language shows.</summary>
public static class LanguageExample
{
    public const string Text =
        """
        # storefront.plan.yaml
        plan: 1
        workspace: {title: Northwind IT, currency: EUR, calendar: berlin, as-of: 2026-02-11}

        calendars:
          berlin:
            week: mon-fri
            hours: 8h
            holidays: {2026-04-03: Good Friday, 2026-05-25: Whit Monday}

        stakeholders:
          cfo: {name: Carla Fuchs, role: Chief financial officer, interest: high, influence: high}

        goals:
          grow-online:     {title: Grow online revenue by 20 %, level: business, owner: cfo, by: 2026-q4}
          faster-checkout:
            title: Checkout feels instant
            supports: [grow-online]
            owner: ana
            measures:
              p95: {title: 95th percentile latency, from: 900, to: 300, now: 640, unit: ms}

        resources:
          ana: {name: Ana Ruiz, role: Backend, capacity: 80%, rate: 620 EUR/d, leave: [2026-03-02..2026-03-06]}
          ben: {name: Ben Okafor, role: Frontend, rate: 560 EUR/d}
          staging: {kind: equipment, units: 1}

        projects:
          storefront:
            title: Storefront replatforming
            owner: ana
            goals: [faster-checkout]
            start: 2026-02-02
            deadline: 2026-06-26
            budget: 90k EUR
            tasks:
              discovery: {title: Interview users, effort: 3d..5d..9d, assign: [ana], status: done,
                          started: 2026-02-02, finished: 2026-02-10, spent: 5d}
              checkout:
                title: New checkout
                after: [discovery]
                tasks:
                  api: {title: Order API, effort: 8d..10d..18d, assign: [ana]}
                  ui:  {title: Checkout pages, effort: 8d, assign: [ben], after: [api SS+2d]}
              contract-test: {title: Contract test against the provider, effort: 2d, assign: [ben], after: [discovery]}
              load-test: {title: Load test, duration: 3d, assign: [{equipment: staging, units: 1}], after: [checkout]}
              beta:
                title: Beta open to 5 % of customers
                milestone: true
                after: [load-test]
                deadline: 2026-05-15
                acceptance: [{text: 95th percentile below 400 ms, met: false}]
            updates:
              2026-02-10: {author: ana, health: green, summary: Interviews done; four of five want fewer pages.}

        risks:
          psp-migration:
            title: Payment provider migrates its API
            projects: [storefront]
            probability: 30%
            impact: {schedule: 5d..10d..20d, cost: 12k EUR}
            affects: [storefront.checkout.api]
            response: mitigate
            actions: [storefront.contract-test]
            owner: ben
            raised: 2026-02-03
            review-every: 2w
        """;
}
