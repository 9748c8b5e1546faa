using System.Globalization;
using PlanAsCode.Analysis.Scheduling;

namespace PlanAsCode.Cli.Formats;

/// <summary>Why a task starts when it starts, in words.</summary>
public static class StartReasonWords
{
    public static string Of(StartReason reason) => reason.Kind switch
    {
        StartReasonKind.ProjectStart => "starts with its project",
        StartReasonKind.AsOf => "not before as-of",
        StartReasonKind.Link => Named("linked to", "held by a link", reason.Other),
        StartReasonKind.ResourceBusy => Named("waits for", "waits for its people", reason.Other) + Until(reason),
        StartReasonKind.Leave => reason.Other is { } person ? $"{person} is away{Until(reason)}" : $"its people are away{Until(reason)}",
        StartReasonKind.Constraint => "its own date",
        StartReasonKind.Iteration => Named("starts with iteration", "starts with its iteration", reason.Other),
        StartReasonKind.AsLateAsPossible => reason.Other is { } other ? $"as late as {other} allows" : "as late as possible",
        StartReasonKind.Actual => "as it happened",
        StartReasonKind.Children => "starts with the first of its tasks",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason.Kind, null),
    };

    private static string Named(string before, string alone, string? other) => other is null ? alone : $"{before} {other}";

    private static string Until(StartReason reason) =>
        reason.Until is { } until ? string.Create(CultureInfo.InvariantCulture, $" until {until}") : "";
}
