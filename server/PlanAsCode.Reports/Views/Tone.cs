namespace PlanAsCode.Reports.Views;

/// <summary>How good news is. Always shown together with words.</summary>
public enum Tone
{
    Neutral,
    Good,
    Watch,
    Bad,
}
