using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Analysis.Iterations;
using PlanAsCode.Analysis.Rules;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Features.Understanding;

/// <summary>Of an iteration: when it is, what is planned for it of what fits, and what spills over.</summary>
internal static class IterationPage
{
    public static void Write(HoverPage page, Iteration iteration, PlanFile file)
    {
        page.Head(Said.Name(iteration), $"iteration `{iteration.Path}`");
        var state = file.Analysis.IterationStates.FirstOrDefault(one => one.Span.Iteration.Path == iteration.Path);
        if (state is null)
        {
            page.Fact("No dates", "it needs a start and a finish behind it");
            return;
        }

        var calendar = file.Analysis.Calendars.Workspace;
        page.Fact("Dates", $"{Said.Days(state.Span.First, state.Span.Last)}, {PhaseOf(state.Span.Phase)}");
        page.Fact("Goal", iteration.Goal is { } goal ? Said.Line(goal) : null);
        page.Fact("Planned", PlannedOf(state, calendar));
        page.Fact("Done", state.Span.Phase == IterationPhase.Ahead ? null : Amount(state.Done.In(UnitOf(state)), UnitOf(state), calendar));
        page.Fact("Too full", state.Overcommitment is { } over
            ? $"{Amount(over.Load, over.Unit, calendar)} planned, {(over.IsOverCapacity ? "it takes" : "the last ones got done")} {Amount(over.Limit, over.Unit, calendar)}"
            : null);
        page.Fact("Not counted", state.Unsized > 0 && state.Capacity is { } capacity ? $"{Words.Count(state.Unsized, "task")} without {(capacity.Unit == WorkUnit.Points ? "points" : "effort")}" : null);
        page.Fact(state.Span.Phase == IterationPhase.Finished ? "Left over" : "Spills over", Said.Some([.. state.SpillOver.Select(task => Said.Name(task.Dates.Item))]));
    }

    private static WorkUnit UnitOf(IterationState state) => state.Capacity?.Unit ?? (state.Planned.Points > 0 ? WorkUnit.Points : WorkUnit.Effort);

    private static string PlannedOf(IterationState state, WorkingCalendar calendar)
    {
        var unit = UnitOf(state);
        var planned = Amount(state.Planned.In(unit), unit, calendar);
        if (state.Capacity is not { } capacity) return $"{planned}; {state.WhyNoLoad}";
        var load = state.LoadPercent is { } percent ? $" ({Words.Percent(percent)})" : $"; {state.WhyNoLoad}";
        return $"{planned} of {Amount(capacity.Amount, unit, calendar)}{load}";
    }

    private static string Amount(decimal amount, WorkUnit unit, WorkingCalendar calendar) => unit switch
    {
        WorkUnit.Effort => Words.Days(amount / calendar.MinutesPerDay),
        WorkUnit.Points => $"{Words.Number(amount)} {(amount == 1 ? "point" : "points")}",
        _ => Words.Count((int)amount, "task"),
    };

    private static string PhaseOf(IterationPhase phase) => phase switch
    {
        IterationPhase.Finished => "over",
        IterationPhase.Current => "under way",
        _ => "ahead",
    };
}
