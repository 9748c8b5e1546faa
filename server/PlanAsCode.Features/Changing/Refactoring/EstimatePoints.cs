using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;
using PlanAsCode.Model.Values.Reading;
using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Features.Changing.Refactoring;

/// <summary>An estimate of one amount as three points to begin with, and three points as the likely one.</summary>
internal static class EstimatePoints
{
    /// <summary>A likely value is more often missed than met: a beginning for whoever knows the task, no finding of research.</summary>
    private const decimal Optimistic = 0.75m;
    private const decimal Pessimistic = 1.5m;

    public static IEnumerable<OfferedChange> At(ChangeQuestion question)
    {
        if (question.Entity is not WorkItem item) yield break;
        foreach (var (field, estimate) in new[] { ("effort", item.Effort), ("duration", item.Duration), ("elapsed", item.Elapsed) })
        {
            if (estimate is null || !item.Fields.TryGetValue(field, out var written) || written.Node is not YamlScalar) continue;
            if (!question.Touches(written.Key) && !question.Touches(written.Value)) continue;
            if (estimate.IsThreePoint) yield return Of(question, written.Value, QuantityText.ToText(estimate.Likely), "Keep only the likely amount");
            else if (estimate.Likely.Amount > 0) yield return Of(question, written.Value, ThreePoints(question, item, estimate.Likely), "Write as three points");
        }
    }

    private static OfferedChange Of(ChangeQuestion question, Place place, string text, string title) =>
        Offer.Rewrite(question.Plan, $"{title}: {text}", ChangeKinds.Rewrite, () => [new FileEdit(place.Path, new TextEdit(Inside(place), text))]);

    private static TextSpan Inside(Place place) => Finding.Quotes.Inside(place.Source, place.Span);

    /// <summary>Where done tasks of its kind took longer than estimated, that is what the pessimistic amount allows for.</summary>
    private static string ThreePoints(ChangeQuestion question, WorkItem item, Quantity likely)
    {
        var experienced = question.Analysis.Calibration.For(item)?.Ratio ?? 0;
        var (low, high) = (likely with { Amount = Rounded(likely.Amount * Optimistic) }, likely with { Amount = Rounded(likely.Amount * Math.Max(Pessimistic, experienced)) });
        if (low.Amount <= 0 || low.Amount > likely.Amount) low = likely;
        if (high.Amount <= likely.Amount) high = likely with { Amount = likely.Amount * Pessimistic };
        return $"{QuantityText.ToText(low)}..{QuantityText.ToText(likely)}..{QuantityText.ToText(high)}";
    }

    /// <summary>To what one says: whole amounts from 5 on, halves below.</summary>
    private static decimal Rounded(decimal amount) => amount >= 5 ? Math.Round(amount, MidpointRounding.AwayFromZero) : Math.Round(amount * 2, MidpointRounding.AwayFromZero) / 2;
}
