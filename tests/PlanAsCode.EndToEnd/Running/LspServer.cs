namespace PlanAsCode.EndToEnd.Running;

/// <summary>A language server with a client: the compiled program where <c>PLAN_BINARY</c> names it, else inside this process, which starts at once.</summary>
internal sealed class LspServer : IDisposable
{
    private readonly IDisposable _running;

    private LspServer(IDisposable running, LspClient client)
    {
        _running = running;
        Client = client;
    }

    public LspClient Client { get; }

    public static LspServer Start()
    {
        if (PlanProgram.IsCompiled)
        {
            var process = LspProcess.Start();
            return new LspServer(process, process.Client);
        }

        var inside = new LspInside();
        return new LspServer(inside, inside.Client);
    }

    public void Dispose() => _running.Dispose();
}
