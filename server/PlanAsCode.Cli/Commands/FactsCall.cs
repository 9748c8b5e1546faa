using System.CommandLine;
using PlanAsCode.Analysis;
using PlanAsCode.Cli.Calls;
using PlanAsCode.Cli.Filters;

namespace PlanAsCode.Cli.Commands;

/// <summary>What commands that only show facts have in common: open the plan, print text or JSON, say whether the plan has errors.</summary>
public static class FactsCall
{
    public static int Run(
        ParseResult call, PlanOptions options, Messages messages, Func<PlanAnalysis, PlanFilter, Palette, int, string> text, Func<PlanAnalysis, PlanFilter, string> json)
    {
        if (PlanCall.Open(call, options, messages) is not { } plan) return ExitCode.WrongCall;
        var shown = plan.Format == "json"
            ? json(plan.Analysis, plan.Filter)
            : text(plan.Analysis, plan.Filter, plan.Output is null ? messages.Palette : Palette.Plain, messages.Screen.Width);
        var written = Result.Put(shown, plan.Output, messages);
        ErrorsHint.Say(plan, messages);
        return written == ExitCode.Well ? plan.Verdict("never") : written;
    }
}
