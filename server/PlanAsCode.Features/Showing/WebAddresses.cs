using System.Collections.Immutable;
using PlanAsCode.Features.Finding;
using PlanAsCode.Model.Keys;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Features.Showing;

/// <summary>The addresses of the web and of mail that a file holds: in <c>links</c>, in fields for addresses, and in texts.</summary>
public static class WebAddresses
{
    private static readonly string[] Schemes = ["https://", "http://", "ftp://", "mailto:"];

    /// <summary>In order of place.</summary>
    public static ImmutableArray<WebAddress> Of(YamlFile file)
    {
        var found = ImmutableArray.CreateBuilder<WebAddress>();
        foreach (var node in TypedTree.Of(file))
        {
            if (node.Node is not YamlScalar { Span.Length: > 2 } scalar) continue;
            if (node.InMap.Key == ResourceKeys.Email && node.Role == NodeRole.Value) AddMail(found, file.Source, scalar);
            else if (scalar.Value.Contains(':', StringComparison.Ordinal)) AddIn(found, file.Source, scalar.Span);
        }

        return found.ToImmutable();
    }

    private static void AddMail(ImmutableArray<WebAddress>.Builder found, SourceText source, YamlScalar scalar)
    {
        var address = scalar.Value.Trim();
        if (address.Contains('@', StringComparison.Ordinal) && !address.Any(char.IsWhiteSpace) && !address.StartsWith("mailto:", StringComparison.Ordinal))
            found.Add(new WebAddress(Quotes.Inside(source, scalar.Span), "mailto:" + address));
        else AddIn(found, source, scalar.Span);
    }

    private static void AddIn(ImmutableArray<WebAddress>.Builder found, SourceText source, TextSpan span)
    {
        for (var at = span.Start; at < span.End;)
        {
            var start = Next(source.Text, at, span.End);
            if (start < 0) return;
            var end = EndOf(source.Text, start, span.End);
            var address = source.Text[start..end];
            // Braces mark a template such as that of source-url, which leads nowhere by itself.
            if (!address.Contains('{', StringComparison.Ordinal) && Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Host.Length > 0 || uri.Scheme == Uri.UriSchemeMailto))
                found.Add(new WebAddress(TextSpan.FromBounds(start, end), uri.AbsoluteUri));
            at = Math.Max(end, start + 1);
        }
    }

    private static int Next(string text, int from, int end)
    {
        var first = -1;
        foreach (var scheme in Schemes)
        {
            var at = text.IndexOf(scheme, from, end - from, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && (first < 0 || at < first) && (at == 0 || !char.IsLetterOrDigit(text[at - 1]))) first = at;
        }

        return first;
    }

    /// <summary>Up to a blank, a quote or a bracket that was not opened inside; what ends a sentence does not belong to it.</summary>
    private static int EndOf(string text, int start, int limit)
    {
        var (end, open) = (start, 0);
        for (; end < limit; end++)
        {
            var letter = text[end];
            if (char.IsWhiteSpace(letter) || letter is '<' or '>' or '"' or '\'' or '`' or '[' or ']' or '|' or '\\') break;
            if (letter == '(') open++;
            if (letter == ')' && --open < 0) break;
        }

        while (end > start && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '*' or '_') end--;
        return end;
    }
}

/// <summary>An address and where it stands.</summary>
/// <param name="Address">Absolute.</param>
public sealed record WebAddress(TextSpan Span, string Address);
