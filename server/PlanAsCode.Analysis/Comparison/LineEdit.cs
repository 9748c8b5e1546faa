namespace PlanAsCode.Analysis.Comparison;

/// <summary>Lines of a file that read otherwise than before.</summary>
/// <param name="File">Its path.</param>
/// <param name="Before">The lines of the earlier text; none where lines were added.</param>
/// <param name="After">The lines of the later text; none where lines were removed.</param>
/// <param name="Was">The text of the earlier lines, with their ends.</param>
internal sealed record LineEdit(string File, LineStretch Before, LineStretch After, string Was);

/// <summary>Some lines one after another, counted from 0.</summary>
internal readonly record struct LineStretch(int First, int Count)
{
    public bool Has(int line) => line >= First && line < First + Count;
}
