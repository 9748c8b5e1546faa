using System.Text.Json;
using PlanAsCode.EndToEnd.Running;

namespace PlanAsCode.EndToEnd.Schema;

/// <summary>Validates plan files against the published schema with ajv, installed from npm on first use.</summary>
public static class IndependentValidator
{
    private static readonly string Folder = Repository.PathOf("tests/PlanAsCode.EndToEnd/ajv");

    private static readonly Lazy<bool> Installed = new(Install);

    /// <summary>The errors by file.</summary>
    public static Dictionary<string, string[]> Validate(params string[] files)
    {
        Assert.True(Installed.Value);
        var outcome = PlanProgram.Start("node", Folder, [], ["validate.mjs", Repository.PathOf("schemas/plan.schema.json"), .. files]).Expect(0);
        return outcome.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToDictionary(
            line => line.GetProperty("file").GetString()!,
            line => line.GetProperty("errors").EnumerateArray().Select(error => error.GetString()!).ToArray());
    }

    private static bool Install()
    {
        if (Directory.Exists(Path.Combine(Folder, "node_modules", "ajv"))) return true;
        PlanProgram.Start("npm", Folder, [], "ci", "--ignore-scripts").Expect(0);
        return true;
    }
}
