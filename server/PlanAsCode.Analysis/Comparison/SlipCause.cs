using System.Collections.Immutable;

namespace PlanAsCode.Analysis.Comparison;

/// <summary>How much an edit moved a finish: what taking it back alone would undo.</summary>
/// <param name="Days">Working days of the later project's calendar, negative where the edit brings the finish forward.</param>
/// <param name="Chain">From a task that the edit touches to what ends later, each waiting for the one before it; empty where no such chain binds the finish.</param>
public sealed record SlipCause(PlanEdit Edit, decimal Days, ImmutableArray<string> Chain);

/// <summary>Why a finish moved.</summary>
/// <param name="Causes">Strongest first; edits that moved nothing are left out.</param>
/// <param name="InteractionDays">What edits do together and none alone: with the days of the causes it sums to the slip.</param>
public sealed record SlipCauses(FinishChange Of, ImmutableArray<SlipCause> Causes, decimal InteractionDays);
