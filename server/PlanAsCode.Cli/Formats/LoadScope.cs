using System.Collections.Immutable;
using PlanAsCode.Analysis;
using PlanAsCode.Analysis.Allocation;
using PlanAsCode.Cli.Filters;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Cli.Formats;

/// <summary>Whose load a filter keeps; who asks for a team sees the team and its members.</summary>
public sealed class LoadScope
{
    private readonly PlanFilter _filter;
    private readonly HashSet<string> _members;

    public LoadScope(PlanAnalysis analysis, PlanFilter filter)
    {
        _filter = filter;
        Analysis = analysis;
        Teams = [.. TeamLoads.Of(analysis.Plan, analysis.Load).Where(team => filter.KeepsAll || filter.Wishes.Resources.Contains(team.Team.Path, StringComparer.Ordinal))];
        _members = filter.KeepsAll ? [] : [.. Teams.SelectMany(team => team.Members).Select(member => member.Path)];
        Loads = [.. analysis.Load.Where(load => Keeps(load.Resource))];
    }

    public PlanAnalysis Analysis { get; }

    public FilterWishes Wishes => _filter.Wishes;

    public bool KeepsAll => _filter.KeepsAll;

    public ImmutableArray<ResourceLoad> Loads { get; }

    public ImmutableArray<TeamLoad> Teams { get; }

    public bool Keeps(Resource resource) => _members.Contains(resource.Path) || _filter.Keeps(resource);

    public bool Keeps(Project project) => _filter.Keeps(project);

    public IEnumerable<Bottleneck> Bottlenecks =>
        Analysis.Bottlenecks.Ranked.Where(one => one.Resource is { } resource ? Keeps(resource) : one.Waiting.Any(IsKept));

    public IEnumerable<SkillNeed> Skills =>
        SkillNeeds.Of(Analysis.Plan, Analysis.Schedule).Where(need => need.Tasks.Any(IsKept));

    public IEnumerable<IdleResource> Idle => IdleResources.Of(Analysis.Plan, Analysis.Schedule, Analysis.Load).Where(one => Keeps(one.Resource));

    private bool IsKept(string task) => _filter.Keeps(Analysis.Plan.WorkItems[task]);
}
