using System.Globalization;

namespace PlanAsCode.Cli.Commands;

/// <summary>A bar on stderr while runs are made, taken away at the end; nothing where stderr is no terminal.</summary>
public sealed class RunProgress(Messages messages, int runs) : IDisposable
{
    private const int Columns = 30;

    private readonly bool _isShown = messages.Screen.ErrorIsTerminal && !messages.IsQuiet;
    private readonly Lock _writing = new();
    private int _shown = -1;

    /// <summary>From any thread.</summary>
    public void Report(int made)
    {
        if (!_isShown) return;
        var percent = (int)(100L * made / Math.Max(1, runs));
        lock (_writing)
        {
            if (percent <= _shown) return;
            _shown = percent;
            var filled = Columns * percent / 100;
            messages.Screen.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{new string('█', filled)}{new string('░', Columns - filled)} {made:N0} of {runs:N0} runs"));
        }
    }

    public void Dispose()
    {
        if (_shown >= 0) messages.Screen.Error.Write("\r\e[K");
    }
}
