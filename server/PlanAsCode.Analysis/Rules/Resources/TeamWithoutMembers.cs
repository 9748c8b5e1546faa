using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Resources;

/// <summary>A team that nobody is in, so that nobody can be chosen from it.</summary>
public static class TeamWithoutMembers
{
    public static Rule Rule { get; } = new("team-without-members", Severity.Warning, "A team has no members, so nobody can do its work.") { Check = Check };

    private static void Check(RuleContext context)
    {
        foreach (var team in context.Plan.Resources.All)
        {
            if (team.ResourceKind == ResourceKind.Team && team.Members.Length == 0)
                context.Report(team.Place, $"the team {team.Name} has no members; add `members: [...]`");
        }
    }
}
