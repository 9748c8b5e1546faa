using System.CommandLine;
using System.Globalization;

namespace PlanAsCode.Cli.Calls;

/// <summary>The options of <c>plan schedule --optimize</c>.</summary>
public sealed class OptimizeOptions
{
    private const int MostSeconds = 240 * 3600;

    private static readonly TimeSpan DefaultTimeLimit = TimeSpan.FromSeconds(30);

    private OptimizeOptions()
    {
        TimeLimit.CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (Read(text) is not { } seconds) result.AddError($"--time-limit: `{text}` is no time; write `500ms`, `30s`, `2m` or `1h`");
            else if (seconds > MostSeconds) result.AddError($"--time-limit: `{text}` is too long; the longest is `{MostSeconds / 3600}h`");
            else return TimeSpan.FromSeconds((double)seconds);
            return null;
        };
        Schedules.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count < 1))
                result.AddError($"--schedules: `{text}` is no number of schedules; write 1 or more");
        });
    }

    public Option<bool> Optimize { get; } = new("--optimize") { Description = "Look for an order of tasks that ends projects earlier" };

    public Option<TimeSpan?> TimeLimit { get; } = new("--time-limit")
    {
        Description = "How long to look, `500ms`, `30s` or `2m` (default 30s, none with --schedules)",
        HelpName = "TIME",
    };

    public Option<long?> Schedules { get; } = new("--schedules") { Description = "About how many schedules to compare: the same number and seed give the same result", HelpName = "N" };

    public Option<int> Seed { get; } = new("--seed") { Description = "Another seed looks in other places", HelpName = "N", DefaultValueFactory = _ => 1 };

    public Option<bool> Write { get; } = new("--write") { Description = "Store the order that was found as `priority` of tasks in the plan's files" };

    public Option<bool> DryRun { get; } = new("--dry-run") { Description = "With --write: print what would be changed as a diff, and change nothing" };

    public static OptimizeOptions AddTo(Command command)
    {
        var options = new OptimizeOptions();
        command.Add(options.Optimize);
        command.Add(options.TimeLimit);
        command.Add(options.Schedules);
        command.Add(options.Seed);
        command.Add(options.Write);
        command.Add(options.DryRun);
        command.Validators.Add(result =>
        {
            var isAsked = result.GetValue(options.Optimize);
            foreach (Option option in new Option[] { options.TimeLimit, options.Schedules, options.Write, options.DryRun, options.Seed })
            {
                if (!isAsked && result.GetResult(option) is { Implicit: false }) result.AddError($"{option.Name} goes with --optimize");
            }

            if (isAsked && result.GetValue(options.DryRun) && !result.GetValue(options.Write)) result.AddError("--dry-run goes with --write");
        });
        return options;
    }

    /// <summary>Null where only the number of schedules counts.</summary>
    public TimeSpan? LimitOf(ParseResult call) =>
        call.GetValue(TimeLimit) ?? (call.GetValue(Schedules) is null ? DefaultTimeLimit : null);

    /// <summary>Seconds, or null where the text is no time above zero. A number beyond all limits stays one that is too long.</summary>
    private static decimal? Read(string text)
    {
        var digits = 0;
        while (digits < text.Length && (char.IsAsciiDigit(text[digits]) || text[digits] == '.')) digits++;
        if (digits == 0) return null;
        if (!decimal.TryParse(text.AsSpan(0, digits), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount))
            return !text.Contains('.', StringComparison.Ordinal) && text[digits..] is "ms" or "s" or "m" or "min" or "h" ? decimal.MaxValue : null;
        amount = Math.Min(amount, 1_000_000_000_000);
        decimal? seconds = text[digits..] switch
        {
            "ms" => amount / 1000,
            "s" => amount,
            "m" or "min" => amount * 60,
            "h" => amount * 3600,
            _ => null,
        };
        return seconds is > 0 ? seconds : null;
    }
}
