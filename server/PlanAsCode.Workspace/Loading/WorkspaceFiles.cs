using System.Collections.Immutable;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;
using PlanAsCode.Workspace.Discovery;
using PlanAsCode.Workspace.Reading;

namespace PlanAsCode.Workspace.Loading;

/// <summary>
/// All plan files of a workspace, read and put together. What to skip and how much to read is itself written in them
/// (<c>workspace.exclude</c>, <c>workspace.limits</c>), so they are read again where the first look went by other settings.
/// </summary>
internal sealed class WorkspaceFiles
{
    public required FoundFiles Found { get; init; }

    public required PlanSnapshot Snapshot { get; init; }

    public required ImmutableArray<Diagnostic> Unreadable { get; init; }

    public required ImmutableArray<string> Remarks { get; init; }

    public bool IsEmpty => Found.Files.IsEmpty;

    public Diagnostic? ProblemOf(FoundFile file) => Unreadable.FirstOrDefault(problem => problem.Place.Path == file.RelativePath);

    public static WorkspaceFiles Read(IPlanFiles place)
    {
        var root = place.ReadRootFile(WorkspaceLimits.Default.FileSizeBytes);
        var first = FirstSettings(root?.Source);
        var files = Read(place, first, root);
        var settled = files.Snapshot.Workspace;
        return settled.Exclude.SequenceEqual(first.Exclude) && settled.Limits == first.Limits ? files : Read(place, settled, root);
    }

    /// <param name="root">The <c>plan.yaml</c> of the root, read within the default limit.</param>
    private static WorkspaceFiles Read(IPlanFiles place, WorkspaceSettings settings, ReadFile? root)
    {
        var limits = settings.Limits;
        var excluded = new ExcludedPaths(settings.Exclude);
        var found = place.Find(excluded, limits.Files);
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        if (found.FirstBeyondLimit is { } beyond) problems.Add(TooMany(beyond, limits.Files));
        var sources = new List<SourceText>(found.Files.Length);
        foreach (var file in found.Files)
        {
            var isReadAlready = file.RelativePath == PlanFileName.OfRoot && limits.FileSizeBytes == WorkspaceLimits.Default.FileSizeBytes;
            var read = (isReadAlready ? root : null) ?? place.Read(file, limits.FileSizeBytes);
            if (read.Problem is { } problem) problems.Add(problem);
            if (read.Source is { } source) sources.Add(source);
        }

        var parsed = new YamlFile[sources.Count];
        Parallel.For(0, parsed.Length, at => parsed[at] = YamlFile.Parse(sources[at], LimitsOf(limits)));
        var unreadable = problems.ToImmutable();
        return new WorkspaceFiles
        {
            Found = found,
            Snapshot = PlanSnapshot.From(parsed, unreadable),
            Unreadable = unreadable,
            Remarks = RemarksOn(found, excluded),
        };
    }

    /// <summary>Those of <c>plan.yaml</c>, where it speaks of them: they save a walk through what they exclude.</summary>
    internal static WorkspaceSettings FirstSettings(SourceText? root) =>
        PlanSnapshot.From(root is not null && SpeaksOfThem(root.Text) ? [YamlFile.Parse(root)] : []).Workspace;

    internal static bool SpeaksOfThem(string text) =>
        text.Contains("exclude", StringComparison.Ordinal) || text.Contains("limits", StringComparison.Ordinal);

    internal static YamlLimits LimitsOf(WorkspaceLimits limits) =>
        new(limits.Depth, (int)Math.Min(limits.FileSizeBytes, int.MaxValue), limits.Aliases);

    internal static Diagnostic TooMany(string path, int limit) => new(
        "too-many-files",
        Severity.Error,
        $"more than {limit} plan files (`workspace.limits.files`): this one and those after it are not read",
        new Place(new SourceText(path, ""), new TextSpan(0, 0)));

    internal static ImmutableArray<string> RemarksOn(FoundFiles found, ExcludedPaths excluded) =>
    [
        .. found.ClosedFolders.Select(folder => $"folder `{(folder.Length == 0 ? "." : folder)}` cannot be listed; plan files in it are not seen"),
        .. excluded.NotUnderstood.Select(glob => $"`workspace.exclude`: `{glob}` cannot be used as a glob"),
    ];
}
