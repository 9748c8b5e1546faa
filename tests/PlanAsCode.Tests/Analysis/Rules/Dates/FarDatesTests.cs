namespace PlanAsCode.Tests.Analysis.Rules.Dates;

/// <summary>Years that are a slip of the hand, repetitions without end, calendars without a working day.</summary>
public sealed class FarDatesTests
{
    [Fact]
    public void More_than_a_hundred_years_from_as_of_is_far_off() => RuleChecks.Check(
        "date-far-off",
        """
        workspace: {as-of: 2026-02-02}
        iterations:
          s1: {start: 2026-02-02, finish: 3026-02-13}
        #                                 ^^^^^^^^^^ date-far-off
        projects:
          shop:
            start: 0001-01-01
        #          ^^^^^^^^^^ date-far-off
            deadline: 2126-12-31
            tasks:
              a: {effort: 1d, start-no-earlier: 2127-01-01, deadline: 9999-12-31}
        #                                       ^^^^^^^^^^ date-far-off
        #                                                             ^^^^^^^^^^ date-far-off
              b: {effort: 1d, started: 1926-01-01, finished: 1925-12-31}
        #                                                    ^^^^^^^^^^ date-far-off
        """);

    [Fact]
    public void How_many_years_is_a_setting() => RuleChecks.CheckOne(
        "date-far-off",
        "`start` of `shop` is 2037-01-01, 11 years after as-of 2026-02-02; correct the year, or leave the date out",
        """
        workspace: {as-of: 2026-02-02, rules: {date-far-off: {years: 10}}}
        projects:
          shop:
            start: 2037-01-01
        #          ^^^^^^^^^^ date-far-off
            deadline: 2036-12-31
        """);

    // 20,000 days from 2026-02-02 on end on 2080-11-04: the day behind them would be the next time.
    [Fact]
    public void Twenty_thousand_times_are_planned_and_no_more() => RuleChecks.CheckOne(
        "repeat-cut-short",
        "`shop.b` has more times than are planned: they end on 2080-11-04, not on 2080-11-05; write an earlier `until`",
        """
        workspace: {as-of: 2026-02-02}
        calendars: {all: {week: mon-sun, hours: 8h}}
        projects:
          shop:
            calendar: all
            start: 2026-02-02
            tasks:
              a: {duration: 1h, repeat: every 1d until 2080-11-04}
              b: {duration: 1h, repeat: every 1d until 2080-11-05}
        #                               ^^^^^^^^^^^^^^^^^^^^^^^^^ repeat-cut-short
              c: {duration: 1h, repeat: every 1y until 9999-12-31}
        """);

    [Fact]
    public void A_calendar_that_is_never_open_is_told_where_it_is_closed() => RuleChecks.Check(
        "calendar-without-working-time",
        """
        calendars:
          none: {week: []}
        #              ^^ calendar-without-working-time
          never: {week: mon-fri, holidays: {0001-01-01..9999-12-31: Never}}
        #                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ calendar-without-working-time
          own-days: {week: [], working-days: {2026-02-07: Move}}
          usual: {week: mon-fri, holidays: {2026-01-01..2026-12-31: Closed}}
        """);
}
