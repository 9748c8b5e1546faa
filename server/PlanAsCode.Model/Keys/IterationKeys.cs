namespace PlanAsCode.Model.Keys;

/// <summary>Entries of <c>iterations</c>.</summary>
public static class IterationKeys
{
    public static readonly Key Start = new("start", Scalars.Date, "Its first day.", "2026-03-02") { IsRequired = true };

    public static readonly Key Finish = new("finish", Scalars.Date, "Its last day.", "2026-03-13") { IsRequired = true };

    public static readonly Key Goal = new("goal", Scalars.Text, "What it is to achieve.", "A customer can pay");

    public static readonly Key Capacity = new(
        "capacity", new OneOfType([Scalars.Weight, Scalars.Quantity]), "How much fits into it: points as a plain number, or work.", "40");

    public static readonly KeySet Set = new("an iteration", "A time box of work.", Start, Finish, Goal, Capacity);
}
