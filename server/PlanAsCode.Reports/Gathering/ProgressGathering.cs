using System.Collections.Immutable;
using System.Globalization;
using PlanAsCode.Analysis.EarnedValue;
using PlanAsCode.Model.Entities;
using PlanAsCode.Reports.Views;
using PlanAsCode.Reports.Words;

namespace PlanAsCode.Reports.Gathering;

/// <summary>Earned value of each project, with every index said in words.</summary>
internal sealed class ProgressGathering
{
    private readonly ProjectValue _value;
    private readonly ValueFigures _figures;
    private readonly string _currency;

    private ProgressGathering(ProjectValue value, ValueFigures figures, string currency) => (_value, _figures, _currency) = (value, figures, currency);

    /// <summary>Nothing where the plan names no baseline.</summary>
    public static ImmutableArray<ProgressView> Of(ReportScope scope) =>
        scope.Analysis.Baseline is null ? [] : [.. scope.Projects.Select(project => Of(project, scope))];

    private static ProgressView Of(Project project, ReportScope scope)
    {
        var value = scope.Analysis.Earned[project.Path];
        return value.Figures is { } figures
            ? new ProgressGathering(value, figures, scope.Plan.Workspace.Currency).View(project, scope.AsOf)
            : new ProgressView(project.Name, value.Baseline!) { WhyNot = Plain(value.WhyNot!) };
    }

    private ProgressView View(Project project, DateOnly asOf) => new(project.Name, _value.Baseline!)
    {
        Figures = [Earned(), Cost(), Schedule(), Ending(), Rest()],
        Curve = _figures.Budget > 0
            ? new CurveView([.. _value.Curve.Select(point => new CurvePointView(point.Date, point.Planned, point.Earned, point.Actual))], asOf, _figures.Budget, Amount(_figures.Budget / 2), Amount(_figures.Budget))
            : null,
        Notes = [.. _value.Reasons.Select(Plain)],
    };

    private FigureView Earned() => new(
        "Earned",
        Amount(_figures.Earned),
        $"of {Amount(_figures.Planned)} planned by now and {Amount(_figures.Budget)} in all; {(_figures.Actual is { } actual ? Amount(actual) : "an unknown amount")} spent",
        Tone.Neutral);

    private FigureView Cost()
    {
        if (_figures.CostIndex is not { } index) return Unknown("Cost index", "cpi");
        var words = index == 1 ? "work costs what was planned" : $"each 1 spent has earned {Index(index)}";
        return new("Cost index (CPI)", Index(index), words, ToneOf(index));
    }

    private FigureView Schedule()
    {
        if (_figures.ScheduleIndex is not { } index) return Unknown("Schedule index", "spi");
        var time = _value.Schedule switch
        {
            { VarianceDays: < 0 and var late } => $"; what is done was due {NumberWords.WorkingDays(late)} ago",
            { VarianceDays: > 0 and var early } => $"; what is done is due in {NumberWords.WorkingDays(early)}",
            _ => "",
        };
        return new("Schedule index (SPI)", Index(index), $"{NumberWords.Percent(100 * index)} of what was planned by now is done{time}", ToneOf(index));
    }

    private FigureView Ending()
    {
        if (_figures.EstimateAtCompletion is not { } estimate) return Unknown("Estimate at completion", "eac");
        var over = estimate - _figures.Budget;
        var distance = over == 0 ? "as budgeted" : $"{Amount(Math.Abs(over))} {(over > 0 ? "over" : "under")} the budget";
        return new("Estimate at completion (EAC)", Amount(estimate), $"{distance}, if the rest costs as the work so far; {Amount(_figures.EstimateAtPlannedRate!.Value)} if it costs as planned", ToneOf(estimate == 0 ? 1 : _figures.Budget / estimate));
    }

    private FigureView Rest()
    {
        if (_figures.ToCompleteIndex is not { } index) return Unknown("To complete", "tcpi");
        if (_figures.Budget < _figures.Actual) return new("To complete (TCPI)", Index(index), "more than the budget is spent: no pace can keep it", Tone.Bad);
        return new("To complete (TCPI)", Index(index), _figures.Earned >= _figures.Budget ? "all is earned" : $"each 1 of the budget that is left must earn {Index(index)} to keep it", index > 1.1m ? Tone.Bad : index > 1 ? Tone.Watch : Tone.Good);
    }

    private FigureView Unknown(string label, string key) => new(label, "–", _figures.Reasons[key], Tone.Neutral);

    /// <summary>Without the marks that a terminal shows around keys and ids.</summary>
    private static string Plain(string words) => words.Replace("`", "", StringComparison.Ordinal);

    private static Tone ToneOf(decimal index) => index >= 1 ? Tone.Good : index >= 0.9m ? Tone.Watch : Tone.Bad;

    private static string Index(decimal index) => index.ToString("0.00", CultureInfo.InvariantCulture);

    private string Amount(decimal amount) =>
        _value.Unit == ValueUnit.Money ? NumberWords.Money(amount, _currency) : NumberWords.Count(amount, "day of effort", "days of effort");
}
