namespace PlanAsCode.Syntax.Yaml.Reading;

/// <summary>A replacement in the text that is parsed; the file stays as it is.</summary>
internal readonly record struct Patch(int Start, int Length, string NewText)
{
    /// <summary>What damaged text is replaced by; the reader makes a broken node of it.</summary>
    public const string Placeholder = "\"\"";

    /// <summary>Whether the new text stands for damage, not for what its author meant.</summary>
    public bool IsBroken { get; init; }

    public static Patch Broken(int start, int length) => new(start, length, Placeholder) { IsBroken = true };

    public static Patch Insert(int at, string text) => new(at, 0, text);
}
