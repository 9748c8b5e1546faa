using System.Collections.Immutable;
using PlanAsCode.Model;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Settings;

/// <summary>All <c># plan-ignore</c> comments of a plan: takes out the findings they silence, and says which are wrong themselves.</summary>
public sealed class IgnoreComments
{
    private readonly ImmutableArray<IgnoreComment> _all;

    private IgnoreComments(ImmutableArray<IgnoreComment> all) => _all = all;

    public static IgnoreComments In(PlanSnapshot plan)
    {
        var all = ImmutableArray.CreateBuilder<IgnoreComment>();
        foreach (var file in plan.Files)
        {
            foreach (var comment in file.Comments)
            {
                if (IgnoreComment.Read(file, comment) is { } ignore) all.Add(ignore);
            }
        }

        return new IgnoreComments(all.ToImmutable());
    }

    /// <summary>The findings that no comment silences, and those about the comments.</summary>
    /// <param name="isOff">Whether a rule is off in the workspace: a comment that names it has nothing to silence, and may stay.</param>
    public List<Diagnostic> Silence(List<Diagnostic> findings, Func<string, bool> isOff)
    {
        if (_all.IsEmpty) return findings;
        var byRule = _all.Where(ignore => ignore.Reason.Length > 0).ToLookup(ignore => (ignore.Place.Path, ignore.RuleName));
        var used = new HashSet<IgnoreComment>(ReferenceEqualityComparer.Instance);
        var kept = new List<Diagnostic>();
        foreach (var finding in findings)
        {
            var ignores = RuleCatalog.Find(finding.Rule) is { CanBeSilenced: false }
                ? []
                : byRule[(finding.Place.Path, finding.Rule)].Where(ignore => ignore.Covers(finding.Place)).ToList();
            used.UnionWith(ignores);
            if (ignores.Count == 0) kept.Add(finding);
        }

        foreach (var ignore in _all)
        {
            if (ProblemOf(ignore, used.Contains(ignore), isOff) is { } problem) kept.Add(problem);
        }

        return kept;
    }

    private static Diagnostic? ProblemOf(IgnoreComment ignore, bool isUsed, Func<string, bool> isOff)
    {
        if (RuleCatalog.Find(ignore.RuleName) is not { } rule) return IgnoreUnknownRule.At(ignore);
        if (!rule.CanBeSilenced) return IgnoreUnused.CannotBeSilenced(ignore);
        if (ignore.Reason.Length == 0) return IgnoreWithoutReason.At(ignore);
        return isUsed || isOff(rule.Name) ? null : IgnoreUnused.At(ignore);
    }
}
