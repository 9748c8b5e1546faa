using System.Collections.Immutable;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Features.Changing;

/// <summary>A change of the files that is offered at a place: its title in the editor's menu, and its edits once somebody wants them.</summary>
/// <param name="Kind">One of <see cref="ChangeKinds"/>.</param>
public sealed record OfferedChange(string Title, string Kind)
{
    private readonly Lazy<ChangeResult> _result = new(() => ChangeResult.Refused("nothing would change"));

    /// <summary>The edits, worked out when first asked for.</summary>
    public ChangeResult Result => _result.Value;

    /// <summary>The findings that it mends or silences.</summary>
    public ImmutableArray<Diagnostic> Mends { get; init; } = [];

    /// <summary>The one that most people want of several that mend the same finding.</summary>
    public bool IsPreferred { get; init; }

    internal Func<ChangeResult> Make
    {
        init => _result = new Lazy<ChangeResult>(value);
    }
}

/// <summary>The edits of a change, or why there can be none.</summary>
/// <param name="Edits">Those of one file do not touch each other.</param>
/// <param name="Problem">A sentence for the user; null where the change can be made.</param>
public sealed record ChangeResult(ImmutableArray<FileEdit> Edits, string? Problem)
{
    public static ChangeResult Of(IEnumerable<FileEdit> edits) => new([.. edits], null);

    public static ChangeResult Refused(string problem) => new([], problem);
}
