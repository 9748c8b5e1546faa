using System.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Testing;

/// <summary>A YAML tree as the events of the YAML test suite, one a line: what a tree says, without where it was written.</summary>
public static class YamlEvents
{
    public static string Of(YamlFile file)
    {
        var tags = TagHandles(file.Source.Text);
        var lines = new StringBuilder("+STR\n");
        foreach (var document in file.Documents)
        {
            lines.Append("+DOC\n");
            Write(document, tags, lines);
            lines.Append("-DOC\n");
        }

        return lines.Append("-STR\n").ToString();
    }

    private static void Write(YamlNode node, Dictionary<string, string> tags, StringBuilder lines)
    {
        var properties = (node.Anchor == null ? "" : $" &{node.Anchor}") + (node.Tag == null ? "" : $" <{Resolve(node.Tag, tags)}>");
        switch (node)
        {
            case YamlMapping map:
                lines.Append("+MAP").Append(properties).Append('\n');
                foreach (var entry in map.Entries)
                {
                    Write(entry.Key, tags, lines);
                    Write(entry.Value, tags, lines);
                }

                lines.Append("-MAP\n");
                break;
            case YamlSequence list:
                lines.Append("+SEQ").Append(properties).Append('\n');
                foreach (var item in list.Items) Write(item, tags, lines);
                lines.Append("-SEQ\n");
                break;
            case YamlAlias alias:
                lines.Append("=ALI *").Append(alias.Name).Append('\n');
                break;
            case YamlScalar scalar:
                lines.Append("=VAL").Append(properties).Append(' ').Append(Mark(scalar.Style)).Append(Escaped(scalar.Value)).Append('\n');
                break;
            default:
                lines.Append("=VAL").Append(properties).Append(" :\n");
                break;
        }
    }

    private static char Mark(ScalarStyle style) => style switch
    {
        ScalarStyle.SingleQuoted => '\'',
        ScalarStyle.DoubleQuoted => '"',
        ScalarStyle.Literal => '|',
        ScalarStyle.Folded => '>',
        _ => ':',
    };

    private static string Escaped(string value) => value
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal)
        .Replace("\t", "\\t", StringComparison.Ordinal)
        .Replace("\r", "\\r", StringComparison.Ordinal)
        .Replace("\b", "\\b", StringComparison.Ordinal);

    private static Dictionary<string, string> TagHandles(string text)
    {
        var handles = new Dictionary<string, string>(StringComparer.Ordinal) { ["!!"] = "tag:yaml.org,2002:", ["!"] = "!" };
        foreach (var line in text.Split('\n').Where(line => line.StartsWith("%TAG ", StringComparison.Ordinal)))
        {
            var parts = line.Split([' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length >= 3) handles[parts[1]] = parts[2];
        }

        return handles;
    }

    private static string Resolve(string tag, Dictionary<string, string> handles)
    {
        if (tag.StartsWith("!<", StringComparison.Ordinal)) return tag[2..^1];
        var end = tag.IndexOf('!', 1) + 1;
        var handle = end > 0 ? tag[..end] : "!";
        return handles.TryGetValue(handle, out var prefix) ? prefix + Uri.UnescapeDataString(tag[handle.Length..]) : tag;
    }
}
