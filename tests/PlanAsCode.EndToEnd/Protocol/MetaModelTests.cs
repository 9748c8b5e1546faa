using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PlanAsCode.EndToEnd.Running;
using PlanAsCode.LanguageServer.Protocol;
using PlanAsCode.LanguageServer.Transport;

namespace PlanAsCode.EndToEnd.Protocol;

/// <summary>
/// Types and methods of the server against the protocol. <c>lsp-3.18.txt</c> has what is needed of its meta model; where
/// <c>PLAN_LSP_METAMODEL</c> names that model's file, the table is compared with it (and written anew with <c>UPDATE_PROTOCOL=1</c>).
/// </summary>
[Trait("Runs", "inside")]
public sealed class MetaModelTests
{
    private const string Table = "tests/PlanAsCode.EndToEnd/Protocol/lsp-3.18.txt";

    /// <summary>What the server asks and tells of itself.</summary>
    private static readonly string[] Sent =
    [
        "request client/registerCapability", "request client/unregisterCapability", "request workspace/configuration", "request window/workDoneProgress/create", "request workspace/inlayHint/refresh",
        "request workspace/codeLens/refresh", "request workspace/diagnostic/refresh", "request workspace/textDocumentContent/refresh",
        "notification window/logMessage", "notification window/showMessage", "notification $/progress", "notification textDocument/publishDiagnostics",
    ];

    [Fact]
    public void What_is_written_has_all_that_the_protocol_asks_for() => Assert.All(ProtocolTypes.Written, pair =>
    {
        var known = Structures()[pair.Value];
        var own = Properties(pair.Key);
        Assert.All(own, property => CheckProperty(pair.Value, property, known));
        var missing = known.Where(property => !property.Value.IsOptional && !own.Any(one => one.Name == property.Key)).Select(property => property.Key);
        Assert.True(!missing.Any(), $"{pair.Value} lacks {string.Join(", ", missing)}");
        foreach (var property in own.Where(one => !known[one.Name].IsOptional))
            Assert.True(!property.IsGetNullable || known[property.Name].Kinds.Contains("null"), $"{pair.Value}.{property.Name} may be left out");
    });

    [Fact]
    public void What_is_read_is_called_as_in_the_protocol() => Assert.All(ProtocolTypes.Read, pair =>
    {
        var known = Structures()[pair.Value];
        var own = Properties(pair.Key);
        Assert.All(own, property => CheckProperty(pair.Value, property, known));
        Assert.All(own.Where(property => property.IsRequired), property => Assert.False(known[property.Name].IsOptional, $"{pair.Value}.{property.Name} may be left out by a client"));
    });

    [Fact]
    public void Every_type_on_the_wire_is_compared_or_is_none_of_the_protocol()
    {
        var all = typeof(Wire).GetProperties().Where(part => part.PropertyType.IsAssignableTo(typeof(JsonTypeInfo))).Select(part => ((JsonTypeInfo)part.GetValue(Wire.Default)!).Type)
            .Where(type => type.Namespace == typeof(Wire).Namespace && !type.IsArray && Nullable.GetUnderlyingType(type) is null).ToList();
        var unknown = all.Where(type => !ProtocolTypes.Written.ContainsKey(type) && !ProtocolTypes.Read.ContainsKey(type) && !ProtocolTypes.Own.Contains(type));

        Assert.True(all.Count > 100, $"only {all.Count} types");
        Assert.Equal("", string.Join(", ", unknown.Select(type => type.Name)));
    }

    [Fact]
    public void Every_method_is_one_of_the_protocol_or_one_of_ours()
    {
        List<Route> routes = [];
        using (var server = new LspInside(more: session =>
               {
                   routes.AddRange(PlanAsCode.LanguageServer.Requests.Routes.Of(session));
                   return [];
               }))
        {
            server.Client.Start(null);
        }

        var known = File.ReadAllLines(Repository.PathOf(Table)).Where(line => !line.StartsWith("structure", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        var answered = routes.Where(route => !route.Method.StartsWith("plan/", StringComparison.Ordinal)).Select(route => $"{(route.IsRequest ? "request" : "notification")} {route.Method}").ToList();
        Assert.True(answered.Count > 30, $"only {answered.Count} methods");
        Assert.All(answered, method => Assert.True(known.Contains(method + " clientToServer") || known.Contains(method + " both"), method));
        Assert.All(Sent, method => Assert.True(known.Contains(method + " serverToClient") || known.Contains(method + " both"), method));
    }

    [Fact]
    public void The_table_is_that_of_the_official_model()
    {
        var structures = ProtocolTypes.Written.Values.Concat(ProtocolTypes.Read.Values);
        var table = File.Exists(Repository.PathOf(Table)) ? File.ReadAllLines(Repository.PathOf(Table)) : [];
        if (Environment.GetEnvironmentVariable("PLAN_LSP_METAMODEL") is not { Length: > 0 } path)
        {
            Console.WriteLine("PLAN_LSP_METAMODEL names no file: the protocol's meta model was not looked at, only its table in this project.");
            Assert.Equal("version 3.18.0", table[0]);
            Assert.Empty(structures.Except(Structures().Keys));
            return;
        }

        Assert.True(File.Exists(path), $"PLAN_LSP_METAMODEL names `{path}`, which is not there");
        string[] lines = [.. MetaModel.Read(path).Lines(structures)];
        if (Environment.GetEnvironmentVariable("UPDATE_PROTOCOL") == "1") File.WriteAllLines(Repository.PathOf(Table), table = lines);
        Assert.Equal(lines, table);
    }

    private static void CheckProperty(string structure, JsonPropertyInfo property, Dictionary<string, Property> known)
    {
        Assert.True(known.ContainsKey(property.Name), $"{structure} has no {property.Name}");
        var kinds = known[property.Name].Kinds;
        var own = KindOf(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType);
        Assert.True(own == "any" || kinds.Contains("any") || kinds.Contains(own), $"{structure}.{property.Name} is {own}, in the protocol {string.Join('|', kinds)}");
    }

    private static string KindOf(Type type)
    {
        if (type == typeof(JsonElement) || type == typeof(object)) return "any";
        if (type == typeof(string)) return "string";
        if (type == typeof(bool)) return "boolean";
        if (type == typeof(int)) return "number";
        return type.IsArray ? "array" : "object";
    }

    private static List<JsonPropertyInfo> Properties(Type type) => [.. Wire.Default.GetTypeInfo(type)!.Properties];

    /// <summary>By name, the properties of the structures in the table.</summary>
    private static Dictionary<string, Dictionary<string, Property>> Structures() => File.ReadAllLines(Repository.PathOf(Table))
        .Where(line => line.StartsWith("structure ", StringComparison.Ordinal)).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .ToDictionary(words => words[1], words => words.Skip(2).Select(word => word.Split(':')).ToDictionary(parts => parts[0].TrimEnd('?'), parts => new Property(parts[0].EndsWith('?'), parts[1].Split('|')), StringComparer.Ordinal), StringComparer.Ordinal);

    private sealed record Property(bool IsOptional, string[] Kinds);
}
