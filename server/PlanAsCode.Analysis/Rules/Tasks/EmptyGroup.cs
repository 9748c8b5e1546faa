using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Analysis.Rules.Tasks;

/// <summary>A group without tasks: it has no dates of its own to show.</summary>
public static class EmptyGroup
{
    public static Rule Rule { get; } = new("empty-group", Severity.Warning, "A group has no tasks.") { Check = Check };

    private static void Check(RuleContext context)
    {
        foreach (var item in context.Plan.WorkItems.All)
        {
            if (!item.IsGroup || item.Children.Length > 0) continue;
            // 'tasks:' without a value is 'missing-value' already, and a value of another type is 'wrong-type'.
            if (!item.Fields.TryGetValue("tasks", out var tasks) || tasks.Node is not YamlMapping) continue;
            context.Report(tasks.Key, $"`{item.Path}` is a group without tasks; add some, or take `tasks` out and estimate it");
        }
    }
}
