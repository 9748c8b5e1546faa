using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using PlanAsCode.Analysis;
using PlanAsCode.Analysis.EarnedValue;
using PlanAsCode.Analysis.Optimizing;
using PlanAsCode.Cli.Filters;
using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Workspace.Clocks;
using PlanAsCode.Workspace.Loading;

namespace PlanAsCode.Cli.Calls;

/// <summary>What a command works on: the plan that was asked for, its facts, and which part of it to show.</summary>
public sealed class PlanCall
{
    private readonly ParseResult _call;
    private readonly PlanOptions _options;

    private PlanCall(ParseResult call, PlanOptions options, LoadedPlan loaded, PlanAnalysis analysis, PlanFilter filter)
    {
        _call = call;
        _options = options;
        Loaded = loaded;
        Analysis = analysis;
        Filter = filter;
    }

    public LoadedPlan Loaded { get; }

    public PlanAnalysis Analysis { get; }

    public PlanFilter Filter { get; }

    public string Format => _call.GetValue(_options.Format)!;

    public string? Output => _call.GetValue(_options.Output);

    /// <summary>The findings of the part that is shown.</summary>
    public ImmutableArray<Diagnostic> Findings => [.. Analysis.Diagnostics.Where(Filter.Keeps)];

    /// <summary>Begins to look for errors while the caller goes on with something else; who asks for them waits for the rest.</summary>
    public void LookForErrors() => _ = Task.Run(() => Analysis.Errors);

    /// <summary>Null where the plan cannot be loaded or the filters name what is not there; that has been said then.</summary>
    public static PlanCall? Open(ParseResult call, PlanOptions options, Messages messages)
    {
        var loaded = PlanLoader.Load(call.GetValue(options.Path)!);
        if (loaded.Plan is not { } plan)
        {
            messages.Refuse(loaded.Problem!);
            return null;
        }

        var asOf = AsOfDate.Of(call.GetValue(options.AsOf), plan.Snapshot, TimeProvider.System);
        foreach (var remark in plan.Remarks) messages.Say($"plan: {remark}");
        if (asOf.Remark is { } note) messages.Say($"plan: {note}");
        messages.Detail($"plan: {plan.Root}: {plan.Snapshot.Files.Length} files read, as of {asOf.Date:yyyy-MM-dd}");
        var wishes = FilterWishes.Of(call, options, plan.FocusFile);
        if (UnknownWish.In(wishes, plan.Snapshot) is { } unknown)
        {
            messages.Refuse(unknown);
            return null;
        }

        if (AnalysisOf(call.GetValue(options.Baseline), plan, asOf.Date, messages) is not { } analysis) return null;
        return new PlanCall(call, options, plan, analysis, new PlanFilter(analysis, wishes));
    }

    /// <summary>Null where a baseline named on the call cannot be had; one that the plan names is a finding then.</summary>
    private static PlanAnalysis? AnalysisOf(string? asked, LoadedPlan plan, DateOnly asOf, Messages messages)
    {
        if (asked is null) return new PlanAnalysis(plan.Snapshot, asOf) { BaselineLater = BaselineCall.Written(plan) };
        var baseline = BaselineCall.Asked(asked, plan);
        if ((baseline.WhyNot ?? NothingIn(baseline)) is not { } problem)
        {
            foreach (var doubt in baseline.Doubts(asOf)) messages.Say($"plan: {doubt}");
            messages.Detail(string.Create(CultureInfo.InvariantCulture, $"plan: baseline {baseline.Name}: as of {baseline.AsOf:yyyy-MM-dd}"));
            return new PlanAnalysis(plan.Snapshot, asOf) { Baseline = baseline };
        }

        messages.Refuse($"--baseline: {problem}");
        return null;
    }

    private static string? NothingIn(Baseline baseline) =>
        baseline.Broken is { } broken && !baseline.Plan!.Projects.All.Any() ? $"nothing can be measured: {broken}" : null;

    /// <summary>The same call for the same plan by another schedule.</summary>
    public PlanCall With(OptimizedSchedule optimized)
    {
        var analysis = Analysis.With(optimized);
        return new PlanCall(_call, _options, Loaded, analysis, new PlanFilter(analysis, Filter.Wishes));
    }

    /// <summary>1 where a finding shown is at or above <c>--fail-on</c>, else 0.</summary>
    public int Verdict(string failOnDefault)
    {
        var word = _call.GetValue(_options.FailOn) ?? failOnDefault;
        if (!Enum.TryParse<Severity>(word, ignoreCase: true, out var threshold)) return ExitCode.Well;
        return Findings.Any(finding => finding.Severity >= threshold) ? ExitCode.Findings : ExitCode.Well;
    }
}
