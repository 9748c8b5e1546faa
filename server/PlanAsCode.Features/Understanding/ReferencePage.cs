using PlanAsCode.Model.Keys;
using PlanAsCode.Model.Values;
using PlanAsCode.Model.Values.Reading;

namespace PlanAsCode.Features.Understanding;

/// <summary>Of what stands behind a name: a link with its lag, as a sentence; a share.</summary>
internal static class ReferencePage
{
    public static HoverPage? Of(string text, ReferenceType reference, ValueSpot spot) => reference.Form switch
    {
        ReferenceForm.Link when LinkText.Read(text) is { Ok: true, Value: var link } => Page(text, "link", LinkWords(link, spot.Key == TaskKeys.Before)),
        ReferenceForm.Share when ShareText.Read(text) is { Ok: true, Value: { Share: not 1 } share } => Page(text, "assignment", $"{Analysis.Rules.Words.Number(100 * share.Share)} % of the time they have."),
        _ => null,
    };

    private static HoverPage Page(string text, string what, string words)
    {
        var page = new HoverPage();
        page.Head(Said.Line(text), what);
        page.Text(words);
        return page;
    }

    /// <summary>From the side of the task that says it: with <c>before</c> it is the predecessor.</summary>
    private static string LinkWords(LinkWords link, bool isBefore)
    {
        var (earlier, later) = link.Type switch
        {
            LinkType.FinishToStart => ("finishes", "starts"),
            LinkType.StartToStart => ("starts", "starts"),
            LinkType.FinishToFinish => ("finishes", "finishes"),
            _ => ("starts", "finishes"),
        };
        var (own, other) = isBefore ? (earlier, later) : (later, earlier);
        return $"It {own} {When(link.Lag, isBefore)} `{link.Target}` {other}, or {(isBefore ? "sooner" : "later")}.";
    }

    private static string When(Lag lag, bool isBefore)
    {
        if (lag.IsNone) return "when";
        var amount = LagText.ToText(lag with { Amount = Math.Abs(lag.Amount), IsElapsed = false })[1..];
        return $"{amount} of {(lag.IsElapsed ? "calendar" : "working")} time {(lag.Amount > 0 == isBefore ? "before" : "after")}";
    }
}
