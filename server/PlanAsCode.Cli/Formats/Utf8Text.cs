using System.Buffers;
using System.Text;

namespace PlanAsCode.Cli.Formats;

/// <summary>A long result as UTF-8, in pieces: a schedule of thousands of tasks is megabytes, which as one string would be copied four times.</summary>
public sealed class Utf8Text : IBufferWriter<byte>
{
    // Below the size from which the garbage collector treats an array as large.
    private const int PieceSize = 80_000;

    private readonly List<ReadOnlyMemory<byte>> _full = [];
    private byte[] _piece = new byte[4096];
    private int _used;

    public void Advance(int count) => _used += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (_piece.Length - _used < Math.Max(1, sizeHint))
        {
            _full.Add(_piece.AsMemory(0, _used));
            _piece = GC.AllocateUninitializedArray<byte>(Math.Max(PieceSize, sizeHint));
            _used = 0;
        }

        return _piece.AsMemory(_used);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public void WriteTo(Stream stream)
    {
        foreach (var piece in _full) stream.Write(piece.Span);
        stream.Write(_piece.AsSpan(0, _used));
    }

    public override string ToString()
    {
        using var whole = new MemoryStream();
        WriteTo(whole);
        return Encoding.UTF8.GetString(whole.GetBuffer().AsSpan(0, (int)whole.Length));
    }
}
