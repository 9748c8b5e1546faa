namespace PlanAsCode.Workspace.Git;

/// <summary>What git was asked for, or why it cannot be had, in words for the user. One of the two is null.</summary>
public sealed record GitAnswer<T>(T? Value, string? Problem)
    where T : class
{
    public static implicit operator GitAnswer<T>(T value) => new(value, null);

    internal static GitAnswer<T> No(string problem) => new(null, problem);
}
