using System.Text.Json;
using PlanAsCode.EndToEnd.Running;

namespace PlanAsCode.EndToEnd.Editors;

/// <summary>Real clients of Debian, without a screen: what a user sees in them.</summary>
public sealed class EditorTests : IDisposable
{
    private readonly TemporaryFolder _folder = new TemporaryFolder()
        .With("plan.yaml", "workspace: {as-of: 2026-01-05}\nprojects:\n  web:\n    title:   Web 🚀   # as sold\n    owner: ana\n    \n    colour: red\n    tasks:\n      a: {effort: 2d, assign: [ana]}\n")
        .With("people.plan.yaml", "resources:\n  ana: {name: Ana}\n");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Neovim() => Check(Run("nvim", "--headless", "-u", "NONE", "-i", "NONE", "-n", "-c", "luafile " + Script("neovim.lua")));

    [Fact]
    public void Emacs_with_eglot() => Check(Run("emacs", "--batch", "-Q", "-l", Script("emacs.el")));

    private static void Check(Dictionary<string, JsonElement> steps)
    {
        Assert.False(steps.TryGetValue("failed", out var failed), failed.ToString());
        Assert.Contains("unknown-key", steps["diagnostics"].GetRawText(), StringComparison.Ordinal);
        Assert.Contains("Ana", steps["hover"].GetString(), StringComparison.Ordinal);
        Assert.Contains("deadline", steps["completion"].EnumerateArray().Select(item => item.GetString()!.Trim(' ', ':')));
        Assert.Contains("    owner: anna\n", steps["renamed here"].GetString(), StringComparison.Ordinal);
        Assert.Contains("assign: [anna]", steps["renamed here"].GetString(), StringComparison.Ordinal);
        Assert.Equal("resources:\n  anna: {name: Ana}\n", steps["renamed there"].GetString());
        Assert.Contains("    title: Web 🚀", steps["formatted"].GetString(), StringComparison.Ordinal);
        Assert.Contains("# as sold", steps["formatted"].GetString(), StringComparison.Ordinal);
    }

    private Dictionary<string, JsonElement> Run(string program, params string[] arguments)
    {
        var environment = new Dictionary<string, string> { ["PLAN_WORDS"] = JsonSerializer.Serialize<string[]>([.. PlanProgram.Words, "lsp"]), ["PLAN_FOLDER"] = _folder.Path };
        var outcome = PlanProgram.Start(program, _folder.Path, environment, arguments);
        var steps = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var line in outcome.Out.Split('\n').Where(line => line.StartsWith('{')))
        {
            var step = JsonDocument.Parse(line).RootElement;
            steps[step.GetProperty("step").GetString()!] = step.GetProperty("value");
        }

        Assert.True(steps.Count > 0, $"{program} said nothing:\n{outcome.Out}\n{outcome.Error}");
        return steps;
    }

    private static string Script(string name) => Repository.PathOf("tests/PlanAsCode.EndToEnd/Editors/" + name);
}
