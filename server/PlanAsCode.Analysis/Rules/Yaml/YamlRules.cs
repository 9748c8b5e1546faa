using System.Collections.Immutable;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Yaml;

/// <summary>What the parser and the loader report about the text of plan files. Their errors cannot be silenced.</summary>
public static class YamlRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        Error("syntax-error", "The text is not valid YAML here."),
        Error("merge-conflict-marker", "Conflict markers of git are left in the file."),
        Error("tab-indentation", "A tab stands where YAML wants blanks."),
        Error("duplicate-key", "The same key stands twice in one map."),
        Error("unknown-alias", "A `*name` has no `&name` before it."),
        Error("alias-cycle", "An anchor contains itself."),
        Error("too-deep", "Maps and lists are nested deeper than the limit."),
        Error("too-many-aliases", "More aliases are followed than the limit allows."),
        Error("plain-value-forbidden", "A value without quotes begins with a character that YAML keeps for itself."),
        Error("template-braces", "`{{ x }}` without quotes is a map in a map for YAML."),
        Error("comma-in-text", "A comma inside `{…}` or `[…]` ended a text."),
        new("text-cut-by-comment", Severity.Warning, "A `#` behind a blank made a comment of the rest of a text."),
        Error("file-too-big", "A plan file is bigger than the limit."),
        Error("unreadable-file", "A plan file cannot be read."),
        Error("not-utf-8", "A plan file is not UTF-8 text."),
        Error("too-many-files", "The workspace holds more plan files than the limit."),
    ];

    private static Rule Error(string name, string summary) => new(name, Severity.Error, summary) { CanBeSilenced = false };
}
