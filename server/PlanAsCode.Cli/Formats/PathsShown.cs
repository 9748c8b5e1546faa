namespace PlanAsCode.Cli.Formats;

/// <summary>
/// How files are named in text: from the current folder where the workspace lies below or around it, so that a terminal can open
/// them; else from the workspace.
/// </summary>
public sealed class PathsShown
{
    private readonly string _prefix;

    private PathsShown(string prefix) => _prefix = prefix;

    public static PathsShown From(string root)
    {
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), root).Replace(Path.DirectorySeparatorChar, '/');
        var goesUp = relative.Split('/').TakeWhile(segment => segment == "..").Count();
        var onlyUp = goesUp > 0 && relative.Split('/').Length == goesUp;
        if (relative == "." || Path.IsPathRooted(relative)) return new PathsShown("");
        return new PathsShown(goesUp == 0 || onlyUp ? relative + "/" : "");
    }

    public string Of(string relativePath) => Shown.Line(_prefix + relativePath);
}
