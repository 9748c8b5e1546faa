using System.IO.Pipelines;
using PlanAsCode.LanguageServer;
using PlanAsCode.LanguageServer.Transport;

namespace PlanAsCode.EndToEnd.Running;

/// <summary>The language server inside this process, with a client at its streams: for what needs a clock of the test's own or many servers.</summary>
internal sealed class LspInside : IDisposable
{
    private readonly Pipe _toServer = new(new PipeOptions(pauseWriterThreshold: 0));
    private readonly Pipe _fromServer = new(new PipeOptions(pauseWriterThreshold: 0));

    public LspInside(ServerOptions? options = null, Func<Session, IEnumerable<Route>>? more = null)
    {
        Client = new LspClient(_toServer.Writer.AsStream(), _fromServer.Reader.AsStream());
        Ended = PlanServer.Run(_toServer.Reader.AsStream(), _fromServer.Writer.AsStream(), options ?? new ServerOptions("0"), more ?? (_ => []));
    }

    public LspClient Client { get; }

    public Task<int> Ended { get; }

    public void Dispose()
    {
        Client.CloseInput();
        Ended.Wait(TimeSpan.FromMinutes(1));
        _fromServer.Writer.Complete();
    }
}
