using System.Text.Json;

namespace PlanAsCode.LanguageServer.Transport;

/// <summary>Where the library delivers the messages of one method.</summary>
/// <param name="admit">Throws where the method may not be called now.</param>
/// <param name="onBug">Told of what a notification throws: nobody waits for an answer to it. Of requests the library tells.</param>
/// <param name="begun">Told of each message.</param>
/// <param name="answered">Told when it is done with.</param>
internal sealed class Endpoint(Route route, Action<Route> admit, Action<string, Exception> onBug, Action begun, Action answered)
{
    public async Task<JsonElement?> Call(JsonElement? parameters = null, CancellationToken cancel = default)
    {
        begun();
        try
        {
            if (!route.IsRequest)
            {
                Take(parameters, cancel);
                return null;
            }

            admit(route);
            return await route.Handle(parameters, cancel).ConfigureAwait(false);
        }
        finally
        {
            answered();
        }
    }

    /// <summary>A notification that comes at the wrong time or does not fit is dropped; one that fails costs nothing but itself.</summary>
    private void Take(JsonElement? parameters, CancellationToken cancel)
    {
        try
        {
            admit(route);
            _ = route.Handle(parameters, cancel);
        }
        catch (LspError refused) when (refused.Code != LspError.InvalidParams)
        {
        }
        catch (Exception bug)
        {
            onBug(route.Method, bug);
        }
    }
}
