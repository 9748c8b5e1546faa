using PlanAsCode.Syntax.Text;
using PlanAsCode.Workspace.Reading;

namespace PlanAsCode.Workspace.Writing;

/// <summary>Writes the new text of a plan file that was read before; one that has changed meanwhile is left alone.</summary>
public static class ChangedFile
{
    /// <param name="root">The folder that the file's path is relative to.</param>
    /// <returns>Why it could not be written, or null.</returns>
    public static string? Write(string root, SourceText before, SourceText after)
    {
        var path = Path.Combine(root, before.Path);
        var now = PlanFileReader.Read(path, before.Path, long.MaxValue - 1);
        if (now.Source is not { } source || now.Problem is not null) return $"`{path}` cannot be read again: {now.Problem?.Message}";
        if (source.Text != before.Text) return $"`{path}` has changed since it was read; run the command again";
        try
        {
            return WholeFile.Write(path, BeginsWithMark(path) ? "\uFEFF" + after.Text : after.Text);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"`{path}` cannot be read again: {e.Message}";
        }
    }

    /// <summary>A byte order mark stays where there is one.</summary>
    private static bool BeginsWithMark(string path)
    {
        Span<byte> start = stackalloc byte[3];
        using var stream = File.OpenRead(path);
        return stream.ReadAtLeast(start, 3, throwOnEndOfStream: false) == 3 && start.SequenceEqual("\uFEFF"u8);
    }
}
