using System.CommandLine;
using PlanAsCode.Analysis;
using PlanAsCode.Cli.Calls;
using PlanAsCode.Cli.Filters;

namespace PlanAsCode.Cli.Commands;

/// <summary>What commands that only show facts have in common: open the plan, print text or JSON, say whether the plan has errors.</summary>
public static class FactsCall
{
    public static int Run(
        ParseResult call, PlanOptions options, Messages messages, Func<PlanAnalysis, PlanFilter, Palette, int, string> text, Func<PlanAnalysis, PlanFilter, string> json) =>
        Run(call, options, messages, (plan, palette) => text(plan.Analysis, plan.Filter, palette, messages.Screen.Width), plan => json(plan.Analysis, plan.Filter));

    /// <summary>For commands that show more than the plan's facts: options of their own, or what the call itself found.</summary>
    public static int Run(ParseResult call, PlanOptions options, Messages messages, Func<PlanCall, Palette, string> text, Func<PlanCall, string> json)
    {
        if (PlanCall.Open(call, options, messages) is not { } plan) return ExitCode.WrongCall;
        var shown = plan.Format == "json" ? json(plan) : text(plan, plan.Output is null ? messages.Palette : Palette.Plain);
        var written = Result.Put(shown, plan.Output, messages);
        ErrorsHint.Say(plan, messages);
        return written == ExitCode.Well ? plan.Verdict("never") : written;
    }
}
