namespace PlanAsCode.Cli.Calls;

/// <summary>Stdout no longer takes what is written to it (a full disk, say).</summary>
public sealed class OutputClosedException(string message, Exception inner) : Exception(message, inner);
