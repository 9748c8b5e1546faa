using PlanAsCode.Syntax.Text;
using PlanAsCode.Workspace.Discovery;

namespace PlanAsCode.Workspace.Reading;

/// <summary>Reads one plan file: its text, or a finding at that file that says why there is none.</summary>
public static class PlanFileReader
{
    /// <param name="relativePath">The file's name inside the workspace.</param>
    /// <param name="mostBytes">A longer file is refused before it is read.</param>
    public static ReadFile Read(string fullPath, string relativePath, long mostBytes)
    {
        try
        {
            if (IsPipe(fullPath)) return ReadFile.Of(new SourceText(relativePath, ""));
            using var stream = new FileStream(fullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
            if (stream.CanSeek && stream.Length > mostBytes) return FileTooBig.Of(relativePath, stream.Length, mostBytes);
            var bytes = ReadAll(stream, mostBytes);
            return bytes.Length > mostBytes ? FileTooBig.Of(relativePath, bytes.Length, mostBytes) : StrictUtf8.Decode(bytes, relativePath);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ReadFile.Refused("unreadable-file", new SourceText(relativePath, ""), 0, $"cannot be read: {DiskTrouble.InWords(e)}");
        }
    }

    /// <summary>Opening a pipe for reading waits for a writer, who may never come; opened for both it opens at once.</summary>
    private static bool IsPipe(string fullPath)
    {
        if (OperatingSystem.IsWindows() || new FileInfo(RealPath.Of(fullPath) ?? fullPath).Length > 0) return false;
        try
        {
            using var stream = new FileStream(fullPath, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
            return !stream.CanSeek;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>At most one byte more than allowed, whatever length the file claims to have.</summary>
    private static ReadOnlySpan<byte> ReadAll(FileStream stream, long mostBytes)
    {
        var bytes = new byte[Math.Min(stream.CanSeek ? stream.Length : 0, mostBytes) + 1];
        var count = 0;
        while (true)
        {
            var read = stream.Read(bytes, count, bytes.Length - count);
            if (read == 0) return bytes.AsSpan(0, count);
            count += read;
            if (count > mostBytes) return bytes;
            if (count == bytes.Length) Array.Resize(ref bytes, (int)Math.Min(Math.Max(4096, bytes.Length * 2L), mostBytes + 1));
        }
    }
}
