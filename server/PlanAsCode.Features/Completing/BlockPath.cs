using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Features.Completing;

/// <summary>
/// The keys and dashes that a place in block style stands below, read upwards by indentation. A column that fits nothing is moved
/// to that of the nearest map or list, as editors leave the cursor wherever the last line ended.
/// </summary>
internal sealed class BlockPath
{
    private readonly SourceText _source;

    /// <summary>Innermost first; null is an item of a list.</summary>
    private readonly List<string?> _inwards = [];
    private int _column;
    private bool _isDash;

    private BlockPath(SourceText source, int column, bool isDash)
    {
        _source = source;
        (_column, _isDash) = (column, isDash);
        (Column, IsItem, IsFirst) = (column, isDash, true);
    }

    /// <summary>Where the keys (or dashes) of the place stand, after moving.</summary>
    public int Column { get; private set; }

    /// <summary>True where the place is among the dashes of a list.</summary>
    public bool IsItem { get; private set; }

    /// <summary>True where no other key or dash of the map or list stands.</summary>
    public bool IsFirst { get; private set; }

    /// <summary>The column of the innermost key above; -1 at the top.</summary>
    public int OwnerColumn { get; private set; } = -1;

    /// <summary>Its line; -1 at the top.</summary>
    public int OwnerLine { get; private set; } = -1;

    /// <summary>The columns of the keys above, innermost first.</summary>
    public List<int> OwnerColumns { get; } = [];

    /// <summary>True where the key above takes a text that begins on the line below it, and the place is within that.</summary>
    public bool IsInText { get; private set; }

    /// <summary>What the language takes in the map or list in which the place stands.</summary>
    public Wanted Wanted { get; private set; }

    /// <summary>For a key, or nothing yet, at a column of a line.</summary>
    public static BlockPath ToKey(SourceText source, int line, int column) => new BlockPath(source, column, false).Read(line);

    /// <summary>For a dash at a column of a line.</summary>
    public static BlockPath ToDash(SourceText source, int line, int column) => new BlockPath(source, column, true).Read(line);

    /// <summary>Whether a line is <c>---</c> or <c>...</c>, between documents.</summary>
    public static bool IsDocumentMark(SourceText source, int start) =>
        start + 3 <= source.Length && source.Text.AsSpan(start, 3) is "---" or "..." && (start + 3 == source.Length || char.IsWhiteSpace(source.Text[start + 3]));

    private BlockPath Read(int line)
    {
        var deeper = int.MaxValue;
        var deeperIsDash = false;
        var isDecided = _isDash;
        for (var above = line - 1; above >= 0 && !(isDecided && _column == 0 && !_isDash); above--)
        {
            if (isDecided && IndentOf(above) > _column) continue;
            var read = BlockLine.Read(_source, above);
            if (read.IsSilent) continue;
            if (IsDocumentMark(_source, read.Start)) break;
            if (isDecided) Climb(read);
            else if (read.Indent > _column) (deeper, deeperIsDash) = read.Indent < deeper ? (read.Indent, read.HasDash) : (deeper, deeperIsDash);
            else isDecided = !IsContinued(read) && Begin(read, deeper, deeperIsDash);
        }

        if (!isDecided && deeper != int.MaxValue) (Column, IsItem, IsFirst) = (deeper, deeperIsDash, false);
        if (IsFirst) LookBelow(line + 1);
        Wanted = Enumerable.Reverse(_inwards).Aggregate(Wanted.Top, (at, key) => key is null ? at.IntoItem() : at.Into(key));
        return this;
    }

