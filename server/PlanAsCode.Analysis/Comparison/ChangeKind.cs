namespace PlanAsCode.Analysis.Comparison;

/// <summary>What happened to an entity between two plans.</summary>
public enum ChangeKind
{
    Same,
    Added,
    Removed,

    /// <summary>The same content, or the same title, under another id.</summary>
    Renamed,

    /// <summary>The same id in another group, project or file.</summary>
    Moved,
    Changed,
}
