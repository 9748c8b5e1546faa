using System.Diagnostics;
using System.Text;

namespace PlanAsCode.Workspace.Git;

/// <summary>
/// One call of git that only reads: no shell, no prompt, no pager, no hook, no program that a repository's settings name, and
/// no network. Repositories may be anybody's.
/// </summary>
internal static class GitCommand
{
    private static readonly string[] Settings =
    [
        "--no-pager", "--literal-pathspecs",
        "-c", "core.fsmonitor=false",
        "-c", "core.hooksPath=/dev/null",
        "-c", "credential.helper=",
        "-c", "protocol.allow=never",
        "-c", "safe.bareRepository=explicit",
    ];

    /// <summary>
    /// Those that would make git look at another repository than the folder's, as they do inside a hook (<c>git rev-parse
    /// --local-env-vars</c>), that start a program, and that change what a path or a message is.
    /// </summary>
    private static readonly string[] Unset =
    [
        "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_CONFIG", "GIT_CONFIG_PARAMETERS", "GIT_CONFIG_COUNT", "GIT_OBJECT_DIRECTORY", "GIT_DIR",
        "GIT_WORK_TREE", "GIT_IMPLICIT_WORK_TREE", "GIT_GRAFT_FILE", "GIT_INDEX_FILE", "GIT_NO_REPLACE_OBJECTS", "GIT_REPLACE_REF_BASE",
        "GIT_PREFIX", "GIT_INTERNAL_SUPER_PREFIX", "GIT_SHALLOW_FILE", "GIT_COMMON_DIR", "GIT_NAMESPACE", "GIT_EXTERNAL_DIFF",
        "GIT_GLOB_PATHSPECS", "GIT_NOGLOB_PATHSPECS", "GIT_ICASE_PATHSPECS", "LANGUAGE",
    ];

    /// <summary>Starts it, or says why it cannot be. One of the two is null.</summary>
    public static (Process? Process, string? Problem) Start(string folder, params string[] arguments)
    {
        if (GitProgram.FullPath is not { } program) return (null, "git is not installed: no folder of PATH has a program `git`");
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var argument in Settings) start.ArgumentList.Add(argument);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        foreach (var name in Unset.Concat(start.Environment.Keys.Where(IsTrace)).ToList()) start.Environment.Remove(name);
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";

        // Empty: none at all. Unlike `protocol.allow` no setting of the repository goes before it, `protocol.ext.allow=always` neither.
        start.Environment["GIT_ALLOW_PROTOCOL"] = "";
        start.Environment["GIT_ASKPASS"] = "";
        start.Environment["SSH_ASKPASS"] = "";
        start.Environment["LC_ALL"] = "C";
        try
        {
            return (Process.Start(start)!, null);
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or IOException or UnauthorizedAccessException)
        {
            return (null, $"git cannot be started: {e.Message}");
        }
    }
    /// <summary>They write files, and into what is read as git's errors.</summary>
    private static bool IsTrace(string name) => name.StartsWith("GIT_TRACE", StringComparison.OrdinalIgnoreCase);
}
