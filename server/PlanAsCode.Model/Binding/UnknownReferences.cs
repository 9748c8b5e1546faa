using System.Collections.Immutable;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;
using PlanAsCode.Model.Values.Reading;
using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Model.Binding;

/// <summary>What to say about a name that nothing has: the nearest one, a longer path that ends so, or a thing of another kind.</summary>
internal sealed class UnknownReferences(FindingList findings, ReferenceFinder finder)
{
    /// <summary>The nearest name is looked for this often at most: comparing all with all takes too long in a plan where nothing fits.</summary>
    private const int MostCompared = 200;

    /// <summary>More kinds than these are "anything" in a message.</summary>
    private const int MostNamed = 5;

    /// <summary>All keys of files that are not bound.</summary>
    private readonly HashSet<string> _leftOut = new(StringComparer.Ordinal);

    private Dictionary<string, List<EntityNode>>? _byId;
    private int _compared;

    /// <summary>Nothing is left out and nothing was compared, which is done so many times only.</summary>
    public bool IsUntouched => _leftOut.Count == 0 && _compared == 0;

    /// <summary>A file that is not bound: what it may declare is not missed.</summary>
    public void LeaveOut(YamlFile file)
    {
        var open = new Stack<YamlNode>(file.Documents);
        while (open.TryPop(out var node))
        {
            if (node is YamlSequence list) foreach (var item in list.Items) open.Push(item);
            if (node is not YamlMapping map) continue;
            foreach (var entry in map.Entries)
            {
                _leftOut.Add(entry.KeyText);
                open.Push(entry.Value);
            }
        }
    }

    public void Report(string path, Place place, ImmutableArray<EntityKind> kinds, EntityNode holder)
    {
        if (_leftOut.Count > 0 && path.Split('.').Any(_leftOut.Contains)) return;

        var nothing = kinds.Length > MostNamed ? $"nothing is called {Shown.Of(path)}" : $"no {KindNames.BareAnyOf(kinds)} {Shown.Of(path)}";
        if (OtherKind(path, kinds) is { } other)
        {
            findings.Error(
                BindingRules.UnknownReference, place, $"{Shown.Of(path)} is {KindNames.One(other.Kind)}; {KindNames.AnyOf(kinds)} is wanted here",
                related: new RelatedPlace($"`{other.Id}` is {KindNames.One(other.Kind)}", other.Place));
            return;
        }

        var meant = _compared++ < MostCompared ? Suggestion(path, kinds, holder) : null;
        findings.Error(
            BindingRules.UnknownReference, place,
            $"{nothing}{(meant is null ? "" : $"; did you mean `{meant}`?")}",
            meant is null ? null : Fixes.Replace(place, meant));
    }

    private string? Suggestion(string path, ImmutableArray<EntityKind> kinds, EntityNode holder) =>
        WithoutSection(path, kinds, holder) ?? LongerPath(path, kinds) ?? Nearest.Name(path, NamesInReach(path, kinds, holder)) ?? NearAnywhere(path, kinds);

    /// <summary>A field says itself in which section to look; only links in text name one.</summary>
    private string? WithoutSection(string path, ImmutableArray<EntityKind> kinds, EntityNode holder)
    {
        var dot = path.IndexOf('.');
        if (dot < 0 || KeyCatalog.Top.Find(path[..dot]) is null) return null;

        return finder.Find(path.AsSpan(dot + 1), kinds, holder) is null ? null : path[(dot + 1)..];
    }

    /// <summary>The only entity whose path ends with what was written.</summary>
    private string? LongerPath(string path, ImmutableArray<EntityKind> kinds)
    {
        var id = path[(path.LastIndexOf('.') + 1)..];
        var fitting = ById.GetValueOrDefault(id)?
            .Where(node => kinds.Contains(node.Kind) && (node.Path == path || node.Path.EndsWith("." + path, StringComparison.Ordinal)))
            .Take(2)
            .ToList();
        return fitting is [var only] ? only.Path : null;
    }

    private IEnumerable<string> NamesInReach(string path, ImmutableArray<EntityKind> kinds, EntityNode holder)
    {
        var dot = path.LastIndexOf('.');
        if (dot > 0)
        {
            ImmutableArray<EntityKind> containers = [EntityKind.Project, EntityKind.WorkItem, EntityKind.Goal];
            if (finder.Find(path.AsSpan(0, dot), containers, holder) is not { } head) return [];

            return head.Inner.Where(group => kinds.Contains(group.Kind)).SelectMany(group => group.Nodes).Select(node => $"{path[..dot]}.{node.Id}");
        }

        return finder.ScopesOf(holder)
            .SelectMany(scope => scope)
            .Where(group => kinds.Contains(group.Kind))
            .SelectMany(group => group.Nodes)
            .Where(node => !ReferenceFinder.IsOwn(node, holder))
            .Select(node => node.Id);
    }

    /// <summary>The full path of the entity whose id, or whose path, is nearest in the whole plan.</summary>
    private string? NearAnywhere(string path, ImmutableArray<EntityKind> kinds)
    {
        var candidates = ById.Values.SelectMany(nodes => nodes).Where(node => kinds.Contains(node.Kind)).ToList();
        if (path.Contains('.')) return Nearest.Name(path, candidates.Select(node => node.Path));

        var id = Nearest.Name(path, candidates.Select(node => node.Id));
        return id is null || candidates.Where(node => node.Id == id).Take(2).ToList() is not [var only] ? null : only.Path;
    }

    private EntityNode? OtherKind(string path, ImmutableArray<EntityKind> kinds) =>
        finder.Root.Where(group => !kinds.Contains(group.Kind)).Select(group => group.Find(path)).FirstOrDefault(node => node is not null);

    private Dictionary<string, List<EntityNode>> ById => _byId ??= AllNodes().GroupBy(node => node.Id).ToDictionary(same => same.Key, same => same.ToList());

    private IEnumerable<EntityNode> AllNodes()
    {
        var open = new Stack<EntityNode>(finder.Root.SelectMany(group => group.Nodes).Reverse());
        while (open.TryPop(out var node))
        {
            yield return node;
            foreach (var inner in node.Inner.SelectMany(group => group.Nodes).Reverse()) open.Push(inner);
        }
    }
}
