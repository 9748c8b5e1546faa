using System.CommandLine;
using PlanAsCode.Analysis.Rules;
using PlanAsCode.Cli.Calls;

namespace PlanAsCode.Cli.Commands;

/// <summary><c>plan explain</c>: the page of a rule, or the list of all.</summary>
public static class ExplainCommand
{
    public static string[] Examples { get; } =
    [
        "plan explain                      every rule in one line",
        "plan explain resource-overbooked  what one means and how to mend it",
    ];

    public static Command Create(Screen screen)
    {
        var command = new Command("explain", "Explain a rule: what is wrong, why it matters, how to mend or silence it");
        var rule = new Argument<string?>("RULE") { Description = "The name of a rule, as findings show it", HelpName = "RULE", Arity = ArgumentArity.ZeroOrOne };
        rule.CompletionSources.Add(_ => RuleCatalog.All.Select(known => new System.CommandLine.Completions.CompletionItem(known.Name)));
        WrongCall.RefuseUnknownOptions(rule, command);
        command.Add(rule);
        command.SetAction(call => Run(call.GetValue(rule), new Messages(screen, call)));
        return command;
    }

    private static int Run(string? name, Messages messages)
    {
        if (name is null) return Result.Put(List(messages.Palette), output: null, messages);
        if (RuleCatalog.Find(name) is { } rule) return Result.Put(RuleCatalog.PageOf(rule).TrimEnd() + "\n", output: null, messages);
        var suggestion = WrongCall.Suggestion(name, RuleCatalog.All.Select(known => known.Name));
        return messages.Refuse($"there is no rule `{name}`{(suggestion.Length > 0 ? suggestion : "; `plan explain` lists all")}");
    }

    private static string List(Palette palette)
    {
        var rules = RuleCatalog.All.OrderBy(rule => rule.Name, StringComparer.Ordinal).ToList();
        var width = rules.Select(rule => rule.Name.Length).DefaultIfEmpty(0).Max();
        return string.Concat(rules.Select(rule =>
            $"{palette.Bold(rule.Name.PadRight(width))}  {Formats.SeverityWord.Of(rule.DefaultSeverity),-7}  {rule.Summary}\n"));
    }
}
