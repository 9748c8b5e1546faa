using System.Collections.Immutable;
using PlanAsCode.Reports.Views;
using PlanAsCode.Reports.Words;

namespace PlanAsCode.Reports.Gathering;

/// <summary>The state of everything in a few sentences, the worst news named.</summary>
internal static class SummarySentences
{
    public static string Of(List<ProjectView> projects, ImmutableArray<MilestoneView> milestones, ImmutableArray<FindingGroupView> findings)
    {
        if (projects.Count == 0) return "";

        List<string> sentences = [projects is [var only] ? One(only) : Many(projects)];
        var broken = milestones.Count(milestone => milestone.Tone == Tone.Bad && milestone.Kind != "Project");
        if (broken > 0) sentences.Add(broken == 1 ? "1 deadline inside the work is missed." : $"{NumberWords.Of(broken)} deadlines inside the work are missed.");
        if (findings.FirstOrDefault(group => group.Tone == Tone.Bad) is { } errors) sentences.Add($"The plan has {errors.Count}.");
        return string.Join(' ', sentences);
    }

    private static string One(ProjectView project)
    {
        if (project.Finish is not { } finish) return $"{project.Title} has no task with dates yet.";
        if (project.Verdict is "Done" or "Dropped" or "Paused") return $"{project.Title} is {project.Verdict.ToLowerInvariant()}.";

        var sentence = $"{project.Title} is {NumberWords.Percent(project.DonePercent)} done and finishes on {DateWords.Of(finish)}";
        return project.Slack.Length > 0 ? $"{sentence}, {project.Slack}." : $"{sentence}.";
    }

    private static string Many(List<ProjectView> projects)
    {
        var verdicts = projects.GroupBy(project => project.Verdict)
            .OrderByDescending(group => group.First().VerdictTone)
            .Select(group => $"{NumberWords.Of(group.Count())} {group.Key.ToLowerInvariant()}");
        return $"{NumberWords.Of(projects.Count)} projects: {string.Join(", ", verdicts)}.";
    }
}
