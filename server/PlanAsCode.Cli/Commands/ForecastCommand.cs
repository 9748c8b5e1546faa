using System.CommandLine;
using PlanAsCode.Analysis;
using PlanAsCode.Analysis.Forecasting;
using PlanAsCode.Cli.Calls;
using PlanAsCode.Cli.Formats;

namespace PlanAsCode.Cli.Commands;

/// <summary><c>plan forecast</c>: how sure the dates and the costs are.</summary>
public static class ForecastCommand
{
    private const int MostRuns = 10_000_000;

    public static string[] Examples { get; } =
    [
        "plan forecast                               chances, percentiles, and what drives the finish",
        "plan forecast --no-risks --unlimited        a quick look at the network alone",
        "plan forecast --format json -o chances.json every task: percentiles and criticality",
    ];

    public static Command Create(Screen screen)
    {
        var command = new Command("forecast", "Play the plan through many times: when it may end, what it may cost, what drives that");
        var options = PlanOptions.AddTo(command, ["text", "json"], failOnDefault: null);
        var runs = Whole("--runs", "How often (else workspace.forecast.runs, else 10000)", "NUMBER", 1, MostRuns);
        var seed = Whole("--seed", "Where the random numbers begin (else workspace.forecast.seed, else 1)", "NUMBER", 0, int.MaxValue);
        var distribution = Choice.Optional("--distribution", "The curve between three points (else workspace.forecast.distribution, else pert)", "NAME", "pert", "triangular");
        var noRisks = new Option<bool>("--no-risks") { Description = "As if no risk could occur" };
        var unlimited = new Option<bool>("--unlimited") { Description = "As if everybody had only one task: the network alone, a quick look" };
        Array.ForEach<Option>([runs, seed, distribution, noRisks, unlimited], command.Add);
        command.SetAction(call => Run(call, options, new Messages(screen, call), Wanted));
        return command;

        ForecastOptions Wanted(ParseResult call, ForecastOptions settings) => settings with
        {
            Runs = call.GetValue(runs) ?? settings.Runs,
            Seed = call.GetValue(seed) ?? settings.Seed,
            IsTriangular = call.GetValue(distribution) is { } word ? word == "triangular" : settings.IsTriangular,
            WithRisks = !call.GetValue(noRisks),
            IsUnlimited = call.GetValue(unlimited),
        };
    }

    private static int Run(ParseResult call, PlanOptions options, Messages messages, Func<ParseResult, ForecastOptions, ForecastOptions> wanted)
    {
        return FactsCall.Run(
            call,
            options,
            messages,
            (plan, palette) => ForecastText.Of(Made(plan.Analysis), plan.Analysis, plan.Filter, palette, messages.Screen.Width),
            plan => ForecastJson.Of(Made(plan.Analysis), plan.Analysis, plan.Filter));

        Forecast Made(PlanAnalysis analysis)
        {
            var settings = wanted(call, ForecastOptions.Of(analysis.Plan.Workspace));
            using var progress = new RunProgress(messages, settings.Runs);
            return analysis.ForecastWith(settings, progress.Report);
        }
    }

    private static Option<int?> Whole(string name, string description, string helpName, int least, int most)
    {
        var option = new Option<int?>(name) { Description = description, HelpName = helpName };
        option.CustomParser = result =>
        {
            var given = result.Tokens[0].Value;
            if (int.TryParse(given, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
                return number;
            result.AddError($"{name}: `{given}` is not a whole number from {least} to {most}");
            return null;
        };
        return option;
    }
}
