using System.Globalization;
using System.Text.Json;
using PlanAsCode.LanguageServer.Protocol;

namespace PlanAsCode.LanguageServer.Lifecycle;

/// <summary>Tells the client that a workspace is read, where it can show that. Touched on the connection's loop only.</summary>
internal sealed class LoadingProgress(Session session)
{
    private readonly Dictionary<string, Task<ProgressToken?>> _running = new(StringComparer.Ordinal);
    private int _last;

    public void Loading(string root, bool isLoading)
    {
        if (session.Client.Window?.WorkDoneProgress is not true) return;
        if (isLoading) _running[root] = Begin(root);
        else if (_running.Remove(root, out var begun)) _ = End(begun, session.State.View.Folders.GetValueOrDefault(root)?.Files.Files.Count ?? 0);
    }

    private async Task<ProgressToken?> Begin(string root)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"plan-loading-{++_last}");
        var token = new ProgressToken(JsonSerializer.SerializeToElement(text, Wire.Default.String));
        if (!await session.Connection.IsGranted("window/workDoneProgress/create", token, Wire.Default.ProgressToken).ConfigureAwait(false)) return null;
        Report(token, new WorkDone("begin", "Reading the plan", Path.GetFileName(root), false));
        return token;
    }

    private async Task End(Task<ProgressToken?> begun, int files)
    {
        if (await begun.ConfigureAwait(false) is { } token)
            Report(token, new WorkDone("end", Message: string.Create(CultureInfo.InvariantCulture, $"{files} {(files == 1 ? "file" : "files")}")));
    }

    private void Report(ProgressToken token, WorkDone step) =>
        session.Connection.Notify("$/progress", new ProgressParams(token.Token, JsonSerializer.SerializeToElement(step, Wire.Default.WorkDone)), Wire.Default.ProgressParams);
}
