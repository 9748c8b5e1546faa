using System.Buffers;
using System.Globalization;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Syntax.Yaml.Checking;

/// <summary>
/// Characters that YamlDotNet reads otherwise than YAML 1.2: NUL ends its input, NEL, LS and PS end its lines. They are
/// swapped for characters that no text has, and back in the values.
/// </summary>
internal static class UnreadableCharacters
{
    private const string Original = "\0\u0085\u2028\u2029";
    private const string StandIn = "\uFDD0\uFDD1\uFDD2\uFDD3";

    private static readonly SearchValues<char> Originals = SearchValues.Create(Original);
    private static readonly SearchValues<char> StandIns = SearchValues.Create(StandIn);
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000C\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F");

    public static string Replace(string text, List<Problem> problems)
    {
        var control = text.AsSpan().IndexOfAny(Forbidden);
        if (control >= 0)
        {
            problems.Add(Problem.Error(
                "syntax-error",
                string.Create(CultureInfo.InvariantCulture, $"the control character U+{(int)text[control]:X4} may not stand in YAML; remove it"),
                new TextSpan(control, 1)));
        }

        return Swap(text, Originals, Original, StandIn);
    }

    public static string Restore(string value) => Swap(value, StandIns, StandIn, Original);

    private static string Swap(string text, SearchValues<char> sought, string from, string to) =>
        text.AsSpan().IndexOfAny(sought) < 0 ? text : string.Create(text.Length, (text, from, to), static (target, swap) =>
        {
            for (var at = 0; at < target.Length; at++)
            {
                var found = swap.from.IndexOf(swap.text[at], StringComparison.Ordinal);
                target[at] = found < 0 ? swap.text[at] : swap.to[found];
            }
        });
}
