using PlanAsCode.Model;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Analysis.Rules.Settings;

/// <summary>The entries of <c>workspace.rules</c> as written, wherever the plan's files hold some.</summary>
internal static class RuleSettingEntries
{
    public static IEnumerable<(SourceText Source, YamlEntry Entry)> In(PlanSnapshot plan) =>
        from file in plan.Files
        from document in file.Documents
        from entry in MapIn(MapIn(document, "workspace"), "rules")?.Entries ?? []
        where !entry.KeyText.StartsWith("x-", StringComparison.Ordinal)
        select (file.Source, entry);

    private static YamlMapping? MapIn(YamlNode? node, string key) => Unaliased((Unaliased(node) as YamlMapping)?.Find(key)?.Value) as YamlMapping;

    private static YamlNode? Unaliased(YamlNode? node) => node is YamlAlias alias ? alias.Target : node;
}
