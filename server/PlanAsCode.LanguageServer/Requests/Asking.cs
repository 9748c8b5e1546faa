using PlanAsCode.LanguageServer.State;
using PlanAsCode.LanguageServer.Transport;

namespace PlanAsCode.LanguageServer.Requests;

/// <summary>From a snapshot to an answer, beside the loop; asked again where the snapshot was replaced but the question stands.</summary>
internal static class Asking
{
    private const int MostTries = 100;

    /// <param name="ready">What the answer has to wait for.</param>
    /// <exception cref="LspError">The text was changed before there was an answer.</exception>
    public static async Task<TResult?> OfFile<TResult>(Session session, string address, Task ready, Func<FileQuestion, Task<TResult?>> answer, CancellationToken cancel)
        where TResult : class
    {
        var asked = session.State.View.Documents.GetValueOrDefault(address)?.Source.Text;
        if (!ready.IsCompleted) await ready.WaitAsync(cancel).ConfigureAwait(false);
        for (var tries = 1; ; tries++)
        {
            var view = session.State.View;
            if (view.Documents.GetValueOrDefault(address)?.Source.Text is { } now && asked is not null && now != asked)
                throw new LspError(LspError.ContentModified, "the content has changed since");
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
        for (var tries = 1; ; tries++)
        {
            var view = session.State.View;
            try
            {
                return await Task.Run(() => answer(view), cancel).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (!cancel.IsCancellationRequested && tries < MostTries && !ReferenceEquals(session.State.View, view))
            {
                // Something was changed meanwhile: what counts now is asked for.
            }
        }
    }
}
