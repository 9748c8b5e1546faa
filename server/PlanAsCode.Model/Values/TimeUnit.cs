namespace PlanAsCode.Model.Values;

/// <summary>The units of time a plan may use. Whether they count working or calendar time is the field's to say.</summary>
public enum TimeUnit
{
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Quarter,
    Year,
}
