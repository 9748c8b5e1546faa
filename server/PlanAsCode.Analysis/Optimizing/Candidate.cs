using PlanAsCode.Analysis.Scheduling;

namespace PlanAsCode.Analysis.Optimizing;

/// <summary>Priorities and what the serial pass makes of them.</summary>
/// <param name="Own">By item its new priority or -1; empty for the written ones.</param>
internal sealed record Candidate(SchedulePasses Passes, Score Score, int[] Own)
{
    public static Candidate Better(Candidate best, SchedulePasses written, PassScore score, int[] own)
    {
        var passes = FoundPriorities.Apply(written, own);
        var found = score.Of(passes.Dates);
        return found < best.Score ? new Candidate(passes, found, own) : best;
    }
}
