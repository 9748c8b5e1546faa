namespace PlanAsCode.Workspace.Reading;

/// <summary>Reads a text file that the user named, such as a template.</summary>
public static class TextFile
{
    private const long MostBytes = 16 * 1024 * 1024;

    /// <summary>Its text, or why it cannot be read. One of the two is null.</summary>
    public static (string? Text, string? Problem) Read(string path)
    {
        if (Directory.Exists(path)) return (null, $"`{path}` is a folder, not a file");
        var read = PlanFileReader.Read(path, path, MostBytes);
        return read.Problem is { } problem ? (null, $"`{path}`: {problem.Message}") : (read.Source!.Text, null);
    }
}
