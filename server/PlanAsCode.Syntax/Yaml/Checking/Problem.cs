using System.Collections.Immutable;
using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Syntax.Yaml.Checking;

/// <summary>A finding before it knows its file: kept with a block's tree, shifted when the block moves.</summary>
internal sealed record Problem(string Rule, Severity Severity, string Message, TextSpan Span)
{
    public ImmutableArray<(string Message, TextSpan Span)> Related { get; init; } = [];

    public ImmutableArray<(string Title, ImmutableArray<TextEdit> Edits)> Fixes { get; init; } = [];

    public static Problem Error(string rule, string message, TextSpan span) => new(rule, Severity.Error, message, span);

    public Problem WithFix(string title, params ReadOnlySpan<TextEdit> edits) => this with { Fixes = Fixes.Add((title, [.. edits])) };

    public Problem ShiftedBy(int delta) => delta == 0 ? this : this with
    {
        Span = Span.ShiftedBy(delta),
        Related = [.. Related.Select(related => (related.Message, related.Span.ShiftedBy(delta)))],
        Fixes = [.. Fixes.Select(fix => (fix.Title, fix.Edits.Select(edit => edit with { Span = edit.Span.ShiftedBy(delta) }).ToImmutableArray()))],
    };

    public Diagnostic ToDiagnostic(SourceText source) => new(Rule, Severity, Message, new Place(source, Span))
    {
        Related = [.. Related.Select(related => new RelatedPlace(related.Message, new Place(source, related.Span)))],
        Fixes = [.. Fixes.Select(fix => new CodeFix(fix.Title, [.. fix.Edits.Select(edit => new FileEdit(source.Path, edit))]))],
    };
}
