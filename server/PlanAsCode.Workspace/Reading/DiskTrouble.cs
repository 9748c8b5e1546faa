namespace PlanAsCode.Workspace.Reading;

/// <summary>Why the disk refused something, in words without the path (the message around it names it).</summary>
public static class DiskTrouble
{
    public static string InWords(Exception trouble) => trouble switch
    {
        UnauthorizedAccessException => "permission denied, or it is a folder",
        FileNotFoundException => "it does not exist",
        DirectoryNotFoundException => "its folder does not exist",
        PathTooLongException => "its path is too long",
        _ => trouble.Message,
    };
}
