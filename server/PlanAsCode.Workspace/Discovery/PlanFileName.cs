namespace PlanAsCode.Workspace.Discovery;

/// <summary>Which files are plan files: by name alone, so that no other file is ever opened.</summary>
public static class PlanFileName
{
    /// <summary>The file that marks the root of a workspace.</summary>
    public const string OfRoot = "plan.yaml";

    public static bool Fits(string name) =>
        name == OfRoot
        || (!name.StartsWith('.')
            && (name.EndsWith(".plan.yaml", StringComparison.Ordinal) || name.EndsWith(".plan.yml", StringComparison.Ordinal)));
}
