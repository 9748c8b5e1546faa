using PlanAsCode.Cli.Calls;
using PlanAsCode.Model;

namespace PlanAsCode.Cli.Filters;

/// <summary>Finds the task, group or project that a word on the command line names: its path, or the end of a path if only one ends so.</summary>
public static class TaskByName
{
    private const int MostNamed = 5;

    /// <returns>The path, or what is wrong with the word.</returns>
    public static (string? Path, string? Problem) Find(string option, string word, PlanSnapshot plan)
    {
        var tasks = plan.WorkItems.All.Select(item => item.Path).ToList();
        if (plan.WorkItems.Find(word) is not null || plan.Projects.Find(word) is not null) return (word, null);
        var ending = tasks.FindAll(path => path.EndsWith("." + word, StringComparison.Ordinal));
        if (ending.Count == 1) return (ending[0], null);
        if (ending.Count > 1) return (null, $"{option}: {ending.Count} tasks end in `{word}`: {Listed(ending)}; say one of the paths");
        var names = tasks.Concat(plan.WorkItems.All.Select(item => item.Id)).Concat(plan.Projects.All.Select(project => project.Path)).Distinct(StringComparer.Ordinal);
        return (null, $"{option}: the plan has no task `{word}`{WrongCall.Suggestion(word, names)}");
    }

    private static string Listed(List<string> paths) =>
        string.Join(", ", paths.Take(MostNamed).Select(path => $"`{path}`")) + (paths.Count > MostNamed ? $" and {paths.Count - MostNamed} more" : "");
}
