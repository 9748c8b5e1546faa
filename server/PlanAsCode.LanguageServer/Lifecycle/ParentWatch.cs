using System.Diagnostics;

namespace PlanAsCode.LanguageServer.Lifecycle;

/// <summary>Ends the server when the editor's process has died without a word.</summary>
internal static class ParentWatch
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(3);

    public static void Start(int processId, Action end) => _ = Task.Run(async () =>
    {
        while (IsAlive(processId)) await Task.Delay(Interval).ConfigureAwait(false);
        end();
    });

    private static bool IsAlive(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return !process.HasExited && !IsZombie(processId);
        }
        catch (ArgumentException)
        {
            return false;
        }
        catch (Exception unknown) when (unknown is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It is there, but may not be looked at.
            return true;
        }
    }

    /// <summary>A process that has ended, but whose own parent has not asked how: its number still lives on Linux.</summary>
    private static bool IsZombie(int processId)
    {
        if (!OperatingSystem.IsLinux()) return false;
        try
        {
            var state = File.ReadAllText($"/proc/{processId}/stat");
            return state[(state.LastIndexOf(')') + 1)..].TrimStart() is ['Z' or 'X', ..];
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
