namespace PlanAsCode.Syntax.Text;

/// <summary>A stretch of one file: where something was written.</summary>
public sealed record Place(SourceText Source, TextSpan Span)
{
    public string Path => Source.Path;

    public LinePosition Start => Source.Lines.PositionAt(Span.Start);

    public LinePosition End => Source.Lines.PositionAt(Span.End);

    public override string ToString() => $"{Path}:{Start.Line + 1}:{Start.Character + 1}";
}
