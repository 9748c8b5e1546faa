using PlanAsCode.LanguageServer.Transport;

namespace PlanAsCode.LanguageServer.Lifecycle;

/// <summary>Where client and server are between first word and last, and what may be said then.</summary>
internal sealed class Phase
{
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Step _step;

    private enum Step
    {
        Uninitialized,
        Running,
        ShutDown,
    }

    /// <summary>Completes when the server should end.</summary>
    public Task Ended => _ended.Task;

    public int ExitCode => _step == Step.ShutDown ? 0 : 1;

    /// <exception cref="LspError">The method may not be called now.</exception>
    public void Admit(Route route)
    {
        if (route.Method is "exit" or "$/setTrace") return;
        if (_step == Step.Uninitialized && route.Method != "initialize")
            throw new LspError(LspError.ServerNotInitialized, $"{route.Method} came before initialize");
        if (_step == Step.ShutDown) throw new LspError(LspError.InvalidRequest, $"{route.Method} came after shutdown");
        if (_step == Step.Running && route.Method == "initialize") throw new LspError(LspError.InvalidRequest, "initialize came a second time");
    }

    public void Initialize() => _step = Step.Running;

    public void ShutDown() => _step = Step.ShutDown;

    public void End() => _ended.TrySetResult();
}
