using System.Globalization;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Analysis.Iterations;

namespace PlanAsCode.Cli.Formats;

/// <summary>Amounts of iteration work in words: <c>13 points</c>, <c>4.5 days</c>, <c>1 task</c>.</summary>
public static class WorkWords
{
    public static string Of(decimal amount, WorkUnit unit, WorkingCalendar calendar)
    {
        var number = Number(amount, unit, calendar);
        return $"{number} {Unit(unit, isOne: number == "1")}";
    }

    public static string Number(decimal amount, WorkUnit unit, WorkingCalendar calendar) =>
        Math.Round(unit == WorkUnit.Effort ? amount / calendar.MinutesPerDay : amount, 1, MidpointRounding.AwayFromZero).ToString("0.#", CultureInfo.InvariantCulture);

    public static string Unit(WorkUnit unit, bool isOne) => unit switch
    {
        WorkUnit.Points => isOne ? "point" : "points",
        WorkUnit.Effort => isOne ? "day" : "days",
        _ => isOne ? "task" : "tasks",
    };
}
