namespace PlanAsCode.LanguageServer.State;

/// <summary>From the addresses of an editor to paths of the disk and back.</summary>
internal static class DocumentAddress
{
    /// <summary>The path of a <c>file:</c> address; null for all others.</summary>
    public static string? PathOf(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || !uri.IsFile) return null;
        var path = uri.LocalPath;
        if (path.Contains('\0', StringComparison.Ordinal)) return null;
        // VS Code writes the drive of Windows as /c:/plans.
        return path is ['/', _, ':', ..] && OperatingSystem.IsWindows() ? Path.GetFullPath(path[1..]) : path;
    }

    /// <summary>Every character of a name that means something in an address is escaped.</summary>
    public static string Of(string fullPath)
    {
        var path = string.Join('/', fullPath.Replace('\\', OperatingSystem.IsWindows() ? '/' : '\\').Split('/').Select(Uri.EscapeDataString));
        return path.StartsWith('/') ? $"file://{path}" : $"file:///{path}";
    }
}
