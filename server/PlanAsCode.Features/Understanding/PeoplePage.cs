using PlanAsCode.Analysis.Rules;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;
using PlanAsCode.Model.Values.Reading;

namespace PlanAsCode.Features.Understanding;

/// <summary>Of stakeholders and communications: who they are, what they care about, who tells them what.</summary>
internal static class PeoplePage
{
    public static void Write(HoverPage page, Stakeholder stakeholder, PlanSnapshot plan)
    {
        page.Head(Said.Name(stakeholder), $"stakeholder `{stakeholder.Path}`{(stakeholder.Role is { } role ? $", {Said.Line(role)}" : "")}");
        page.Fact("Interest", stakeholder.Interest is { } interest ? WordLists.WordOf(interest) : null);
        page.Fact("Influence", stakeholder.Influence is { } influence ? WordLists.WordOf(influence) : null);
        page.Fact("Engagement", stakeholder.Engagement is { } engagement ? WordLists.WordOf(engagement) : null);
        page.Fact("Projects", Said.Some([.. stakeholder.Projects.Select(project => Said.Target(project, plan))]));
        page.Fact("Answers for", Said.Some([.. Owned(stakeholder, plan)]));
        page.Fact("Told", Said.Some([.. plan.Communications.All.Where(one => one.Audience.Any(reader => reader.Target == stakeholder.Path && reader.TargetKind == EntityKind.Stakeholder)).Select(WithRhythm)]) ?? "nothing");
    }

    public static void Write(HoverPage page, Communication communication, PlanSnapshot plan)
    {
        page.Head(Said.Name(communication), communication.Title is null ? "communication" : $"communication `{communication.Path}`");
        page.Fact("Audience", Said.Some([.. communication.Audience.Select(reader => Said.Target(reader, plan))], most: 8));
        page.Fact("Projects", Said.Some([.. communication.Projects.Select(project => Said.Target(project, plan))]) ?? "all");
        page.Fact("Every", communication.Every is { } every ? QuantityText.ToText(every) : null);
        page.Fact("Since", communication.From is { } from ? Words.Start(from) : null);
        page.Fact("By", communication.Owner is { } owner ? Said.Target(owner, plan) : null);
        page.Fact("Channel", communication.Channel is { } channel ? Said.Line(channel) : null);
        page.Fact("Report", communication.Report is { } report ? Said.Line(report) : null);
        page.Fact("Withheld", Said.Some([.. communication.Withhold.Select(Said.Line)]));
    }

    private static IEnumerable<string> Owned(Stakeholder stakeholder, PlanSnapshot plan)
    {
        bool Is(Reference? owner) => owner is { TargetKind: EntityKind.Stakeholder, Target: { } path } && path == stakeholder.Path;
        return plan.Projects.All.Where(project => Is(project.Owner) || Is(project.Sponsor)).Select(Said.Name)
            .Concat(plan.Goals.All.Where(goal => Is(goal.Owner)).Select(Said.Name))
            .Concat(plan.Risks.All.Where(risk => Is(risk.Owner)).Select(Said.Name));
    }

    private static string WithRhythm(Communication communication) =>
        communication.Every is { } every ? $"{Said.Name(communication)} (every {QuantityText.ToText(every)})" : Said.Name(communication);
}
