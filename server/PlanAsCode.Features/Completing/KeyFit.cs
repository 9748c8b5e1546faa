using PlanAsCode.Model.Keys;

namespace PlanAsCode.Features.Completing;

/// <summary>Whether a key goes with the keys that a map has already.</summary>
internal static class KeyFit
{
    private static readonly string[] Estimates = ["effort", "duration", "elapsed"];

    /// <summary>The three forms of an assignment in braces.</summary>
    private static readonly string[] Assigned = ["any-of", "skills", "equipment"];

    public static bool Allows(KeySet keys, Key key, Slot slot)
    {
        if (keys == TaskKeys.Set) return AllowsOnTask(key, slot);
        if (keys == ResourceKeys.Set) return AllowsOnResource(key.Name, slot.ValueOf("kind"));
        if (keys == AssignmentKeys.Set) return AllowsInAssignment(key.Name, slot);
        return true;
    }

    private static bool AllowsOnTask(Key key, Slot slot)
    {
        if (slot.Has("tasks")) return (key.On & TaskForms.Group) != 0;
        if (key.On == TaskForms.Group) return false;
        if (key == TaskKeys.Tasks) return !slot.Others.Any(other => TaskKeys.Set.Find(other.Key)?.On == TaskForms.Leaf);
        if (Estimates.Contains(key.Name)) return !slot.Has("milestone") && !Estimates.Any(slot.Has);
        return key.Name switch
        {
            "milestone" => !Estimates.Any(slot.Has),
            "start-on" => !slot.Has("finish-on"),
            "finish-on" => !slot.Has("start-on"),
            _ => true,
        };
    }

    private static bool AllowsOnResource(string key, string? kind) => key switch
    {
        "members" or "lead" => kind is null or "team",
        "units" => kind is null or "equipment",
        "skills" or "efficiency" or "limit" or "email" or "role" => kind is not ("team" or "equipment"),
        _ => true,
    };

    private static bool AllowsInAssignment(string key, Slot slot) => key switch
    {
        "any-of" or "skills" or "equipment" => !Assigned.Any(slot.Has),
        "count" => slot.Has("skills"),
        "units" => slot.Has("equipment"),
        _ => !slot.Has("equipment"),
    };
}
