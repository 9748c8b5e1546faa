using PlanAsCode.Model.Values;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Model.Entities;

/// <summary>One entry of <c>after</c> or <c>before</c>: the other task (or project), link type and lag.</summary>
/// <param name="Place">The whole entry.</param>
public sealed record Link(Reference To, LinkType Type, Lag Lag, Place Place);
