using System.Buffers;
using System.Text;
using System.Text.Unicode;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Workspace.Reading;

/// <summary>Bytes to text, refusing what is not UTF-8 instead of guessing.</summary>
public static class StrictUtf8
{
    public static ReadFile Decode(ReadOnlySpan<byte> bytes, string relativePath)
    {
        if (OtherEncoding(bytes) is { } encoding)
            return Refused(relativePath, $"the file is {encoding}; save it as UTF-8");
        if (bytes.Contains((byte)0))
            return Refused(relativePath, "the file is binary (it holds zero bytes); a plan file is text in UTF-8");

        if (Ascii.IsValid(bytes)) return ReadFile.Of(new SourceText(relativePath, Encoding.ASCII.GetString(bytes)));
        var chars = new char[bytes.Length];
        var status = Utf8.ToUtf16(bytes, chars, out var read, out var written, replaceInvalidSequences: false);
        if (status == OperationStatus.Done) return ReadFile.Of(new SourceText(relativePath, new string(chars, 0, written)));

        // Shown with replacement characters, so that the finding can quote the line that holds the bad byte.
        var shown = new SourceText(relativePath, Encoding.UTF8.GetString(bytes));
        var markLength = bytes.StartsWith(Encoding.UTF8.Preamble) ? 1 : 0;
        return ReadFile.Refused("not-utf-8", shown, written - markLength, $"byte 0x{bytes[read]:X2} is not UTF-8; save the file as UTF-8");
    }

    private static string? OtherEncoding(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] => "UTF-32",
            [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => "UTF-16",
            _ => null,
        };

    private static ReadFile Refused(string relativePath, string message) =>
        ReadFile.Refused("not-utf-8", new SourceText(relativePath, ""), 0, message);
}
