using System.Text.Json;
using PlanAsCode.Analysis;

namespace PlanAsCode.LanguageServer;

/// <summary>How a server is started.</summary>
/// <param name="Version">Of the program, for the client to show.</param>
/// <param name="ClientProcessId">The server ends when this process does; <c>initialize</c> may name it too.</param>
public sealed record ServerOptions(string Version, int? ClientProcessId = null)
{
    /// <summary>What day and time it is.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Whether a forecast is made when typing pauses.</summary>
    public bool QuickForecast { get; init; } = true;

    /// <summary>For stack traces of bugs; thrown away where nobody wants them.</summary>
    public TextWriter Details { get; init; } = TextWriter.Null;

    /// <summary>A schedule as data, of the whole plan or of one project by its path: the form that the command line prints. Null where the host has none.</summary>
    public Func<PlanAnalysis, string?, JsonElement>? Schedule { get; init; }
}
