using System.Collections.Immutable;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Model.Entities;

/// <summary>One entry of <c>assign</c>. A closed family.</summary>
public abstract record Assignment(Place Place);

/// <summary>A person or a team (any one member of it), at a share of their capacity (1 = all).</summary>
public sealed record NamedAssignment(Reference Resource, decimal Share, Place Place) : Assignment(Place);

/// <summary>One of several people, whoever finishes first.</summary>
public sealed record AnyOfAssignment(ImmutableArray<Reference> Resources, decimal Share, Place Place) : Assignment(Place);

/// <summary>So many people who have all these skills.</summary>
public sealed record SkillAssignment(ImmutableArray<string> Skills, int Count, decimal Share, Place Place) : Assignment(Place);

/// <summary>Units of a piece of equipment.</summary>
public sealed record EquipmentAssignment(Reference Equipment, int Units, Place Place) : Assignment(Place);
