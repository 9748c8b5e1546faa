using System.Text;
using PlanAsCode.Workspace.Discovery;
using PlanAsCode.Workspace.Reading;

namespace PlanAsCode.Workspace.Writing;

/// <summary>Writes a file whole or not at all: into a temporary file beside it, then renamed.</summary>
public static class WholeFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes UTF-8, replacing what was there; missing folders are made. Returns why it could not, or null.</summary>
    public static string? Write(string path, string text) => Write(path, text, overwrite: true);

    /// <summary>As <see cref="Write(string, string)"/>, but leaves a file that already exists as it is and says so.</summary>
    public static string? Create(string path, string text) => Write(path, text, overwrite: false);

    private static string? Write(string path, string text, bool overwrite)
    {
        var target = RealPath.Of(path);
        if (target is null) return $"`{path}` cannot be written: its links lead round in a circle";
        if (Directory.Exists(target)) return $"`{path}` cannot be written: it is a folder";
        var bytes = Utf8.GetBytes(text);
        try
        {
            if (IsDevice(path)) WriteTo(path, FileMode.Open, bytes);
            else Replace(target, bytes, overwrite);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return $"`{path}` cannot be written: {Why(e, target, overwrite)}";
        }
    }

    private static void Replace(string target, byte[] bytes, bool overwrite)
    {
        var folder = Path.GetDirectoryName(target)!;
        Directory.CreateDirectory(folder);
        var temporary = Path.Combine(folder, $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}.tmp");
        try
        {
            WriteTo(temporary, FileMode.CreateNew, bytes);
            if (!OperatingSystem.IsWindows() && File.Exists(target)) File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
            File.Move(temporary, target, overwrite);
        }
        finally
        {
            if (File.Exists(temporary)) File.Delete(temporary);
        }
    }

    private static void WriteTo(string path, FileMode mode, byte[] bytes)
    {
        using var stream = new FileStream(path, mode, FileAccess.Write);
        stream.Write(bytes);
    }

    /// <summary>A rename would put a file in the place of <c>/dev/stdout</c>.</summary>
    private static bool IsDevice(string path) =>
        !OperatingSystem.IsWindows() && Path.GetFullPath(path).StartsWith("/dev/", StringComparison.Ordinal);

    private static string Why(Exception e, string target, bool overwrite)
    {
        if (!overwrite && File.Exists(target)) return "it already exists";
        return FileInTheWay(target) is { } file ? $"`{file}` is a file, not a folder" : DiskTrouble.InWords(e);
    }

    private static string? FileInTheWay(string target)
    {
        for (var at = Path.GetDirectoryName(target); at is not null; at = Path.GetDirectoryName(at))
        {
            if (File.Exists(at)) return at;
        }

        return null;
    }
}
