namespace PlanAsCode.Cli;

/// <summary>Colours of a terminal, or none: every text passes through unchanged where they are off.</summary>
public sealed class Palette(bool isOn)
{
    public static Palette Plain { get; } = new(false);

    public bool IsOn => isOn;

    public string Red(string text) => Painted(text, "31");

    public string Yellow(string text) => Painted(text, "33");

    public string Green(string text) => Painted(text, "32");

    public string Blue(string text) => Painted(text, "34");

    public string Cyan(string text) => Painted(text, "36");

    public string Bold(string text) => Painted(text, "1");

    public string Dim(string text) => Painted(text, "2");

    private string Painted(string text, string code) => isOn && text.Length > 0 ? $"\e[{code}m{text}\e[0m" : text;
}
