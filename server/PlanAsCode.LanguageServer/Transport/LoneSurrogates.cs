using System.Buffers.Text;

namespace PlanAsCode.LanguageServer.Transport;

/// <summary>
/// Halves of letters, which JSON of JavaScript writes as <c>\ud83d</c> while an emoji is typed or cut, and which no text of .NET's reader may hold.
/// Each becomes U+FFFD, one unit too, so that no position moves.
/// </summary>
internal static class LoneSurrogates
{
    private const int LengthOfEscape = 6;

    public static void Replace(Span<byte> json)
    {
        for (var at = 0; ;)
        {
            var next = json[at..].IndexOf((byte)'\\');
            if (next < 0 || (at += next) + 1 >= json.Length) return;
            if (UnitAt(json[at..]) is not { } unit)
            {
                // An escape of one letter, such as that of a backslash.
                at += 2;
            }
            else if (char.IsHighSurrogate(unit) && UnitAt(json[(at + LengthOfEscape)..]) is { } low && char.IsLowSurrogate(low))
            {
                at += 2 * LengthOfEscape;
            }
            else
            {
                if (char.IsSurrogate(unit)) "fffd"u8.CopyTo(json[(at + 2)..]);
                at += LengthOfEscape;
            }
        }
    }

    /// <summary>The unit that an escape at the beginning stands for; null where none begins.</summary>
    private static char? UnitAt(ReadOnlySpan<byte> json) =>
        json.Length >= LengthOfEscape && json[0] == '\\' && json[1] == 'u' && Utf8Parser.TryParse(json[2..LengthOfEscape], out ushort unit, out var used, 'x') && used == LengthOfEscape - 2
            ? (char)unit
            : null;
}
