using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Features.Completing;

/// <summary>
/// Reads a flow collection from its first bracket. Brackets need not be closed: while somebody types they are not, and a line at
/// the column of the key ends what is open.
/// </summary>
internal sealed class FlowScan
{
    /// <summary>What stands behind the place is looked at this far.</summary>
    private const int MostBehind = 20_000;

    private readonly string _text;
    private readonly int _end;
    private readonly int _column;
    private readonly Stack<FlowFrame> _open = new();
    private readonly List<FlowFrame> _frames = [];
    private int _at;

    private FlowScan(string text, int start, int place, int column) =>
        (_text, _at, _end, _column) = (text, start, Math.Min(text.Length, place + MostBehind), column);

    /// <summary>The innermost brackets around a place; null where all are closed before it.</summary>
    /// <param name="start">Where the outermost bracket stands.</param>
    /// <param name="wanted">What is taken where it stands.</param>
    /// <param name="column">Of the key whose value it is.</param>
    public static FlowFrame? At(SourceText source, int start, int place, Wanted wanted, int column)
    {
        var scan = new FlowScan(source.Text, start, place, column);
        scan.Run(wanted);
        return scan._frames.LastOrDefault(frame => frame.Start < place && (frame.End < 0 || place <= frame.End) && place <= scan._at);
    }

    private void Run(Wanted wanted)
    {
        Open(wanted);
        while (_at < _end && _open.TryPeek(out var frame))
        {
            var letter = _text[_at];
            var slot = frame.Slots[^1];
            if (letter is ' ' or '\t' or '\r') _at++;
            else if (letter == '\n')
            {
                if (IsEndedBy(_at + 1)) break;
                _at++;
            }
            else if (letter == '#' && _text[_at - 1] is ' ' or '\t' or '\n') SkipTo('\n');
            else if (letter is '{' or '[') Open(frame.WantedIn(slot, _text));
            else if (letter is '}' or ']') Close(frame);
            else if (letter == ',') frame.Slots.Add(new FlowSlot(++_at));
            else if (letter == ':' && frame.IsMap && slot.Colon < 0 && EndsKey(_at)) slot.Colon = _at++;
            else if (letter is '"' or '\'' && !slot.HasToken) Take(slot, BlockLine.BehindQuote(_text, _at, _end));
            else Take(slot, EndOfPlain(frame, slot));
        }
    }

    private void Open(Wanted wanted)
    {
        if (_open.TryPeek(out var outer)) outer.Slots[^1].Touch(_at, _at + 1);
        var frame = new FlowFrame(_text[_at] == '{', wanted, _at);
        _at++;
        frame.Slots.Add(new FlowSlot(_at));
        _open.Push(frame);
        _frames.Add(frame);
    }

    private void Close(FlowFrame frame)
    {
        frame.End = _at;
        _at++;
        _open.Pop();
        if (_open.TryPeek(out var outer)) outer.Slots[^1].Touch(frame.Start, _at);
    }

    private void Take(FlowSlot slot, int end)
    {
        slot.Touch(_at, end);
        _at = end;
    }

    private int EndOfPlain(FlowFrame frame, FlowSlot slot)
    {
        var at = _at + 1;
        var end = at;
        for (; at < _end; at++)
        {
            var letter = _text[at];
            if (letter is ',' or '[' or ']' or '{' or '}' or '\n' or '\r') break;
            if (letter == ':' && frame.IsMap && slot.Colon < 0 && EndsKey(at)) break;
            if (letter == '#' && _text[at - 1] is ' ' or '\t') break;
            if (letter is not (' ' or '\t')) end = at + 1;
        }

        return end;
    }

    private bool EndsKey(int at) => at + 1 >= _text.Length || _text[at + 1] is ' ' or '\t' or '\n' or '\r' or ',' or '}' or ']' || _text[at - 1] is '"' or '\'';

    private void SkipTo(char letter)
    {
        while (_at < _end && _text[_at] != letter) _at++;
    }

    /// <summary>Whether a line belongs to what stands below the collection, and is no closing bracket of it.</summary>
    private bool IsEndedBy(int start)
    {
        var at = start;
        while (at < _text.Length && _text[at] is ' ' or '\t') at++;
        return at < _text.Length && at - start <= _column && _text[at] is not ('\n' or '\r' or '}' or ']' or ',' or '#');
    }
}
