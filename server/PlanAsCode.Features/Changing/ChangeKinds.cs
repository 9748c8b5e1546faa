using System.Collections.Immutable;

namespace PlanAsCode.Features.Changing;

/// <summary>What sort of change one is, in the words of the language server protocol.</summary>
public static class ChangeKinds
{
    public const string QuickFix = "quickfix";
    public const string Extract = "refactor.extract";
    public const string Inline = "refactor.inline";
    public const string Move = "refactor.move";
    public const string Rewrite = "refactor.rewrite";
    public const string FixAll = "source.fixAll.plan";

    public static ImmutableArray<string> All { get; } = [QuickFix, Extract, Inline, Move, Rewrite, FixAll];

    /// <summary>Whether a kind is another or one below it: <c>refactor.inline</c> is <c>refactor</c>; every kind is the empty one.</summary>
    public static bool IsWithin(string kind, string wanted) =>
        wanted.Length == 0 || kind == wanted || (kind.StartsWith(wanted, StringComparison.Ordinal) && kind[wanted.Length] == '.');
}
