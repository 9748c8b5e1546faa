using System.Collections.Immutable;
using System.Text.Json;
using PlanAsCode.LanguageServer.Protocol;

namespace PlanAsCode.LanguageServer.State;

/// <summary>The settings of each workspace: asked for from clients that can be asked, else taken as the client sends them. Changed on the connection's loop only.</summary>
internal sealed class SettingsByFolder(Session session)
{
    private const string Section = "plan";

    private ImmutableDictionary<string, ServerSettings> _byRoot = ImmutableDictionary<string, ServerSettings>.Empty;
    private ServerSettings _common = ServerSettings.Default;
    private int _asked;

    /// <summary>Told when settings are other than before.</summary>
    public Action Changed { get; set; } = () => { };

    public ServerSettings For(string root) => Volatile.Read(ref _byRoot).GetValueOrDefault(root) ?? _common;

    /// <summary>What the client says of itself at first: <c>{"plan": {…}}</c>, or what stands inside.</summary>
    public void Begin(JsonElement? options) => _common = ServerSettings.Default.With(Inside(options));

    /// <summary>Settings have changed: asked for again, or taken as they were sent.</summary>
    public void Refresh(JsonElement? sent)
    {
        if (session.Client.Workspace?.Configuration is true)
        {
            Pull();
            return;
        }

        var before = _common;
        _common = ServerSettings.Default.With(Inside(sent));
        if (_common != before) Changed();
    }

    /// <summary>Asks for the settings of all workspaces, if the client can be asked.</summary>
    public void Pull()
    {
        if (session.Client.Workspace?.Configuration is not true) return;
        string[] roots = [.. session.State.View.Folders.Keys];
        var items = roots.Select(root => new ConfigurationItem(Path.IsPathRooted(root) ? DocumentAddress.Of(root) : root, Section)).Prepend(new ConfigurationItem(null, Section));
        var number = ++_asked;
        var answer = session.Connection.Ask("workspace/configuration", new ConfigurationParams([.. items]), Wire.Default.ConfigurationParams);
        _ = answer.ContinueWith(done => session.Connection.Post(() => Take(number, roots, done.Result)), TaskScheduler.Default);
    }

    private void Take(int number, string[] roots, JsonElement? answer)
    {
        // A later question was asked meanwhile: its answer counts.
        if (number != _asked || answer is not { ValueKind: JsonValueKind.Array } list) return;
        var values = list.EnumerateArray().ToList();
        var common = values.Count > 0 ? ServerSettings.Default.With(values[0]) : _common;
        var byRoot = roots.Select((root, at) => (root, Settings: at + 1 < values.Count ? ServerSettings.Default.With(values[at + 1]) : common))
            .ToImmutableDictionary(pair => pair.root, pair => pair.Settings);
        var isSame = common == _common && roots.All(root => For(root) == byRoot[root]);
        (_common, _byRoot) = (common, byRoot);
        if (!isSame) Changed();
    }

    private static JsonElement? Inside(JsonElement? sent) =>
        sent is { ValueKind: JsonValueKind.Object } map && map.TryGetProperty(Section, out var inner) ? inner : sent;
}
