using System.Diagnostics.CodeAnalysis;
using PlanAsCode.Analysis;
using PlanAsCode.Analysis.EarnedValue;
using PlanAsCode.Analysis.Forecasting;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model;
using PlanAsCode.Workspace.Clocks;
using PlanAsCode.Workspace.Loading;

namespace PlanAsCode.LanguageServer.State;

/// <summary>One workspace at one moment: its files and, when somebody asks, what they mean. Never changed.</summary>
[SuppressMessage("Reliability", "CA1001", Justification = "The source has no timer and holds nothing that must be given back")]
internal sealed class FolderSnapshot
{
    private readonly CancellationTokenSource _replaced = new();
    private readonly Lazy<PlanAnalysis> _analysis;
    private readonly TaskCompletionSource _loaded;
    private readonly TimeProvider _clock;
    private readonly ScheduleMemory _memory;
    private FolderSnapshot? _analysed;
    private Forecast? _forecast;

    public FolderSnapshot(LiveWorkspace files, FolderSnapshot? before, Func<PlanSnapshot, Func<Baseline?>?> baseline, TimeProvider clock)
    {
        _clock = clock;
        Files = files;
        _loaded = before?._loaded ?? new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (files.IsLoaded) _loaded.TrySetResult();
        _memory = before?._memory ?? new ScheduleMemory();
        _analysed = before?.Analysed;
        _analysis = new Lazy<PlanAnalysis>(() => new PlanAnalysis(files.Snapshot, AsOfDate.Of(null, files.Snapshot, clock).Date, _replaced.Token)
        {
            BaselineLater = baseline(files.Snapshot),
            Memory = _memory,
        });
    }

    public string Root => Files.Root;

    public LiveWorkspace Files { get; }

    /// <summary>True for a document that was never saved, which is a plan by itself; its root is its address.</summary>
    public bool IsStandalone => !Path.IsPathRooted(Root);

    /// <summary>Completes when the disk was looked at for the first time.</summary>
    public Task Loaded => _loaded.Task;

    public PlanAnalysis Analysis => _analysis.Value;

    /// <summary>The last snapshot whose findings are known: what can be asked without waiting. Null before the first.</summary>
    public FolderSnapshot? Analysed => Volatile.Read(ref _analysed);

    /// <summary>Its findings are computed: from now on it answers at once.</summary>
    public void MarkAnalysed() => Volatile.Write(ref _analysed, this);

    /// <summary>A quick forecast of this very snapshot; null until typing paused long enough for one.</summary>
    public Forecast? Forecast => Volatile.Read(ref _forecast);

    public void Keep(Forecast forecast) => Volatile.Write(ref _forecast, forecast);

    /// <summary>True where its facts are those of a day that is over.</summary>
    public bool IsOfAnotherDay() => Files.IsLoaded && _analysis is { IsValueCreated: true, Value: var known } && AsOfDate.Of(null, Files.Snapshot, _clock).Date != known.AsOf;

    /// <summary>A later snapshot counts now: long work on this one ends.</summary>
    public void Replace() => _replaced.Cancel();
}
