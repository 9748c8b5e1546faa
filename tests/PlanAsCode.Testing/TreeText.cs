using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Testing;

/// <summary>A YAML file as lines of text: every node with its span, every comment, every problem with its fixes.</summary>
public static class TreeText
{
    public static string Of(YamlFile file) => string.Join('\n',
        file.Documents.Select(Of)
            .Concat(file.Comments.Select(comment => $"{comment.Span} comment, own line: {comment.OnOwnLine}"))
            .Concat(file.Problems.Select(problem =>
                $"{problem.Place.Span} {problem.Rule}: {problem.Message} {string.Join(' ', problem.Related.Select(related => related.Place.Span))} "
                + string.Join(' ', problem.Fixes.SelectMany(fix => fix.Edits.Select(edit => edit.Edit))))));

    public static string Of(YamlNode node) => $"{Properties(node)}{node.Span}" + node switch
    {
        YamlMapping map => $"{{{string.Join(", ", map.Entries.Select(entry => $"{Of(entry.Key)}: {Of(entry.Value)}"))}}}{map.IsFlow}",
        YamlSequence list => $"[{string.Join(", ", list.Items.Select(Of))}]{list.IsFlow}",
        YamlScalar scalar => $"{scalar.Style} {scalar.Value}",
        YamlAlias alias => $"*{alias.Name} to {alias.Target?.Span}",
        YamlMissing missing => $"missing, broken: {missing.IsBroken}, colon: {missing.HasColon}",
        _ => "",
    };

    private static string Properties(YamlNode node) => (node.Anchor == null ? "" : $"&{node.Anchor} ") + (node.Tag == null ? "" : $"{node.Tag} ");
}
