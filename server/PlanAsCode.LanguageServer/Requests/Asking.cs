using PlanAsCode.LanguageServer.State;
using PlanAsCode.LanguageServer.Transport;

namespace PlanAsCode.LanguageServer.Requests;

/// <summary>From a snapshot to an answer, beside the loop; asked again where the snapshot was replaced but the question stands.</summary>
internal static class Asking
{
    private const int MostTries = 100;

    /// <param name="isOfText">True where the answer about an open document waits for nothing that is on disk.</param>
    /// <exception cref="LspError">The text was changed before there was an answer.</exception>
    public static async Task<TResult?> OfFile<TResult>(Session session, string address, bool isOfText, Func<FileQuestion, Task<TResult?>> answer, CancellationToken cancel)
        where TResult : class
    {
        if (session.State.View.Lost.Contains(address)) throw LspError.TextIsLost(address);
        var asked = session.State.View.Documents.GetValueOrDefault(address)?.Source.Text;
        var ready = isOfText && asked is not null ? Task.CompletedTask : session.State.Settled(address);
        if (!ready.IsCompleted) await ready.WaitAsync(cancel).ConfigureAwait(false);
        FolderSnapshot? looked = null;
        for (var tries = 1; ; tries++)
        {
            var view = session.State.View;
            if (view.Lost.Contains(address)) throw LspError.TextIsLost(address);
            if (view.Documents.GetValueOrDefault(address)?.Source.Text is { } now && asked is not null && now != asked)
                throw new LspError(LspError.ContentModified, "the content has changed since");
            if (!isOfText && view.FolderOf(address) is { } folder && !ReferenceEquals(folder, looked) && !await IsSettled(folder, cancel).ConfigureAwait(false))
            {
                looked = folder;
                await LookAgain(session, [folder], cancel).ConfigureAwait(false);
                continue;
            }

            if (view.Find(address) is not { } file) return null;
            try
            {
                return await Task.Run(() => answer(new FileQuestion(session, view, file, cancel)), cancel).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (!cancel.IsCancellationRequested && tries < MostTries && !ReferenceEquals(session.State.View, view))
            {
                // Another file was changed, or the disk was read: the question stands.
            }
        }
    }

    public static async Task<TResult?> OfAll<TResult>(Session session, Func<ServerView, TResult?> answer, CancellationToken cancel)
        where TResult : class
    {
        var ready = session.State.Settled();
        if (!ready.IsCompleted) await ready.WaitAsync(cancel).ConfigureAwait(false);
        var looked = new HashSet<FolderSnapshot>();
        for (var tries = 1; ; tries++)
        {
            var view = session.State.View;
            try
            {
                var unsettled = await Task.Run(() => view.Folders.Values.Where(folder => !folder.Files.IsSettled && looked.Add(folder)).ToList(), cancel).ConfigureAwait(false);
                if (unsettled.Count > 0)
                {
                    await LookAgain(session, unsettled, cancel).ConfigureAwait(false);
                    continue;
                }

                return await Task.Run(() => answer(view), cancel).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (!cancel.IsCancellationRequested && tries < MostTries && !ReferenceEquals(session.State.View, view))
            {
                // Something was changed meanwhile: what counts now is asked for.
            }
        }
    }

    private static Task<bool> IsSettled(FolderSnapshot folder, CancellationToken cancel) => Task.Run(() => folder.Files.IsSettled, cancel);

    /// <summary>Open texts may say that other files belong to a workspace.</summary>
    private static async Task LookAgain(Session session, List<FolderSnapshot> folders, CancellationToken cancel)
    {
        var begun = new TaskCompletionSource<Task>(TaskCreationOptions.RunContinuationsAsynchronously);
        session.Connection.Post(() => begun.SetResult(Task.WhenAll(folders.Select(folder => session.State.Resettle(folder.Root)).ToList())));
        var done = await begun.Task.WaitAsync(cancel).ConfigureAwait(false);
        await done.WaitAsync(cancel).ConfigureAwait(false);
    }
}
