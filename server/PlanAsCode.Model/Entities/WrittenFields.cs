using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Model.Entities;

/// <summary>
/// The fields written for an entity, by key, in the order written. A map spread over several files counts once, with its first place.
/// </summary>
public sealed class WrittenFields : IEnumerable<KeyValuePair<string, FieldPlace>>
{
    private readonly ImmutableArray<WrittenField> _fields;
    private readonly SourceText? _source;
    private readonly int _delta;

    // Entities have a handful of fields: a search through an array beats any hash table, and costs no memory.
    internal WrittenFields(ImmutableArray<WrittenField> fields) => _fields = fields;

    /// <summary>Fields at the places they had in an earlier text, which is not kept; they stand in this one so many characters further on.</summary>
    private WrittenFields(ImmutableArray<WrittenField> fields, SourceText source, int delta) => (_fields, _source, _delta) = (fields, source, delta);

    public static WrittenFields Empty { get; } = new([]);

    public int Count => Keys.Count();

    public IEnumerable<string> Keys => _fields.Where(written => !written.IsFurtherPart).Select(written => written.Name);

    public IEnumerable<FieldPlace> Values => Firsts.Select(written => written.ToPlace());

    public FieldPlace this[string key] => TryGetValue(key, out var place) ? place : throw new KeyNotFoundException(key);

    /// <summary>All parts, those of maps over several files included.</summary>
    internal ImmutableArray<WrittenField> Parts => _source is null ? _fields : [.. _fields.Select(Here)];

    /// <summary>Keys that were probably meant by ones that nobody knows.</summary>
    internal ImmutableArray<string> Misspelt { get; init; } = [];

    private IEnumerable<WrittenField> Firsts => _fields.Where(written => !written.IsFurtherPart).Select(Here);

    /// <summary>The same fields in a later text of the same file, so many characters further on.</summary>
    internal WrittenFields MovedTo(SourceText source, int delta) => new(_source is null ? [.. _fields.Select(field => field with { Source = null! })] : _fields, source, _delta + delta)
    {
        Misspelt = Misspelt,
    };

    public bool ContainsKey(string key) => IndexOf(key) >= 0;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out FieldPlace value)
    {
        var at = IndexOf(key);
        value = at < 0 ? null : Here(_fields[at]).ToPlace();
        return at >= 0;
    }

    public FieldPlace? GetValueOrDefault(string key) => TryGetValue(key, out var place) ? place : null;

    public IEnumerator<KeyValuePair<string, FieldPlace>> GetEnumerator() =>
        Firsts.Select(field => KeyValuePair.Create(field.Name, field.ToPlace())).GetEnumerator();

    private WrittenField Here(WrittenField field) => _source is null ? field : field.MovedTo(_source, _delta);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int IndexOf(string key)
    {
        for (var at = 0; at < _fields.Length; at++)
        {
            if (_fields[at].Name == key) return at;
        }

        return -1;
    }
}

/// <summary>One field where it was written.</summary>
/// <param name="Name">The key; the same string as in the catalogue of keys where it is known there.</param>
/// <param name="Value">The value, aliases followed.</param>
/// <param name="IsFurtherPart">True where an earlier field of the same map holds another part of the same value.</param>
internal readonly record struct WrittenField(string Name, SourceText Source, YamlEntry Entry, YamlNode Value, bool IsFurtherPart)
{
    public Place KeyPlace => new(Source, Entry.Key.Span);

    /// <summary>Where the value stands; where there is none, its key.</summary>
    public Place ValuePlace => Value is YamlMissing { IsBroken: false } ? KeyPlace : new Place(Source, Value.Span);

    public WrittenField MovedTo(SourceText source, int delta) => this with { Source = source, Entry = Entry.ShiftedBy(delta), Value = Value.ShiftedBy(delta) };

    public FieldPlace ToPlace() => new(KeyPlace, ValuePlace, Value);
}
