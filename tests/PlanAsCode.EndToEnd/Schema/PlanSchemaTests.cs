using PlanAsCode.EndToEnd.Running;

namespace PlanAsCode.EndToEnd.Schema;

/// <summary>What the published schema says about real and about wrong plans, by the word of a validator that is not ours.</summary>
public sealed class PlanSchemaTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_file_of_the_sound_examples_is_valid()
    {
        var files = Directory.EnumerateFiles(Repository.PathOf("examples"), "*.y*ml", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) is var name && (name == "plan.yaml" || name.Contains(".plan.y", StringComparison.Ordinal)))
            .Where(file => !file.Contains("/broken/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).ToArray();

        Assert.NotEmpty(files);
        foreach (var (file, errors) in IndependentValidator.Validate(files)) Assert.True(errors.Length == 0, $"{file}\n{string.Join('\n', errors)}");
    }

    [Fact]
    public void The_starting_plan_is_valid()
    {
        PlanProgram.RunIn(_folder.Path, "init").Expect(0);

        Assert.Empty(IndependentValidator.Validate(_folder.At("plan.yaml")).Values.Single());
    }

    [Fact]
    public void Plan_schema_prints_the_published_file() =>
        Assert.Equal(File.ReadAllText(Repository.PathOf("schemas/plan.schema.json")), PlanProgram.Run("schema").Expect(0).Out);

    [Fact]
    public void What_the_binder_takes_in_several_forms_is_valid_in_all_of_them()
    {
        _folder.With("plan.yaml", """
            plan: 1
            workspace: {title: 2026, as-of: 2026-02-11, rules: {unknown-key: warning, resource-overbooked: {severity: error}}, x-mine: [1, {a: b}]}
            calendars: {a: {hours: 8h}, b: {hours: [09:00-12:00, 13:00-18:00]}, c: {hours: {mon-thu: 9h, fri: 4h}, week: [mon, tue]}}
            resources: {ana: {capacity: 80%, leave: [2026-03-02, 2026-03-05..2026-03-06]}, ben: {capacity: {2026-01-01: 50%}}}
            projects: {web: {start: 2026-01-05, tasks: {a: {effort: 6d..10d..20d, milestone: false, priority: 700, done: 60%}, b: {milestone: true, acceptance: {x: {text: Works, met: true}}}}}}
            """);

        Assert.Empty(IndependentValidator.Validate(_folder.At("plan.yaml")).Values.Single());
    }

    [Theory]
    [InlineData("sectoin: {}")]
    [InlineData("[a, b]")]
    [InlineData("workspace: {titel: x}")]
    [InlineData("workspace: [x]")]
    [InlineData("goals: {a: {level: strategic}}")]
    [InlineData("goals: {Bad Id: {title: x}}")]
    [InlineData("resources: {ana: {kind: robot}}")]
    [InlineData("resources: {ana: {capacity: much}}")]
    [InlineData("resources: {ana: {skills: {sql: yes}}}")]
    [InlineData("projects: {web: {tasks: {a: {effort: 3}}}}")]
    [InlineData("projects: {web: {tasks: {a: {effort: 3 days}}}}")]
    [InlineData("projects: {web: {tasks: {a: {asign: [ana]}}}}")]
    [InlineData("projects: {web: {tasks: {a: {status: started}}}}")]
    [InlineData("projects: {web: {tasks: {a: {after: {b: c}}}}}")]
    [InlineData("projects: {web: {tasks: [a, b]}}")]
    [InlineData("projects: {web: {start: soon}}")]
    [InlineData("projects: {web: {budget: lots}}")]
    [InlineData("projects: {web: {updates: {2026-01-05: {health: blue}}}}")]
    [InlineData("risks: {a: {response: ignore}}")]
    [InlineData("risks: {a: {probability: often}}")]
    [InlineData("stakeholders: {a: {interest: huge}}")]
    [InlineData("lessons: {a: {status: forgotten}}")]
    public void A_wrong_plan_is_refused(string plan)
    {
        _folder.With("plan.yaml", plan + "\n");

        Assert.NotEmpty(IndependentValidator.Validate(_folder.At("plan.yaml")).Values.Single());
        PlanProgram.RunIn(_folder.Path, "check").Expect(1);
    }
}
