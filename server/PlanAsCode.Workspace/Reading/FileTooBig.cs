using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Workspace.Reading;

/// <summary>The finding at a file that is longer than what is read.</summary>
internal static class FileTooBig
{
    public static ReadFile Of(string relativePath, long length, long mostBytes)
    {
        // Just above the limit, both numbers would round to the same.
        var (size, most) = InUnits(length) == InUnits(mostBytes) ? ($"{length} bytes", $"{mostBytes} bytes") : (InUnits(length), InUnits(mostBytes));
        var message = $"{size} are too big for a plan file: at most {most} are read (`workspace.limits.file-size`)";
        return ReadFile.Refused("file-too-big", new SourceText(relativePath, ""), 0, message);
    }

    private static string InUnits(long bytes) =>
        bytes >= 1024 * 1024 ? $"{bytes / (1024 * 1024)} MB" : bytes >= 1024 ? $"{bytes / 1024} KB" : $"{bytes} bytes";
}
