using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Model.Binding;

/// <summary>Merges the sections of all files into entities with their fields, before any value is read.</summary>
internal sealed class EntityCollector(FindingList findings, TreeReader tree, FieldCollector fields, CarryOver carry)
{
    public int MaxDepth { get; set; } = YamlLimits.Default.MaxDepth;

    /// <summary>The entities of a section, or inside another entity.</summary>
    /// <param name="written">All parts of the section in all files.</param>
    /// <param name="before">What an earlier binding found there.</param>
    public EntityGroup Collect(EntityKind kind, EntityNode? parent, IEnumerable<WrittenField> written, EntityGroup? before, int depth = 0)
    {
        var group = new EntityGroup(kind);
        foreach (var field in written) Declare(group, parent, field, before);
        foreach (var node in group.Nodes) Fill(node, depth, before?.Find(node.Id));
        carry.Compare(group, before);
        return group;
    }

    /// <summary>Reads the fields of an entity and collects the entities inside it.</summary>
    /// <param name="before">The same entity in an earlier binding.</param>
    public void Fill(EntityNode node, int depth, EntityNode? before = null)
    {
        if (carry.Takes(node, before)) return;
        var mark = findings.Count;
        node.Fields = fields.Collect(node.Parts, KeyCatalog.Of(node.Kind));
        fields.CheckFree(node.Fields, MaxDepth);
        foreach (var key in InnerKeys(node.Kind))
        {
            if (!node.Fields.ContainsKey(key.Name)) continue;

            var parts = node.Fields.Parts.Where(field => field.Name == key.Name);
            var kind = ((EntityMapType)key.Type).Kind;
            if (depth < MaxDepth) node.Inner.Add(Collect(kind, node, parts, before?.InnerOf(kind), depth + 1));
            else
            {
                findings.Error(
                    BindingRules.TooDeep, node.Fields[key.Name].Key, $"`{key.Name}` is nested more than {MaxDepth} deep; what is below is not read (workspace.limits.depth)");
            }
        }

        node.IsSound = findings.Count == mark;
        carry.CompareInside(node, before);
    }

    private void Declare(EntityGroup group, EntityNode? parent, WrittenField field, EntityGroup? before)
    {
        if (TreeReader.IsNothing(field.Value)) return;

        if (field.Value is not YamlMapping map)
        {
            findings.Error(
                BindingRules.WrongType, field.ValuePlace,
                $"`{field.Name}` takes a map, each key the id of {KindNames.One(group.Kind)}; found {new Spot(field).Found}");
            return;
        }

        foreach (var entry in tree.EntriesOf(field.Source, map))
        {
            if (entry.Key is YamlMissing) continue;

            var node = Declared(group, parent, new Place(field.Source, entry.Key.Span), entry, before);
            if (node is not null) AddPart(node, field.Source, entry);
        }
    }

    private EntityNode? Declared(EntityGroup group, EntityNode? parent, Place place, YamlEntry entry, EntityGroup? before)
    {
        if (entry.Key is not YamlScalar)
        {
            findings.Error(BindingRules.InvalidId, place, $"an id is a word ({Identifier.Form}); found {new Spot(place.Source, entry.Key).Found}");
            return null;
        }

        var id = entry.KeyText;
        var node = group.Find(id);
        if (node is null)
        {
            node = before?.Find(id) is { } known ? new EntityNode(group.Kind, known.Id, parent, known.Path) : new EntityNode(group.Kind, id, parent);
            group.Add(node);
            if (Identifier.Problem(id, group.Kind) is { } problem) ReportId(place, id, problem, group.Kind);
        }

        node.Declarations.Add(place);
        return node;
    }

    private void ReportId(Place place, string id, string problem, EntityKind kind)
    {
        var repaired = Identifier.Repair(id, kind);
        findings.Error(
            BindingRules.InvalidId, place,
            repaired is null ? problem : $"{problem}; for example `{repaired}`",
            repaired is null ? null : Fixes.Replace(place, repaired));
    }

    private void AddPart(EntityNode node, SourceText source, YamlEntry entry)
    {
        var body = tree.Follow(source, entry.Value);
        node.IsWrittenHere &= ReferenceEquals(body, entry.Value);
        if (body is YamlMapping map) node.Parts.Add(new MapPart(source, map));
        else if (!TreeReader.IsNothing(body))
        {
            findings.Error(
                BindingRules.WrongType, new Place(source, entry.Value.Span),
                $"{Shown.Of(node.Id)} is {KindNames.One(node.Kind)}, which takes a map such as `{{{ExampleOf(node.Kind)}}}`; found {new Spot(source, body).Found}");
        }
    }

    private static string ExampleOf(EntityKind kind)
    {
        var key = KeyCatalog.Of(kind).Keys[0];
        return $"{key.Name}: {key.Example}";
    }

    private static readonly Dictionary<EntityKind, Key[]> InnerKeysByKind =
        KeyCatalog.Kinds.ToDictionary(kind => kind, kind => KeyCatalog.Of(kind).Keys.Where(key => key.Type is EntityMapType).ToArray());

    private static Key[] InnerKeys(EntityKind kind) => InnerKeysByKind[kind];
}
