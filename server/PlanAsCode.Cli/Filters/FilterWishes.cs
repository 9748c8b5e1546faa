using System.CommandLine;
using PlanAsCode.Cli.Calls;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Cli.Filters;

/// <summary>Which part of a plan is wanted, as asked. Wishes of one kind widen, of several kinds narrow.</summary>
public sealed record FilterWishes
{
    public string? File { get; init; }

    public string[] Projects { get; init; } = [];

    public string[] Resources { get; init; } = [];

    public string[] Owners { get; init; } = [];

    public string[] Labels { get; init; } = [];

    public WorkStatus? Status { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    /// <summary>True where only some tasks of a project may be wanted.</summary>
    public bool ChooseTasks => Resources.Length > 0 || Status is not null || From is not null || To is not null;

    /// <summary>True where anything but a file is asked for.</summary>
    public bool ChooseEntities => ChooseTasks || Projects.Length > 0 || Owners.Length > 0 || Labels.Length > 0;

    public static FilterWishes Of(ParseResult call, PlanOptions options, string? focusFile) => new()
    {
        File = focusFile,
        Projects = call.GetValue(options.Projects) ?? [],
        Resources = call.GetValue(options.Resources) ?? [],
        Owners = call.GetValue(options.Owners) ?? [],
        Labels = call.GetValue(options.Labels) ?? [],
        Status = call.GetValue(options.Status) is { } word ? Enum.Parse<WorkStatus>(word, ignoreCase: true) : null,
        From = call.GetValue(options.From),
        To = call.GetValue(options.To),
    };
}
