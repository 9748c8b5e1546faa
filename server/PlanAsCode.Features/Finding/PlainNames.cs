using PlanAsCode.Model;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Features.Finding;

/// <summary>
/// Fields that take any text, and mean a thing of the plan where the text is its id: the policy of a waiver, and who requested a change.
/// </summary>
internal static class PlainNames
{
    public static IEnumerable<PlainName> In(PlanSnapshot plan)
    {
        foreach (var waiver in plan.Workspace.Waivers)
        {
            if (waiver.Policy is { } policy) yield return Name(waiver, WaiverKeys.Policy, plan.Workspace.Policies.FirstOrDefault(one => one.Id == policy));
        }

        foreach (var change in plan.Projects.All.SelectMany(project => project.Changes))
        {
            if (change.RequestedBy is { } who) yield return Name(change, LogKeys.RequestedBy, (Entity?)plan.Resources.Find(who) ?? plan.Stakeholders.Find(who));
        }
    }

    private static PlainName Name(Entity holder, Key field, Entity? named)
    {
        var place = holder.PlaceOf(field.Name);
        return new PlainName(new Place(place.Source, Quotes.Inside(place.Source, place.Span)), named);
    }
}

/// <summary>A text that may be a name.</summary>
/// <param name="Place">Without quotes.</param>
/// <param name="Named">Null where it is just a text.</param>
internal sealed record PlainName(Place Place, Entity? Named);
