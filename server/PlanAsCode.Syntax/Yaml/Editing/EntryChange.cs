namespace PlanAsCode.Syntax.Yaml.Editing;

/// <summary>One key of one map to be set or taken out.</summary>
/// <param name="Holder">The entry whose value is the map, or is missing yet: <c>task:</c>.</param>
/// <param name="Yaml">Its new value, as YAML for one line (<see cref="ScalarText.Of"/> quotes a text); null to take the key out.</param>
public sealed record EntryChange(YamlEntry Holder, string Key, string? Yaml);
