using System.CommandLine;
using PlanAsCode.Cli.Calls;
using PlanAsCode.Model.Schema;

namespace PlanAsCode.Cli.Commands;

/// <summary><c>plan schema</c>: the JSON Schema of plan files.</summary>
public static class SchemaCommand
{
    public static string[] Examples { get; } = ["plan schema > plan.schema.json"];

    public static Command Create(Screen screen)
    {
        var command = new Command("schema", "Print the JSON Schema of plan files, for other editors and validators");
        command.SetAction(call => Result.Put(PlanSchema.ToJson(), output: null, new Messages(screen, call)));
        return command;
    }
}
