using System.Globalization;
using System.Text;

namespace PlanAsCode.Workspace.Git;

/// <summary>The day on which a commit was made, in the time zone of who made it: the same on every machine.</summary>
internal static class CommitDate
{
    private const string Start = "committer ";

    /// <param name="commit">The content of a commit object; its head ends with an empty line.</param>
    public static DateOnly? Of(ReadOnlySpan<byte> commit)
    {
        var end = commit.IndexOf("\n\n"u8);
        var head = Encoding.UTF8.GetString(end < 0 ? commit : commit[..end]);
        var line = head.Split('\n').FirstOrDefault(line => line.StartsWith(Start, StringComparison.Ordinal));
        if (line?.Split(' ') is not [.., var seconds, var zone]) return null;
        if (!long.TryParse(seconds, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var at)) return null;
        if (!int.TryParse(zone, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var offset)) return null;
        var minutes = (offset / 100 * 60) + (offset % 100);
        var days = (decimal)DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber + decimal.Floor((at + (60m * minutes)) / 86_400m);
        return DateOnly.FromDayNumber((int)Math.Clamp(days, 0, DateOnly.MaxValue.DayNumber));
    }
}
