using System.Text.Json;
using PlanAsCode.Model.Schema;

namespace PlanAsCode.Tests.Model.Schema;

public sealed class PlanSchemaTests
{
    /// <summary>Set to 1, the test run writes the file instead of comparing it.</summary>
    private const string Update = "UPDATE_SCHEMA";

    [Fact]
    public void The_schema_in_the_repository_is_up_to_date()
    {
        var path = Path.Combine(Root(), "schemas", "plan.schema.json");
        var schema = PlanSchema.ToJson();
        if (Environment.GetEnvironmentVariable(Update) == "1") File.WriteAllText(path, schema);

        Assert.True(File.Exists(path), $"{path} is missing: run the tests with {Update}=1");
        Assert.True(schema == File.ReadAllText(path), $"{path} differs from the catalogue of keys: run the tests with {Update}=1");
    }

    [Fact]
    public void Every_reference_of_the_schema_has_a_definition()
    {
        using var schema = JsonDocument.Parse(PlanSchema.ToJson());
        var definitions = schema.RootElement.GetProperty("definitions").EnumerateObject().Select(definition => $"#/definitions/{definition.Name}").ToHashSet();

        Assert.Empty(References(schema.RootElement).Except(definitions));
    }

    private static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => property.Name == "$ref" ? [property.Value.GetString()!] : References(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        _ => [],
    };

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PlanAsCode.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
