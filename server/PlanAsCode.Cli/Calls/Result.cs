using PlanAsCode.Workspace.Writing;

namespace PlanAsCode.Cli.Calls;

/// <summary>Puts a command's result where it was asked for: into a file, whole or not at all, or onto stdout.</summary>
public static class Result
{
    /// <returns>0, or 2 where it cannot be written.</returns>
    public static int Put(string text, string? output, Messages messages)
    {
        if (output is null)
        {
            ToScreen(text, messages.Screen);
            return ExitCode.Well;
        }

        if (WholeFile.Write(output, text) is { } problem) return messages.Refuse(problem);
        messages.Say($"Written: {output}");
        return ExitCode.Well;
    }

    private static void ToScreen(string text, Screen screen)
    {
        try
        {
            screen.Out.Write(text);
            screen.Out.Flush();
        }
        catch (IOException e)
        {
            throw new OutputClosedException(e.Message, e);
        }
    }
}
