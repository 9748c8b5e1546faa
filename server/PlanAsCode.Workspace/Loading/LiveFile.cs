using PlanAsCode.Model;
using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Workspace.Loading;

/// <summary>One plan file of a workspace that is edited; its tree is made when somebody asks for it.</summary>
public sealed class LiveFile
{
    private readonly Lazy<YamlFile> _tree;
    private readonly YamlFile? _basis;
    private readonly Lazy<WorkspaceSettings> _first;

    private LiveFile(SourceText source, Lazy<YamlFile> tree, YamlFile? basis)
    {
        Source = source;
        _tree = tree;
        _basis = basis;
        _first = new Lazy<WorkspaceSettings>(() => PlanSnapshot.From(WorkspaceFiles.SpeaksOfThem(source.Text) ? [tree.Value] : []).Workspace);
    }

    public SourceText Source { get; }

    /// <summary>True where an editor holds its text, whatever is on disk.</summary>
    public bool IsOpen { get; private init; }

    /// <summary>Why it could not be read; null where it could.</summary>
    public Diagnostic? Problem { get; private init; }

    public YamlFile Tree => _tree.Value;

    /// <summary>What it alone says of what to skip and how much to read.</summary>
    internal WorkspaceSettings FirstSettings => _first.Value;

    internal static LiveFile OnDisk(YamlFile file) => new(file.Source, new Lazy<YamlFile>(file), file);

    internal static LiveFile Unreadable(string path, Diagnostic problem)
    {
        var nothing = new SourceText(path, "");
        return new LiveFile(nothing, new Lazy<YamlFile>(() => YamlFile.Parse(nothing)), null) { Problem = problem };
    }

    internal static LiveFile Opened(SourceText source, YamlLimits limits, LiveFile? before)
    {
        // Of trees nobody asked for nothing is kept, or quick typing would hold every state of the text.
        var basis = before is null ? null : before._tree.IsValueCreated ? before._tree.Value : before._basis;
        if (basis is not null && basis.Source.Text == source.Text) return new LiveFile(source, new Lazy<YamlFile>(basis), basis) { IsOpen = true };
        return new LiveFile(source, new Lazy<YamlFile>(() => basis?.With(source) ?? YamlFile.Parse(source, limits)), basis) { IsOpen = true };
    }
}