    /// <summary>The line that says what the place is: the first above that does not lie deeper.</summary>
    private bool Begin(BlockLine read, int deeper, bool deeperIsDash)
    {
        if (read.HasDash && _column <= read.LastDash)
        {
            (IsItem, IsFirst, Column) = (true, false, DashAt(read, _column));
            (_column, _isDash) = (Column, true);
            EnterOuterDashes(read);
            return true;
        }

        if (read.Column < _column && Opens(read, deeper, deeperIsDash)) return true;
        if (read.HasDash && !read.HasKey && read.Content < read.End)
        {
            (IsItem, IsFirst, Column) = (true, false, read.LastDash);
            (_column, _isDash) = (Column, true);
            EnterOuterDashes(read);
            return true;
        }

        var isAlone = read.HasDash && read.Content == read.End;
        (Column, IsFirst) = (isAlone ? Math.Min(_column, deeper) : read.Column, isAlone && deeper == int.MaxValue);
        _column = read.Column;
        if (read.HasDash) EnterDashes(read);
        return true;
    }

    /// <summary>The place stands below a key without a value, or within a text.</summary>
    private bool Opens(BlockLine read, int deeper, bool deeperIsDash)
    {
        if (read.OpensText(_source.Text)) IsInText = true;
        else if (!read.IsHeader(_source.Text)) return false;
        if (deeper != int.MaxValue) (Column, IsItem, IsFirst) = (deeper, deeperIsDash, false);
        EnterKey(read);
        return true;
    }

    /// <summary>One line further up, the way to it known.</summary>
    private void Climb(BlockLine read)
    {
        if (_isDash && read.HasDash && _column <= read.LastDash) EnterOuterDashes(read);
        else if (read.HasKey && (_isDash ? read.Column <= _column : read.Column < _column)) EnterKey(read);
        else if (read.HasDash && read.FirstDash < _column && !(_isDash && read.HasKey)) EnterDashes(read);
    }

    private void EnterKey(BlockLine read)
    {
        if (OwnerColumns.Count == 0) (OwnerColumn, OwnerLine) = (read.Column, _source.Lines.LineAt(read.Start));
        OwnerColumns.Add(read.Column);
        _inwards.Add(read.HasKey ? read.KeyText(_source.Text) : null);
        (_column, _isDash) = (read.Column, false);
        if (read.HasDash) EnterDashes(read);
    }

    /// <summary>An item for each dash of a line.</summary>
    private void EnterDashes(BlockLine read)
    {
        for (var at = read.LastDash; at >= read.FirstDash; at--)
        {
            if (_source.Text[read.Start + at] == '-') _inwards.Add(null);
        }

        (_column, _isDash) = (read.FirstDash, true);
    }

    /// <summary>From an inner list to the outermost that begins on the same line.</summary>
    private void EnterOuterDashes(BlockLine read)
    {
        for (var at = _column - 1; at >= read.FirstDash; at--)
        {
            if (_source.Text[read.Start + at] == '-') _inwards.Add(null);
        }

        _column = Math.Min(_column, read.FirstDash);
    }

    /// <summary>What stands below shows where its neighbours begin.</summary>
    private void LookBelow(int line)
    {
        for (; line < _source.Lines.Count; line++)
        {
            var read = BlockLine.Read(_source, line);
            if (read.IsSilent) continue;
            if (IsDocumentMark(_source, read.Start) || IsContinued(read)) return;
            var isBelow = read.HasDash && OwnerColumns.Count > 0 ? read.Indent >= OwnerColumn : read.Indent > OwnerColumn;
            if (isBelow) (Column, IsItem, IsFirst) = (read.Indent, read.HasDash, false);
            return;
        }
    }

    private int IndentOf(int line)
    {
        var start = _source.Lines.StartOf(line);
        var at = start;
        while (at < _source.Length && _source.Text[at] == ' ') at++;
        return at - start;
    }

    /// <summary>The column of the last dash that is not behind a column; the first where all are.</summary>
    private int DashAt(BlockLine read, int column)
    {
        for (var at = column; at > read.FirstDash; at--)
        {
            if (_source.Text[read.Start + at] == '-') return at;
        }

        return read.FirstDash;
    }

    /// <summary>A line that goes on with the value above it, such as a closing bracket.</summary>
    private bool IsContinued(BlockLine read) => read.Content < read.End && _source.Text[read.Content] is ']' or '}' or ',';
}
