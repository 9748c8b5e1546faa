using System.CommandLine;
using PlanAsCode.Model.Values.Reading;

namespace PlanAsCode.Cli.Calls;

/// <summary>Says what is wrong with the arguments, and the nearest thing that would be right.</summary>
public static class WrongCall
{
    public static int Report(ParseResult call, TextWriter error)
    {
        foreach (var line in Problems(call)) error.WriteLine($"plan: {line}");
        var command = call.CommandResult.Command;
        error.WriteLine($"`{(command is RootCommand ? "plan" : $"plan {command.Name}")} --help` shows what can be said.");
        return ExitCode.WrongCall;
    }

    /// <summary>"; did you mean `x`?", or nothing where no candidate is near.</summary>
    public static string Suggestion(string given, IEnumerable<string> candidates) =>
        Nearest.Name(given, candidates) is { } nearest ? $"; did you mean `{nearest}`?" : "";

    /// <summary>Words that begin with a dash and are no file are options that nobody knows, not paths.</summary>
    public static void RefuseUnknownOptions(Argument argument, Command command) => argument.Validators.Add(result =>
    {
        if (result.Tokens is [{ Value: ['-', _, ..] word }] && !Path.Exists(word)) result.AddError(UnknownOption(word, command));
    });

    private static IEnumerable<string> Problems(ParseResult call)
    {
        var command = call.CommandResult.Command;
        var unmatched = call.UnmatchedTokens;
        var unknownOptions = unmatched.Where(token => token.StartsWith('-')).Select(token => UnknownOption(token, command));
        var others = call.Errors.Select(error => error.Message).Where(message => !unmatched.Any(token => message.Contains($"'{token}'", StringComparison.Ordinal)));
        var problems = unknownOptions.Concat(others).Distinct().ToList();

        // A value of an unknown option looks like one argument too many: the option itself is what to mend.
        // And what follows a command that nobody knows belongs to it.
        return problems.Count > 0 ? problems : unmatched.Take(command.Subcommands.Count > 0 ? 1 : unmatched.Count).Select(token => Unexpected(token, command));
    }

    private static string Unexpected(string token, Command command) => command.Subcommands.Count > 0
        ? $"there is no command `{token}`{Suggestion(token, command.Subcommands.Select(sub => sub.Name))}"
        : $"`{token}` is one argument too many";

    private static string UnknownOption(string token, Command command)
    {
        var name = token.Split('=', ':')[0];
        return $"unknown option `{name}`{Suggestion(name, OptionsOf(command))}";
    }

    private static IEnumerable<string> OptionsOf(Command command) =>
        command.Options.Concat(command.Parents.OfType<Command>().SelectMany(parent => parent.Options).Where(option => option.Recursive))
            .Select(option => option.Name);
}
