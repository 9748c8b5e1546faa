using PlanAsCode.Model.Entities;

namespace PlanAsCode.Model.Editing;

/// <summary>A field of an entity to be set or taken out.</summary>
/// <param name="Yaml">Its new value as YAML for one line; null to take the field out.</param>
public sealed record FieldChange(Entity Entity, string Field, string? Yaml);
