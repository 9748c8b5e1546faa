using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Model.Entities;

/// <summary>A name that stands for another entity, where it was written, and what it was found to be.</summary>
/// <param name="Text">As written.</param>
/// <param name="Place">The name itself, without quotes, link type, lag or share.</param>
/// <param name="Target">The full path of what it names, or null where nothing fits (a finding).</param>
/// <param name="TargetKind">The kind of <paramref name="Target"/>; without a target the first kind the field takes.</param>
public sealed record Reference(string Text, Place Place, string? Target, EntityKind TargetKind)
{
    public bool IsResolved => Target is not null;

    /// <summary>The full path of what it names although it may not: its holder, what contains it or what it contains; null for all others.</summary>
    public string? Refused { get; init; }
}
