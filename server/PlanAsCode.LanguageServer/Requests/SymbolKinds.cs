using PlanAsCode.Features.Showing;
using PlanAsCode.LanguageServer.Protocol;

namespace PlanAsCode.LanguageServer.Requests;

/// <summary>Kinds of symbols: ours by the numbers of the protocol that the client has an icon for.</summary>
internal static class SymbolKinds
{
    /// <summary>File to Array: what every client knows.</summary>
    private const int LastOfFirstVersion = 18;

    private const int Deprecated = 1;

    public static int Of(OutlineKind kind, SymbolKindSet? known)
    {
        var (best, usual) = Numbers(kind);
        return known?.ValueSet is { } set ? (set.Contains(best) ? best : usual) : best <= LastOfFirstVersion ? best : usual;
    }

    public static int[]? Tags(bool isDropped, ValueSet? known) => isDropped && known?.Set?.Contains(Deprecated) is true ? [Deprecated] : null;

    /// <summary>The number that fits best, and one of the first version.</summary>
    private static (int Best, int Usual) Numbers(OutlineKind kind) => kind switch
    {
        OutlineKind.Section => (3, 3),
        OutlineKind.Project => (2, 2),
        OutlineKind.Group => (5, 5),
        OutlineKind.Task => (6, 6),
        OutlineKind.Milestone => (14, 14),
        OutlineKind.Goal => (11, 11),
        OutlineKind.Measure => (16, 16),
        OutlineKind.Person or OutlineKind.Stakeholder => (13, 13),
        OutlineKind.Team => (18, 18),
        OutlineKind.Equipment => (8, 8),
        OutlineKind.Risk => (24, 9),
        OutlineKind.Calendar or OutlineKind.Iteration => (23, 10),
        OutlineKind.Lesson => (15, 15),
        _ => (7, 7),
    };
}
