using System.Globalization;
using PlanAsCode.Analysis;
using PlanAsCode.Analysis.Allocation;
using PlanAsCode.Analysis.Rules;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;
using PlanAsCode.Model.Values.Reading;

namespace PlanAsCode.Features.Understanding;

/// <summary>Of a person, a team or equipment: what they can give, what they cost, and how full their weeks are.</summary>
internal static class ResourcePage
{
    public static void Write(HoverPage page, Resource resource, PlanFile file)
    {
        var analysis = file.Analysis;
        var role = resource.Role is { } does ? $", {Said.Line(does)}" : "";
        page.Head(Said.Name(resource), $"{WordLists.WordOf(resource.ResourceKind)} `{resource.Path}`{role}");
        if (resource.ResourceKind == ResourceKind.Team)
        {
            WriteTeam(page, resource, analysis);
            return;
        }

        var load = analysis.Load.FirstOrDefault(one => one.Resource.Path == resource.Path);
        if (resource.ResourceKind == ResourceKind.Equipment) page.Fact("Units", string.Create(CultureInfo.InvariantCulture, $"{resource.Units}"));
        else page.Fact("Capacity", CapacityOf(resource, analysis));
        page.Fact("Limit", Said.Some([.. resource.Limits.Select(LimitText.ToText)]));
        page.Fact("Rate", RateOf(resource, analysis));
        page.Fact("Skills", Said.Some([.. resource.Skills.Select(Said.Line)], most: 8));
        page.Fact("Away", Said.Some([.. resource.Leave.Where(leave => leave.Last >= analysis.AsOf).Select(Said.Days)]));
        page.Fact("There", ThereOf(resource));
        page.Fact("Teams", Said.Some([.. file.Plan.Resources.All.Where(team => team.Members.Any(member => member.Target == resource.Path)).Select(Said.Name)]));
        if (load is null) return;
        foreach (var overload in load.Overloads) page.Fact("Asked too much", WordsOf(overload, analysis));
        var bars = LoadBars.Of(load.Weeks, analysis.AsOf);
        page.Text(bars is null ? "No work from as-of on." : "Booked by week:");
        page.Drawing(bars);
    }

    private static void WriteTeam(HoverPage page, Resource team, PlanAnalysis analysis)
    {
        var load = TeamLoads.Of(analysis.Plan, analysis.Load).FirstOrDefault(one => one.Team.Path == team.Path);
        page.Fact("Lead", team.Lead is { } lead ? Said.Target(lead, analysis.Plan) : null);
        if (load is not { Members.Length: > 0 })
        {
            page.Fact("Members", "nobody");
            return;
        }

        page.Fact("Members", Said.Some([.. load.Members.Select(Said.Name)], most: 8));
        var bars = LoadBars.Of(load.Weeks, analysis.AsOf);
        page.Text(bars is null ? "No work from as-of on." : "Booked by week, all members together:");
        page.Drawing(bars);
    }

    private static string CapacityOf(Resource person, PlanAnalysis analysis)
    {
        var time = analysis.Calendars.TimeOf(person);
        var calendar = analysis.Calendars.For(person);
        var share = time.CapacityOn(analysis.AsOf);
        var name = person.Calendar is { IsResolved: true } own ? own.Target : analysis.Plan.Workspace.Calendar is { IsResolved: true } common ? common.Target : null;
        var words = $"{Words.Percent(100 * share)} of {Words.Number(calendar.MinutesPerWeek / 60m)}h a week{(name is null ? "" : $" (`{name}`)")}";
        if (person.Capacity is { Values.Length: > 1 }) words += ", changing";
        return person.Efficiency == 1 ? words : $"{words}, efficiency {NumberText.ToText(person.Efficiency)}";
    }

    private static string? RateOf(Resource resource, PlanAnalysis analysis)
    {
        if (resource.Rate is { } own) return RateText.ToText(own);
        if (resource.Role is { } role && analysis.Plan.Workspace.Rates.GetValueOrDefault(role) is { } common) return $"{RateText.ToText(common)}, by role";
        return analysis.Costs.HasNone || resource.ResourceKind == ResourceKind.Equipment ? null : "none: the cost of what they do is not known";
    }

    private static string? ThereOf(Resource person) => (person.From, person.Until) switch
    {
        ({ } from, { } until) => Said.Days(from.First, until.Last),
        ({ } from, null) => $"from {Words.Start(from)}",
        (null, { } until) => $"until {Words.End(until)}",
        _ => null,
    };

    private static string WordsOf(Overload overload, PlanAnalysis analysis)
    {
        var weeks = overload.First == overload.Last ? overload.First.ToString() : $"{overload.First} to {overload.Last}";
        var late = Said.Some([.. overload.Delayed]) is { } delayed ? $"; late: {delayed}" : "";
        return $"{weeks}, {Work(overload.DemandMinutes)} of {Work(overload.CapacityMinutes)}{late}";

        string Work(long minutes) => Said.Work(analysis.Calendars.Workspace.ToDays(minutes));
    }
}
