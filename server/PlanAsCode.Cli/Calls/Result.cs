using PlanAsCode.Cli.Formats;
using PlanAsCode.Workspace.Discovery;
using PlanAsCode.Workspace.Writing;

namespace PlanAsCode.Cli.Calls;

/// <summary>Puts a command's result where it was asked for: into a file, whole or not at all, or onto stdout.</summary>
public static class Result
{
    /// <returns>0, or 2 where it cannot be written.</returns>
    public static int Put(Utf8Text text, string? output, Messages messages)
    {
        if (output is not null) return Put(text.ToString(), output, messages);
        messages.Screen.Write(text);
        return ExitCode.Well;
    }

    /// <inheritdoc cref="Put(Utf8Text, string?, Messages)"/>
    public static int Put(string text, string? output, Messages messages)
    {
        if (output is null)
        {
            messages.Screen.Write(text);
            return ExitCode.Well;
        }

        if (PlanFileName.Fits(Path.GetFileName(output)) && Path.Exists(output))
            return messages.Refuse($"`{output}` is a plan file: it is not overwritten with a result; name another file");
        if (WholeFile.Write(output, text) is { } problem) return messages.Refuse(problem);
        messages.Say($"Written: {output}");
        return ExitCode.Well;
    }
}
