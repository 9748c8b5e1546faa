using PlanAsCode.Model.Entities;

namespace PlanAsCode.Features.Understanding;

/// <summary>A computed word shown inside the text.</summary>
/// <param name="Offset">Behind what it belongs to.</param>
/// <param name="Kind">One of the kinds.</param>
/// <param name="Entity">What it is about.</param>
/// <param name="Path">Of that.</param>
public sealed record InlayHint(int Offset, string Label, HintKinds Kind, EntityKind Entity, string Path);
