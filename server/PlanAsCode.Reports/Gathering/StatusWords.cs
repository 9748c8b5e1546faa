using PlanAsCode.Model.Entities;

namespace PlanAsCode.Reports.Gathering;

/// <summary>States and grades in words.</summary>
internal static class StatusWords
{
    public static string Of(WorkStatus status) => status switch
    {
        WorkStatus.Todo => "to do",
        WorkStatus.Doing => "in work",
        WorkStatus.Blocked => "blocked",
        WorkStatus.Done => "done",
        _ => "dropped",
    };

    public static string Of(ProjectStatus status) => status switch
    {
        ProjectStatus.Proposed => "Proposed",
        ProjectStatus.Paused => "Paused",
        ProjectStatus.Done => "Done",
        ProjectStatus.Dropped => "Dropped",
        _ => "Active",
    };

    public static string Of(GoalLevel? level) => level switch
    {
        GoalLevel.Business => "Business goal",
        GoalLevel.Objective => "Objective",
        GoalLevel.KeyResult => "Key result",
        _ => "Goal",
    };

    /// <summary>The word that plans write: <c>very-high</c> without its hyphen.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        var words = new System.Text.StringBuilder(name.Length + 4);
        foreach (var character in name)
        {
            if (char.IsUpper(character) && words.Length > 0) words.Append(' ');
            words.Append(char.ToLowerInvariant(character));
        }

        return words.ToString();
    }
}
