using System.Collections.Frozen;
using PlanAsCode.Model.Keys;

namespace PlanAsCode.Features.Completing;

/// <summary>In which order the keys of a map are offered: what is required, what nearly every such map has, the rest as in the help.</summary>
internal static class KeyOrder
{
    private static readonly FrozenDictionary<KeySet, string[]> Usual = new Dictionary<KeySet, string[]>
    {
        [TaskKeys.Set] = ["title", "effort", "duration", "assign", "after", "status", "milestone", "tasks", "started", "finished", "done", "remaining", "spent", "deadline"],
        [ProjectKeys.Set] = ["title", "owner", "goals", "start", "deadline", "budget", "tasks", "updates"],
        [RiskKeys.Set] = ["title", "projects", "cause", "event", "effect", "probability", "impact", "affects", "response", "actions", "owner", "raised", "review-every", "status"],
        [GoalKeys.Set] = ["title", "level", "owner", "by", "measures", "supports"],
        [ResourceKeys.Set] = ["name", "role", "skills", "capacity", "rate", "leave", "kind"],
        [LogKeys.Update] = ["author", "health", "summary", "next", "blockers", "asks"],
        [LogKeys.Review] = ["kind", "participants", "went-well", "went-badly", "lessons"],
    }.ToFrozenDictionary();

    public static IEnumerable<Key> Of(KeySet keys)
    {
        var usual = Usual.GetValueOrDefault(keys) ?? [];
        return keys.Keys.OrderBy(key => key.IsRequired ? -1 : Array.IndexOf(usual, key.Name) is >= 0 and var at ? at : usual.Length);
    }
}
