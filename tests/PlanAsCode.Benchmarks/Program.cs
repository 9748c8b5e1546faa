using BenchmarkDotNet.Running;
using PlanAsCode.Benchmarks;

return args switch
{
    ["program", var program] => WholeProgram.Run(program),
    ["peers", var program, .. var rest] when rest.Length < 2 => PeerFigures.Run(program, rest is [var peer] ? peer : "/usr/bin/tj3"),
    ["peer-plan", var tasks, var people, var form] when int.TryParse(tasks, out var count) && int.TryParse(people, out var crew) =>
        Print(form == "tjp" ? PeerTexts.TaskJuggler(PeerPlan.Of(count, crew), datesFile: null) : PeerTexts.Yaml(PeerPlan.Of(count, crew))),
    ["lsp", var program, .. var peer] => LspFigures.Run(program, peer),
    ["once", var program, .. var rest] => ProcessRun.PrintOnce(program, rest),
    ["forecast"] => ForecastFigures.Run(),
    ["typing", .. var folders] when folders.Length > 0 => TypingFigures.Run(folders),
    ["yaml-suite", var folder] when Directory.Exists(folder) => ConformanceFigures.Run(folder),
    ["psplib", var folder, var table, .. var rest] when Directory.Exists(folder) && File.Exists(table) => PsplibFigures.Run(folder, table, rest),
    ["generate", var tasks] when int.TryParse(tasks, out var count) => Print(GeneratedPlan.WithTasks(count)),
    ["engine", .. var rest] => Engine(rest),
    ["scaling"] => ScalingFigures.Run(),
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
        peers PLAN [TJ3]    times the compiled program PLAN beside TaskJuggler on the same projects
        peer-plan TASKS PEOPLE yaml|tjp
                            prints such a project
        lsp PLAN [COMMAND ... SCHEMA]
                            times the language server of the compiled program PLAN, beside COMMAND (yaml-language-server) with the schema
        engine [OPTIONS]    times the layers with BenchmarkDotNet
        forecast            times the forecast on generated plans
        scaling             times the scheduling call alone, on growing plans and on hard ones
        typing FOLDER ...   what survives typing, for every plan file below the folders
        yaml-suite FOLDER   runs the YAML test suite (github.com/yaml/yaml-test-suite, flattened: NAME.yaml, NAME.event)
        psplib FOLDER TABLE [--time-ms N] [--schedules N] [--seed N] [--each]
                            schedules PSPLIB instances (.sm) and compares them with a table set,instance,criticalPathLength,bestKnownMakespan,…
        generate TASKS      prints a generated plan
        once PROGRAM ...    runs a program and prints its milliseconds, peak megabytes and exit code
        """);
    return 2;
}
