using PlanAsCode.Analysis.Allocation;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Analysis.Allocation;

public sealed class PlanCostsTests
{
    // 3 d x 620 = 1,860; 2 d at 560 = 1,120; fixed 99.50; together 3,079.50.
    [Fact]
    public void Tasks_cost_time_times_rate_and_groups_the_sum_of_their_tasks() => Check(
        """
        resources: {ana: {rate: 620 EUR/d}, ben: {rate: 70 EUR/h}}
        projects:
          web:
            start: 2026-03-02
            tasks:
              build:
                tasks:
                  api: {effort: 3d, assign: [ana]}
                  ui: {effort: 2d, assign: [ben], cost: 99.50 EUR}
              open: {milestone: true, after: [build]}
        """,
        ("web.build.api", 1860.00m),
        ("web.build.ui", 1219.50m),
        ("web.build", 3079.50m),
        ("web", 3079.50m),
        ("web.open", null));

    // 8 h of work at 80 % efficiency are 10 h of time: 10 x 100; the capacity changes when, not how much.
    [Fact]
    public void Efficiency_makes_work_dearer_and_capacity_does_not() => Check(
        """
        resources: {ana: {rate: 100 EUR/h, efficiency: 0.8, capacity: 50%}}
        projects: {web: {start: 2026-03-02, tasks: {a: {effort: 1d, assign: [ana]}}}}
        """,
        ("web.a", 1000.00m));

    // A third of 1 EUR an hour for each of 20 minutes: 0.3333 rounds to 0.33 once a booking; two bookings 0.66.
    [Fact]
    public void Each_booking_is_rounded_once_and_totals_add_rounded_parts() => Check(
        """
        resources: {ana: {rate: 1 EUR/h}}
        projects: {web: {start: 2026-03-02, tasks: {a: {effort: 20min, assign: [ana]}, b: {effort: 20min, assign: [ana]}}}}
        """,
        ("web.a", 0.33m),
        ("web", 0.66m));

    // 0.25 h x 0.10 = 0.025 and 0.75 h x 0.10 = 0.075: half-even gives 0.02 and 0.08.
    [Fact]
    public void Halves_go_to_the_even_digit() => Check(
        """
        resources: {ana: {rate: 0.10 EUR/h}}
        projects: {web: {start: 2026-03-02, tasks: {a: {effort: 15min, assign: [ana]}, b: {effort: 45min, assign: [ana]}}}}
        """,
        ("web.a", 0.02m),
        ("web.b", 0.08m));

    // Rates are measured by the workspace's calendar: 1 d is 10 h there, so 620 a day is 62 an hour. 1 w is 50 h, 1 mo 200 h.
    [Fact]
    public void Rates_are_measured_by_the_workspaces_calendar() => Check(
        """
        workspace: {calendar: long}
        calendars: {long: {hours: 10h}, short: {hours: 4h}}
        resources:
          ana: {rate: 620 EUR/d}
          ben: {rate: 5000 EUR/w, calendar: short}
          cleo: {rate: 20k EUR/mo}
        projects: {web: {start: 2026-03-02, calendar: short, tasks: {a: {effort: 5h, assign: [ana]}, b: {effort: 5h, assign: [ben]}, c: {effort: 5h, assign: [cleo]}}}}
        """,
        ("web.a", 310.00m),
        ("web.b", 500.00m),
        ("web.c", 500.00m));

    [Fact]
    public void A_role_has_a_rate_where_the_person_has_none() => Check(
        """
        workspace: {rates: {Backend: 500 EUR/d}}
        resources: {ana: {role: Backend}, ben: {role: Backend, rate: 600 EUR/d}, cleo: {role: Design}}
        projects: {web: {start: 2026-03-02, tasks: {a: {effort: 1d, assign: [ana]}, b: {effort: 1d, assign: [ben]}, c: {effort: 1d, assign: [cleo]}}}}
        """,
        ["cleo has no rate"],
        ("web.a", 500.00m),
        ("web.b", 600.00m),
        ("web.c", null),
        ("web", 1100.00m));

