using System.Text;
using System.Text.RegularExpressions;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values.Reading;

namespace PlanAsCode.Model.Binding;

/// <summary>What an id may look like.</summary>
public static partial class Identifier
{
    public const string Form = "small letters, digits and hyphens, at least one letter, not beginning with a hyphen";

    /// <summary>What is wrong with an id, or null.</summary>
    public static string? Problem(string id, EntityKind kind)
    {
        if (id.Length == 0) return "an id is missing";
        if (!Allowed().IsMatch(id)) return $"{Shown.Of(id)} is no id: {Form}";
        if (id is "null" or "true" or "false" || Number().IsMatch(id))
            return IsLogEntry(kind) && DateText.Read(id).Ok ? null : $"{Shown.Of(id)} is no id, other tools read it as a value: {Form}";
        if (id.AsSpan().IndexOfAnyInRange('a', 'z') >= 0) return null;

        return IsLogEntry(kind) && DateText.Read(id).Ok ? null : $"{Shown.Of(id)} is no id, it has no letter: {Form}";
    }

    /// <summary>The id that was meant, or null where it cannot be guessed.</summary>
    public static string? Repair(string id, EntityKind kind)
    {
        var text = new StringBuilder(id.Length);
        foreach (var letter in id.Trim().ToLowerInvariant())
        {
            if (letter is (>= 'a' and <= 'z') or (>= '0' and <= '9')) text.Append(letter);
            else if (text.Length > 0 && text[^1] != '-') text.Append('-');
        }

        var repaired = text.ToString().TrimEnd('-');
        return repaired.Length > 0 && Problem(repaired, kind) is null ? repaired : null;
    }

    private static bool IsLogEntry(EntityKind kind) =>
        kind is EntityKind.Update or EntityKind.Review or EntityKind.Decision or EntityKind.Change;

    [GeneratedRegex(@"^[a-z0-9][a-z0-9-]*\z")]
    private static partial Regex Allowed();

    [GeneratedRegex(@"^([0-9]+(e-?[0-9]+)?|0x[0-9a-f]+|0o[0-7]+)\z")]
    private static partial Regex Number();
}
