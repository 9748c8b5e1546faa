namespace PlanAsCode.Syntax.Text;

/// <summary>A half-open stretch of a text, in UTF-16 units from its beginning.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    public int End => Start + Length;

    public bool IsEmpty => Length == 0;

    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    public bool Contains(int position) => position >= Start && position < End;

    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    public TextSpan ShiftedBy(int delta) => new(Start + delta, Length);

    public override string ToString() => $"[{Start}..{End})";
}
