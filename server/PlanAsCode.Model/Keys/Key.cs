namespace PlanAsCode.Model.Keys;

/// <summary>One key of the plan language: all that binder, schema, completion and hover know about it.</summary>
/// <param name="Help">One or two sentences for who writes a plan.</param>
/// <param name="Example">A value as it may stand in a file, in flow style.</param>
public sealed record Key(string Name, FieldType Type, string Help, string Example)
{
    public bool IsRequired { get; init; }

    /// <summary>True where each file may say it for itself.</summary>
    public bool IsPerFile { get; init; }

    /// <summary>Where a key of tasks may stand; elsewhere without meaning.</summary>
    public TaskForms On { get; init; } = TaskForms.Any;
}

/// <summary>The forms a task may have, as far as keys depend on them.</summary>
[Flags]
public enum TaskForms
{
    Leaf = 1,
    Group = 2,
    Any = 3,
}
