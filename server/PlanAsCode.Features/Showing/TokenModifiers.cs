namespace PlanAsCode.Features.Showing;

/// <summary>What else is to be said of a token: whether it declares something, and the kind of thing it names.</summary>
[Flags]
public enum TokenModifiers
{
    None = 0,
    Declaration = 1 << 0,
    Calendar = 1 << 1,
    Goal = 1 << 2,
    Measure = 1 << 3,
    Resource = 1 << 4,
    Project = 1 << 5,
    Task = 1 << 6,
    Update = 1 << 7,
    Review = 1 << 8,
    Decision = 1 << 9,
    Change = 1 << 10,
    Risk = 1 << 11,
    Iteration = 1 << 12,
    Stakeholder = 1 << 13,
    Communication = 1 << 14,
    Lesson = 1 << 15,
    Policy = 1 << 16,
    Waiver = 1 << 17,
    Date = 1 << 18,

    /// <summary>A number with a unit: time, money, a percentage.</summary>
    Quantity = 1 << 19,
}
