using System.Text.Json;

namespace PlanAsCode.LanguageServer.Transport;

/// <summary>Where the library delivers the messages of one method.</summary>
/// <param name="admit">Throws where the method may not be called now.</param>
internal sealed class Endpoint(Route route, Action<Route> admit)
{
    public Task<JsonElement?> Call(JsonElement? parameters = null, CancellationToken cancel = default)
    {
        admit(route);
        return route.Handle(parameters, cancel);
    }
}
