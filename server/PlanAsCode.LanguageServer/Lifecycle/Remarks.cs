using PlanAsCode.LanguageServer.State;

namespace PlanAsCode.LanguageServer.Lifecycle;

/// <summary>Says in the log what a user should know of a workspace beside its findings, such as folders that cannot be listed; once.</summary>
internal sealed class Remarks(Session session)
{
    private readonly Dictionary<string, string[]> _said = new(StringComparer.Ordinal);

    public void Changed(FolderSnapshot folder)
    {
        if (!session.State.View.Folders.ContainsKey(folder.Root))
        {
            _said.Remove(folder.Root);
            return;
        }

        string[] now = [.. folder.Files.Remarks];
        foreach (var remark in now.Except(_said.GetValueOrDefault(folder.Root) ?? [])) session.Log.Warn($"{folder.Root}: {remark}");
        _said[folder.Root] = now;
    }
}
