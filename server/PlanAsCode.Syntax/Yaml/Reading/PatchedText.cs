using System.Text;
using PlanAsCode.Syntax.Text;
using YamlDotNet.Core.Events;

namespace PlanAsCode.Syntax.Yaml.Reading;

/// <summary>
/// A stretch of a file as it is given to YamlDotNet: the text as written, or with a few replacements by which a broken
/// text becomes readable. Every index leads back to its offset in the file.
/// </summary>
internal sealed class PatchedText
{
    private readonly int _base;
    private readonly List<Shift> _shifts = [];

    public PatchedText(string text, int offset)
    {
        Text = text;
        _base = offset;
    }

    /// <param name="source">Text of the whole file.</param>
    /// <param name="patches">Replacements inside the stretch, in order; one that overlaps the one before it is left out.</param>
    public PatchedText(string source, int start, int end, IReadOnlyList<Patch> patches)
    {
        _base = start;
        var text = new StringBuilder(end - start + 16);
        var at = start;
        foreach (var patch in patches)
        {
            if (patch.Start < at || patch.Start + patch.Length > end) continue;
            text.Append(source, at, patch.Start - at);
            _shifts.Add(new Shift(text.Length, patch.Start - start, patch.NewText.Length, patch.Length, patch.IsBroken));
            text.Append(patch.NewText);
            at = patch.Start + patch.Length;
        }

        text.Append(source, at, end - at);
        Text = text.ToString();
    }

    public string Text { get; }

    /// <summary>The offset in the file of an index of <see cref="Text"/>; inside a replacement, its beginning or end.</summary>
    public int ToSource(int index)
    {
        // Marks run past the end of the text at times.
        index = Math.Min(index, Text.Length);
        var delta = 0;
        foreach (var shift in _shifts)
        {
            if (index <= shift.Index) break;
            if (index < shift.Index + shift.NewLength)
                return _base + shift.Original + Math.Min(index - shift.Index, shift.OldLength);
            delta = shift.Original + shift.OldLength - (shift.Index + shift.NewLength);
        }

        return _base + index + delta;
    }

    /// <summary>The damaged text that stands behind a node of the patched text; null where the node is as written.</summary>
    public TextSpan? DamageAt(int index)
    {
        foreach (var shift in _shifts)
        {
            if (shift.IsBroken && index >= shift.Index && index < shift.Index + shift.NewLength)
                return new TextSpan(_base + shift.Original + (index == shift.Index ? 0 : shift.OldLength), index == shift.Index ? shift.OldLength : 0);
        }

        return null;
    }

    /// <summary>Whether something was inserted at an index: a key that ends there was still being typed.</summary>
    public bool IsPatchedAt(int index) => _shifts.Exists(shift => shift.Index == index && shift.OldLength == 0);

    public TextSpan SpanOf(int start, int end)
    {
        var from = ToSource(start);
        return TextSpan.FromBounds(from, Math.Max(from, ToSource(end)));
    }

    public TextSpan SpanOf(ParsingEvent read) => SpanOf((int)read.Start.Index, (int)read.End.Index);

    private readonly record struct Shift(int Index, int Original, int NewLength, int OldLength, bool IsBroken);
}
