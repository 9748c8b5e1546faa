using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using PlanAsCode.LanguageServer.State;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.LanguageServer.Diagnosing;

/// <summary>The findings of a workspace at one moment, by file; computed once for all who ask.</summary>
internal sealed class FolderFindings
{
    private static readonly ConditionalWeakTable<FolderSnapshot, FolderFindings> Known = [];

    private readonly Lazy<FrozenDictionary<string, Diagnostic[]>> _byPath;

    private FolderFindings(FolderSnapshot folder) => _byPath = new(() =>
    {
        var byPath = folder.Analysis.Diagnostics.GroupBy(finding => finding.Place.Path, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        folder.MarkAnalysed();
        return byPath;
    });

    public static FolderFindings Of(FolderSnapshot folder) => Known.GetValue(folder, snapshot => new FolderFindings(snapshot));

    /// <summary>Files with findings.</summary>
    public IEnumerable<string> Paths => _byPath.Value.Keys;

    /// <exception cref="OperationCanceledException">A later snapshot counts.</exception>
    public Diagnostic[] In(string path) => _byPath.Value.GetValueOrDefault(path) ?? [];
}
