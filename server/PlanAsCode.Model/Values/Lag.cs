namespace PlanAsCode.Model.Values;

/// <summary>Time between the two ends of a link: negative for a lead; in calendar time where <see cref="IsElapsed"/>, else working time.</summary>
public readonly record struct Lag(decimal Amount, TimeUnit Unit, bool IsElapsed)
{
    public static Lag None => new(0, TimeUnit.Minute, false);

    public bool IsNone => Amount == 0;
}
