using System.Text.Json;
using PlanAsCode.Features.Understanding;

namespace PlanAsCode.LanguageServer.State;

/// <summary>What users set in their editor under <c>plan</c>. What is not set, or set to something else than it takes, stays as it was.</summary>
internal sealed record ServerSettings
{
    private static readonly (string Name, HintKinds Kind)[] HintNames =
        [("dates", HintKinds.Dates), ("cost", HintKinds.Cost), ("scores", HintKinds.Scores), ("load", HintKinds.Load)];

    private static readonly (string Name, LensKinds Kind)[] LensNames =
    [
        ("projects", LensKinds.Projects), ("updates", LensKinds.Updates), ("tasks", LensKinds.Tasks), ("allTasks", LensKinds.AllTasks),
        ("uses", LensKinds.Uses), ("likely", LensKinds.Likely),
    ];

    public static ServerSettings Default { get; } = new();

    /// <summary>All settings, as users write them.</summary>
    public static IEnumerable<string> Names =>
    [
        .. HintNames.Select(one => "plan.inlayHints." + one.Name), .. LensNames.Select(one => "plan.codeLens." + one.Name), "plan.diagnostics.pause",
    ];

    /// <summary><c>plan.inlayHints.*</c></summary>
    public HintKinds Hints { get; init; } = HintKinds.All;

    /// <summary><c>plan.codeLens.*</c></summary>
    public LensKinds Lenses { get; init; } = LensKinds.Usual;

    /// <summary><c>plan.diagnostics.pause</c>: how long nothing is typed before the findings of other files are sent.</summary>
    public TimeSpan DiagnosticsPause { get; init; } = TimeSpan.FromMilliseconds(400);

    /// <param name="section">The value of <c>plan</c>.</param>
    public ServerSettings With(JsonElement? section)
    {
        if (section is not { ValueKind: JsonValueKind.Object } plan) return this;
        return this with
        {
            Hints = (HintKinds)Switched(plan, "inlayHints", (int)Hints, (int)HintKinds.All, HintNames.Select(one => (one.Name, (int)one.Kind))),
            Lenses = (LensKinds)Switched(plan, "codeLens", (int)Lenses, (int)LensKinds.Usual, LensNames.Select(one => (one.Name, (int)one.Kind))),
            DiagnosticsPause = plan.TryGetProperty("diagnostics", out var diagnostics) && diagnostics.ValueKind == JsonValueKind.Object
                && diagnostics.TryGetProperty("pause", out var pause) && pause.ValueKind == JsonValueKind.Number && pause.TryGetInt32(out var milliseconds) && milliseconds is >= 0 and <= 60_000
                ? TimeSpan.FromMilliseconds(milliseconds)
                : DiagnosticsPause,
        };
    }

    /// <summary>A map of switches, or one for all.</summary>
    private static int Switched(JsonElement plan, string name, int before, int usual, IEnumerable<(string Name, int Kind)> kinds)
    {
        if (!plan.TryGetProperty(name, out var group)) return before;
        if (group.ValueKind == JsonValueKind.False) return 0;
        if (group.ValueKind == JsonValueKind.True) return usual;
        if (group.ValueKind != JsonValueKind.Object) return before;
        foreach (var (key, kind) in kinds)
        {
            if (!group.TryGetProperty(key, out var value)) continue;
            if (value.ValueKind == JsonValueKind.True) before |= kind;
            if (value.ValueKind == JsonValueKind.False) before &= ~kind;
        }

        return before;
    }
}
