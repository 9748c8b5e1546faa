using System.CommandLine;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Cli.Calls;

/// <summary>The options of every command that reads a plan: where, as of when, which part of it, in what form, and when to fail.</summary>
public sealed class PlanOptions
{
    private static readonly string[] StatusWords = [.. Enum.GetNames<WorkStatus>().Select(name => name.ToLowerInvariant())];

    private PlanOptions(string[] formats, string? failOnDefault)
    {
        Format = Choice.Of("--format", "Form of the result", "FORMAT", formats);
        FailOn = Choice.Optional(
            "--fail-on",
            $"Exit with 1 for a finding of this severity or above (default {failOnDefault ?? "never"})",
            "SEVERITY",
            "error", "warning", "info", "hint", "never");
    }

    public Argument<string> Path { get; } = new("PATH")
    {
        Description = "A folder, or a plan file: its workspace is read and what concerns the file is shown",
        DefaultValueFactory = _ => ".",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public Option<DateOnly?> AsOf { get; } =
        DateOption.Of("--as-of", "The day the plan is looked at (else workspace.as-of, else today)", date => date.First);

    public Option<string?> Baseline { get; } = new("--baseline")
    {
        Description = "Measure progress against this git ref, or against the plan in a folder such as ./agreed (else workspace.baseline)",
        HelpName = "REF or DIR",
    };

    public Option<string> Format { get; }

    public Option<string?> Output { get; } = new("--output", "-o") { Description = "Write the result to a file", HelpName = "FILE" };

    public Option<string[]> Projects { get; } = Several("--project", "Only this project", "ID");

    public Option<string[]> Resources { get; } = Several("--resource", "Only work of this person, team or equipment", "ID");

    public Option<string[]> Owners { get; } = Several("--owner", "Only what this resource or stakeholder owns", "ID");

    public Option<string[]> Labels { get; } = Several("--label", "Only what carries this label", "LABEL");

    public Option<string?> Status { get; } = Choice.Optional("--status", "Only tasks in this state", "STATUS", StatusWords);

    public Option<DateOnly?> From { get; } = DateOption.Of("--from", "Only tasks scheduled on or after this day", date => date.First);

    public Option<DateOnly?> To { get; } = DateOption.Of("--to", "Only tasks scheduled on or before this day", date => date.Last);

    public Option<string?> FailOn { get; }

    /// <param name="formats">The first is the default.</param>
    public static PlanOptions AddTo(Command command, string[] formats, string? failOnDefault)
    {
        var options = new PlanOptions(formats, failOnDefault);
        WrongCall.RefuseUnknownOptions(options.Path, command);
        command.Add(options.Path);
        command.Add(options.AsOf);
        command.Add(options.Baseline);
        command.Add(options.Format);
        command.Add(options.Output);
        command.Add(options.FailOn);
        command.Add(options.Projects);
        command.Add(options.Resources);
        command.Add(options.Owners);
        command.Add(options.Labels);
        command.Add(options.Status);
        command.Add(options.From);
        command.Add(options.To);
        return options;
    }

    private static Option<string[]> Several(string name, string description, string helpName) =>
        new(name) { Description = $"{description} (may be given several times)", HelpName = helpName, DefaultValueFactory = _ => [] };
}
