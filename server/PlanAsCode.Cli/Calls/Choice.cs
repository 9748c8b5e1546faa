using System.CommandLine;

namespace PlanAsCode.Cli.Calls;

/// <summary>An option whose value is one of a few words; a wrong one is told the nearest.</summary>
public static class Choice
{
    /// <param name="words">The first is the default.</param>
    public static Option<string> Of(string name, string description, string helpName, params string[] words)
    {
        var option = Optional(name, description, helpName, words);
        option.DefaultValueFactory = _ => words[0];
        return option!;
    }

    /// <summary>As <see cref="Of"/>, null where the option is not given.</summary>
    public static Option<string?> Optional(string name, string description, string helpName, params string[] words)
    {
        var option = new Option<string?>(name) { Description = $"{description}: {string.Join(", ", words)}", HelpName = helpName };
        option.CompletionSources.Add(_ => words.Select(word => new System.CommandLine.Completions.CompletionItem(word)));
        option.CustomParser = result =>
        {
            var given = result.Tokens[0].Value;
            if (words.Contains(given, StringComparer.Ordinal)) return given;
            result.AddError($"{name}: `{given}` is none of {string.Join(", ", words)}{WrongCall.Suggestion(given, words)}");
            return null;
        };
        return option;
    }
}
