namespace PlanAsCode.Model.Values;

/// <summary>The four links of the precedence diagram: the predecessor's end first, then the successor's.</summary>
public enum LinkType
{
    FinishToStart,
    StartToStart,
    FinishToFinish,
    StartToFinish,
}
