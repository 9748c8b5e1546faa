using System.Collections.Immutable;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;
using PlanAsCode.Model.Values.Reading;
using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Model.Binding;

/// <summary>Merges the maps that files write for one thing into its fields, key by key.</summary>
internal sealed class FieldCollector(FindingList findings, TreeReader tree)
{
    private readonly List<WrittenField> _fields = [];
    private readonly List<YamlMapping> _maps = [];

    /// <summary>The fields of a map with known keys.</summary>
    public WrittenFields Collect(IReadOnlyList<MapPart> parts, KeySet keys)
    {
        Begin();
        var misspelt = ImmutableArray<string>.Empty;
        foreach (var part in parts)
        {
            var entries = tree.EntriesOf(part.Source, part.Map);
            for (var at = 0; at < entries.Count; at++)
            {
                var entry = entries[at];
                var key = keys.Find(entry.KeyText);
                if (key is { IsPerFile: true } || (key is null && ReferenceEquals(keys, KeyCatalog.Top) && IsFree(entry))) AddOfFile(part, entry, key?.Name ?? entry.KeyText);
                else if (key is not null || keys.IsOpen || IsFree(entry)) Add(part, entry, key?.Name ?? entry.KeyText);
                else
                {
                    if (Nearest.Name(entry.KeyText, keys.Names) is { } meant) misspelt = misspelt.Add(meant);
                    at = UnknownKeys.Report(findings, part, entries, at, keys);
                }
            }
        }

        return new WrittenFields([.. _fields]) { Misspelt = misspelt };
    }

    /// <summary>The entries of a map whose keys are values, such as dates.</summary>
    public ImmutableArray<WrittenField> CollectFree(IReadOnlyList<MapPart> parts)
    {
        Begin();
        foreach (var part in parts)
        {
            foreach (var entry in tree.EntriesOf(part.Source, part.Map)) Add(part, entry, entry.KeyText);
        }

        return [.. _fields];
    }

    /// <summary>Reports what maps behind free keys set twice. Nobody reads them while binding, so nothing else does.</summary>
    /// <param name="depth">How many maps deep to look.</param>
    public void CheckFree(WrittenFields written, int depth)
    {
        foreach (var field in written.Parts)
        {
            if (field.IsFurtherPart && FreeValues.IsFree(field.Name))
            {
                CheckParts(written.Parts.Where(part => FreeValues.IsFree(part.Name)), depth);
                return;
            }
        }
    }

    private void CheckParts(IEnumerable<WrittenField> fields, int depth)
    {
        foreach (var parts in fields.GroupBy(field => field.Name, StringComparer.Ordinal).Where(parts => depth > 0 && parts.Count() > 1).ToList())
            CheckParts(CollectFree([.. parts.Select(part => new MapPart(part.Source, (YamlMapping)part.Value))]), depth - 1);
    }

    private static bool IsFree(YamlEntry entry) => FreeValues.IsFree(entry.KeyText);

    // Another file may say it again: that is no contradiction, and where both are maps both are kept.
    private void AddOfFile(MapPart part, YamlEntry entry, string name)
    {
        var before = IndexOf(name);
        if (before < 0 || (_fields[before].Value is YamlMapping && tree.Follow(part.Source, entry.Value) is YamlMapping)) Add(part, entry, name);
    }

    private void Begin()
    {
        _fields.Clear();
        _maps.Clear();
    }

    private void Add(MapPart part, YamlEntry entry, string name)
    {
        if (entry.Key is YamlMissing) return;

        var value = tree.Follow(part.Source, entry.Value);
        var field = new WrittenField(name, part.Source, entry, value, false);
        var before = IndexOf(name);
        if (before < 0)
        {
            if (value is not YamlMissing { IsBroken: true } && TreeReader.IsNothing(value)) ReportNothing(field);
            _fields.Add(field);
            _maps.Add(part.Map);
            return;
        }

        var first = _fields[before];
        if (TreeReader.IsNothing(value)) return;

        if (TreeReader.IsNothing(first.Value)) _fields[before] = field;
        else if (first.Value is YamlMapping && value is YamlMapping) AddPart(field with { IsFurtherPart = true }, part.Map);
        else if (!ReferenceEquals(_maps[before], part.Map)) ReportTwice(first, field);
    }

    private void AddPart(WrittenField field, YamlMapping map)
    {
        _fields.Add(field);
        _maps.Add(map);
    }

    private int IndexOf(string name)
    {
        for (var at = 0; at < _fields.Count; at++)
        {
            if (_fields[at].Name == name) return at;
        }

        return -1;
    }

    private void ReportNothing(WrittenField field) =>
        findings.Warning(BindingRules.MissingValue, field.KeyPlace, $"{Shown.Of(field.Name)} has no value; write one, or leave the key out");

    /// <summary>A finding at both places: whoever looks at one of the files sees it there.</summary>
    private void ReportTwice(WrittenField first, WrittenField second)
    {
        Report(first, second, "too", "too");
        Report(second, first, "already", "first");

        void Report(WrittenField here, WrittenField there, string stands, string isSet) => findings.Error(
            BindingRules.SetTwice, here.KeyPlace,
            $"{Shown.Of(here.Name)} is set twice for the same thing; it stands in {there.KeyPlace} {stands}, keep one of them",
            related: new RelatedPlace($"{Shown.Of(there.Name)} is set here {isSet}", there.KeyPlace));
    }
}
