using System.Collections.Immutable;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Features.Understanding;

/// <summary>
/// Computed dates and costs beside estimates, scores beside measures, too much load beside people. What the plan itself says there is
/// not said again. The facts have to be of this very text.
/// </summary>
public static class InlayHints
{
    /// <summary>In order of place.</summary>
    public static ImmutableArray<InlayHint> In(PlanFile file, TextSpan range, HintKinds kinds, CancellationToken cancel = default)
    {
        if (kinds == HintKinds.None) return [];
        var found = new HintCollector(file, range, kinds);
        foreach (var (place, entity) in file.Index.DeclarationsIn(file.Path))
        {
            cancel.ThrowIfCancellationRequested();
            if (place.Span.Start > range.End) break;
            found.Add(place, entity);
        }

        // What anchors share between two tasks belongs to neither alone.
        return
        [
            .. found.Hints.GroupBy(hint => (hint.Offset, hint.Kind))
                .Where(group => group.All(hint => hint.Path == group.First().Path)).Select(group => group.First())
                .OrderBy(hint => hint.Offset).ThenBy(hint => hint.Kind),
        ];
    }
}
