namespace PlanAsCode.Syntax.Yaml.Editing;

/// <summary>Finds out whether a change inside an entry would be seen elsewhere through an anchor.</summary>
internal static class SharedNode
{
    /// <returns>The anchor around or at the entry's value that some alias uses, or null.</returns>
    public static string? Around(YamlFile file, YamlEntry holder)
    {
        var anchored = new HashSet<YamlNode>();
        var aliases = new HashSet<YamlNode>();
        var open = new Stack<YamlNode>(file.Documents);
        while (open.TryPop(out var node))
        {
            if (node.Anchor is not null && node.Span.Contains(holder.Value.Span)) anchored.Add(node);
            switch (node)
            {
                case YamlAlias { Target: { } target }:
                    aliases.Add(target);
                    break;
                case YamlSequence list:
                    foreach (var item in list.Items) open.Push(item);
                    break;
                case YamlMapping map:
                    foreach (var entry in map.Entries)
                    {
                        open.Push(entry.Key);
                        open.Push(entry.Value);
                    }

                    break;
            }
        }

        return anchored.FirstOrDefault(aliases.Contains)?.Anchor;
    }
}