    // 1 d x 1,000 USD x 0.9 = 900 EUR.
    [Fact]
    public void Other_currencies_are_exchanged() => Check(
        """
        workspace: {exchange-rates: {USD: 0.9}}
        resources: {ana: {rate: 1000 USD/d}}
        projects: {web: {start: 2026-03-02, tasks: {a: {effort: 1d, assign: [ana], cost: 10 USD}}}}
        """,
        ("web.a", 909.00m));

    [Fact]
    public void Without_an_exchange_rate_nothing_is_said_about_the_sum() => Check(
        """
        resources: {ana: {rate: 1000 USD/d}, ben: {rate: 100 EUR/d}}
        projects: {web: {start: 2026-03-02, tasks: {a: {effort: 1d, assign: [ana]}, b: {effort: 1d, assign: [ben]}}}, other: {start: 2026-04-01, tasks: {c: {effort: 1d, assign: [ben]}}}}
        """,
        ["no exchange rate for USD"],
        ("web.a", null),
        ("web.b", 100.00m),
        ("web", null),
        ("other", 100.00m));

    // Three working days of 8 h x 2 units x 5 = 240, and the weekend in between costs nothing.
    [Fact]
    public void Equipment_costs_working_time_held_times_units() => Check(
        """
        resources: {lab: {kind: equipment, units: 2, rate: 5 EUR/h}}
        projects: {web: {start: 2026-03-05, tasks: {a: {duration: 3d, assign: [{equipment: lab, units: 2}]}}}}
        """,
        ("web.a", 240.00m));

    // 4 d x 50 % x 800.
    [Fact]
    public void Fixed_durations_cost_the_share_that_is_given() => Check(
        """
        resources: {ana: {rate: 800 EUR/d}}
        projects: {web: {start: 2026-03-02, tasks: {a: {duration: 4d, assign: [ana 50%]}}}}
        """,
        ("web.a", 1600.00m));

    [Fact]
    public void Dropped_work_costs_nothing() => Check(
        """
        resources: {ana: {rate: 800 EUR/d}}
        projects: {web: {start: 2026-03-02, tasks: {a: {effort: 4d, assign: [ana], cost: 5 EUR, status: dropped}, b: {effort: 1d, assign: [ana]}}}}
        """,
        ("web.a", null),
        ("web", 800.00m));

    [Fact]
    public void A_currency_without_minor_unit_is_rounded_to_whole_amounts() => Check(
        """
        workspace: {currency: JPY}
        resources: {ana: {rate: 1001 JPY/h}}
        projects: {web: {start: 2026-03-02, tasks: {a: {effort: 30min, assign: [ana]}}}}
        """,
        ("web.a", 500m));

    [Fact]
    public void Without_any_rate_there_are_no_costs()
    {
        var costs = Costs("resources: {ana: {}}\nprojects: {web: {start: 2026-03-02, tasks: {a: {effort: 1d, assign: [ana]}}}}");

        Assert.True(costs.HasNone);
        Assert.Equal<string>(["no rates"], costs.Reasons);
        Assert.Empty(costs.ByPath);
    }

    [Fact]
    public void Amounts_have_the_decimals_of_their_currency() => Assert.Equal(
        "1000.00",
        Costs("resources: {ana: {rate: 1k EUR/d}}\nprojects: {web: {start: 2026-03-02, tasks: {a: {effort: 1d, assign: [ana]}}}}")
            .ByBooking[("web.a", "ana")].Amount.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static void Check(string plan, params (string Path, decimal? Cost)[] expected) => Check(plan, [], expected);

    private static void Check(string plan, string[] reasons, params (string Path, decimal? Cost)[] expected)
    {
        var costs = Costs(plan);
        Assert.Equal(expected, expected.Select(cost => (cost.Path, costs.ByPath.GetValueOrDefault(cost.Path)?.Amount)));
        Assert.Equal<string>(reasons, costs.Reasons);
        Assert.False(costs.HasNone);
    }

    private static PlanCosts Costs(string plan) => Fixture.Parse(plan).Analyse().Costs;
}
