using System.Text.Json;

namespace PlanAsCode.EndToEnd.Protocol;

/// <summary>The official meta model of the protocol, told in lines: one for each method, one for each structure with the kinds of its properties.</summary>
internal sealed class MetaModel(JsonElement root)
{
    private readonly Dictionary<string, JsonElement> _structures = ByName(root, "structures");
    private readonly Dictionary<string, JsonElement> _enumerations = ByName(root, "enumerations");
    private readonly Dictionary<string, JsonElement> _aliases = ByName(root, "typeAliases");

    public static MetaModel Read(string path) => new(JsonDocument.Parse(File.ReadAllText(path)).RootElement);

    /// <summary>Such as <c>version 3.18.0</c>, <c>request textDocument/hover clientToServer</c>, <c>structure Hover contents:array|object|string range?:object</c>.</summary>
    /// <param name="structures">Those to tell of.</param>
    public IEnumerable<string> Lines(IEnumerable<string> structures) =>
    [
        $"version {root.GetProperty("metaData").GetProperty("version").GetString()}",
        .. Methods("requests", "request"),
        .. Methods("notifications", "notification"),
        .. structures.Distinct().Order(StringComparer.Ordinal).Select(name => $"structure {name} {string.Join(' ', Properties(name))}"),
    ];

    private static Dictionary<string, JsonElement> ByName(JsonElement root, string part) =>
        root.GetProperty(part).EnumerateArray().ToDictionary(one => one.GetProperty("name").GetString()!, StringComparer.Ordinal);

    private IEnumerable<string> Methods(string part, string kind) => root.GetProperty(part).EnumerateArray()
        .Select(method => $"{kind} {method.GetProperty("method").GetString()} {method.GetProperty("messageDirection").GetString()}").Order(StringComparer.Ordinal);

    private IEnumerable<string> Properties(string structure) => Own(structure).DistinctBy(property => property.GetProperty("name").GetString())
        .Select(property =>
        {
            var isOptional = property.TryGetProperty("optional", out var optional) && optional.GetBoolean();
            var kinds = Kinds(property.GetProperty("type")).Distinct().Order(StringComparer.Ordinal);
            return $"{property.GetProperty("name").GetString()}{(isOptional ? "?" : "")}:{string.Join('|', kinds)}";
        })
        .Order(StringComparer.Ordinal);

    /// <summary>Its properties, then those of what it extends.</summary>
    private IEnumerable<JsonElement> Own(string name)
    {
        var structure = _structures[name];
        var from = new[] { "extends", "mixins" }.SelectMany(part => structure.TryGetProperty(part, out var types) ? types.EnumerateArray() : default);
        return structure.GetProperty("properties").EnumerateArray().Concat(from.SelectMany(type => Own(type.GetProperty("name").GetString()!)));
    }

    private IEnumerable<string> Kinds(JsonElement type) => type.GetProperty("kind").GetString() switch
    {
        "base" => [OfBase(type.GetProperty("name").GetString()!)],
        "array" or "tuple" => ["array"],
        "or" => type.GetProperty("items").EnumerateArray().SelectMany(Kinds),
        "stringLiteral" => ["string"],
        "integerLiteral" => ["number"],
        "booleanLiteral" => ["boolean"],
        "reference" => OfReference(type.GetProperty("name").GetString()!),
        _ => ["object"],
    };

    private IEnumerable<string> OfReference(string name)
    {
        if (name is "LSPAny") return ["any"];
        if (_aliases.TryGetValue(name, out var alias)) return Kinds(alias.GetProperty("type"));
        return _enumerations.TryGetValue(name, out var numbers) ? Kinds(numbers.GetProperty("type")) : ["object"];
    }

    private static string OfBase(string name) => name switch
    {
        "integer" or "uinteger" or "decimal" => "number",
        "boolean" or "null" => name,
        _ => "string",
    };
}
