using BenchmarkDotNet.Attributes;
using PlanAsCode.Analysis;
using PlanAsCode.Model;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Benchmarks;

/// <summary>The layers one by one, on generated plans in memory.</summary>
[InProcess]
[MemoryDiagnoser]
public class EngineBenchmarks
{
    private SourceText _source = new("plan.yaml", "");
    private YamlFile _file = YamlFile.Parse(new SourceText("plan.yaml", ""));
    private PlanSnapshot _plan = PlanSnapshot.From();

    [Params(2_000, 10_000)]
    public int Tasks { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _source = new SourceText("plan.yaml", GeneratedPlan.WithTasks(Tasks));
        _file = YamlFile.Parse(_source);
        _plan = PlanSnapshot.From([_file]);
    }

    [Benchmark]
    public YamlFile Parse() => YamlFile.Parse(_source);

    /// <summary>One character typed in the middle of the file.</summary>
    [Benchmark]
    public YamlFile ParseAgain() => _file.With(new SourceText("plan.yaml", _source.Text.Insert(_source.Text.IndexOf("Task 7 of group 30", StringComparison.Ordinal), "x")));

    [Benchmark]
    public PlanSnapshot Bind() => PlanSnapshot.From([_file]);

    [Benchmark]
    public object Schedule() => new PlanAnalysis(_plan, new DateOnly(2026, 1, 5)).Schedule;

    [Benchmark]
    public object Diagnose() => new PlanAnalysis(_plan, new DateOnly(2026, 1, 5)).Diagnostics;
}
