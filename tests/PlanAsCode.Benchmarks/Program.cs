using BenchmarkDotNet.Running;
using PlanAsCode.Benchmarks;

return args switch
{
    ["program", var program] => WholeProgram.Run(program),
    ["typing", .. var folders] when folders.Length > 0 => TypingFigures.Run(folders),
    ["yaml-suite", var folder] when Directory.Exists(folder) => ConformanceFigures.Run(folder),
    ["generate", var tasks] when int.TryParse(tasks, out var count) => Print(GeneratedPlan.WithTasks(count)),
    ["engine", .. var rest] => Engine(rest),
    _ => Usage(),
};

static int Print(string text)
{
    Console.Write(text);
    return 0;
}

static int Engine(string[] arguments)
{
    BenchmarkSwitcher.FromTypes([typeof(EngineBenchmarks)]).Run(["--filter", "*", .. arguments]);
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("""
        program PLAN        times the compiled program PLAN on generated plans
        engine [OPTIONS]    times the layers with BenchmarkDotNet
        typing FOLDER ...   what survives typing, for every plan file below the folders
        yaml-suite FOLDER   runs the YAML test suite (github.com/yaml/yaml-test-suite, flattened: NAME.yaml, NAME.event)
        generate TASKS      prints a generated plan
        """);
    return 2;
}
