using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Health;

/// <summary>Points 1 to 4: is the work linked, and by what kind of links.</summary>
internal static class LinkPoints
{
    public static IEnumerable<HealthPoint> Of(HealthScope scope)
    {
        var open = scope.Open;
        var loose = open.FindAll(task => !scope.Sources.Links.HasPredecessor(task.Item) || !scope.Sources.Links.HasSuccessor(task.Item));
        yield return scope.Point(DcmaPoints.Logic).Share(loose.Count, open.Count, loose.Select(task => task.Path), TaskPoints.NoOpenTask);

        var links = PlanLinks.OpenOf(scope.Items).ToList();
        yield return Share(DcmaPoints.Leads, link => link.Lag.Amount < 0);
        yield return Share(DcmaPoints.Lags, link => link.Lag.Amount > 0);
        var types = Share(DcmaPoints.LinkTypes, link => link.Type == LinkType.FinishToStart);
        yield return types with { Tasks = [.. links.Where(link => link.Link.Type != LinkType.FinishToStart).Select(link => link.At.Path).Distinct(StringComparer.Ordinal)] };

        HealthPoint Share(PointDefinition definition, Func<Link, bool> isCounted)
        {
            var found = links.FindAll(link => isCounted(link.Link));
            return scope.Point(definition).Share(found.Count, links.Count, found.Select(link => link.At.Path), "no open task has a link");
        }
    }
}
