using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Features.Understanding;

/// <summary>A line of facts above a declaration.</summary>
/// <param name="Key">The key of the declaration.</param>
/// <param name="Kind">One of the kinds.</param>
/// <param name="Entity">What it is about.</param>
/// <param name="Path">Of that.</param>
public sealed record CodeLens(TextSpan Key, string Title, LensKinds Kind, EntityKind Entity, string Path);
