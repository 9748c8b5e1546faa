using System.Collections.Immutable;
using PlanAsCode.Features.Changing.Fixing;
using PlanAsCode.Features.Changing.Refactoring;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Features.Changing;

/// <summary>What can be changed at a place with one key: fixes of findings, and other ways to write or order the same plan.</summary>
public static class Changes
{
    private static readonly ImmutableArray<Provider> Providers =
    [
        new(ChangeKinds.QuickFix, RuleFixes.At),
        new(ChangeKinds.QuickFix, CreateMissing.At),
        new(ChangeKinds.QuickFix, MissingOwner.At),
        new(ChangeKinds.QuickFix, OverdueReview.At),
        new(ChangeKinds.QuickFix, OverdueUpdate.At),
        new(ChangeKinds.QuickFix, AfterLeave.At),
        new(ChangeKinds.QuickFix, SomebodyFree.At),
        new(ChangeKinds.QuickFix, DelayedTask.At),
        new("", Actuals.At),
        new(ChangeKinds.Rewrite, EstimatePoints.At),
        new(ChangeKinds.Rewrite, FlowStyle.At),
        new(ChangeKinds.Rewrite, SortedByDate.At),
        new(ChangeKinds.Extract, RiskFromTask.At),
        new("", TaskFromRisk.At),
        new(ChangeKinds.Extract, GroupOfTasks.At),
        new(ChangeKinds.Inline, InlinedAlias.At),
        new(ChangeKinds.Move, OtherProject.At),
        new(ChangeKinds.Move, OtherFile.At),
        new(ChangeKinds.QuickFix, Silencing.At),
        new(ChangeKinds.FixAll, AllFixes.At),
    ];

    /// <summary>All that is offered for a selection, or at a position where it is empty; the fixes of findings first.</summary>
    /// <param name="file">With the facts of this very text.</param>
    /// <param name="wanted">Kinds; only those, and what lies below them. All where it is empty.</param>
    public static ImmutableArray<OfferedChange> At(PlanFile file, TextSpan selection, IReadOnlyCollection<string> wanted, CancellationToken cancel = default)
    {
        var question = new ChangeQuestion(file, selection, cancel);
        var found = ImmutableArray.CreateBuilder<OfferedChange>();
        foreach (var provider in Providers)
        {
            cancel.ThrowIfCancellationRequested();
            if (provider.Kind.Length > 0 && !Wants(provider.Kind)) continue;
            found.AddRange(provider.At(question).Where(change => Wants(change.Kind)));
        }

        return [.. found.DistinctBy(change => (change.Title, change.Kind))];

        bool Wants(string kind) => wanted.Count == 0 || wanted.Any(one => ChangeKinds.IsWithin(kind, one));
    }

    /// <param name="Kind">Of all that it offers; empty where they differ.</param>
    private readonly record struct Provider(string Kind, Func<ChangeQuestion, IEnumerable<OfferedChange>> At);
}
