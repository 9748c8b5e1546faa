using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace PlanAsCode.Benchmarks;

/// <summary>How far the schedules of both programs agree. They may differ: both place tasks one after another, in orders of their own.</summary>
internal static class PeerDates
{
    public static string Compare(string program, string peer, PeerPlan plan, string folder)
    {
        var project = Path.Combine(folder, "dates.tjp");
        File.WriteAllText(project, PeerTexts.TaskJuggler(plan, "dates"));
        Output(peer, "--silent", "--output-dir", folder, project);
        var theirs = Theirs(File.ReadLines(Path.Combine(folder, "dates.csv")));
        var ours = Ours(Output(program, "schedule", "--format", "json", folder));
        var both = ours.Keys.Where(theirs.ContainsKey).ToList();
        var days = both.Select(id => Math.Abs(ours[id].DayNumber - theirs[id].DayNumber)).Order().ToList();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"(of {both.Count:N0} tasks {100.0 * days.Count(distance => distance == 0) / both.Count:F0} % end on the same day; half are at most {days[days.Count / 2]} days apart; the project ends on {ours.Values.Max():yyyy-MM-dd} and {theirs.Values.Max():yyyy-MM-dd})");
    }

    private static Dictionary<string, DateOnly> Ours(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.GetProperty("projects")[0].GetProperty("tasks").EnumerateArray()
            .Where(task => task.GetProperty("kind").GetString() == "task")
            .ToDictionary(
                task => task.GetProperty("id").GetString()!["peers.".Length..],
                task => DateOnly.Parse(task.GetProperty("finishDate").GetString()!, CultureInfo.InvariantCulture),
                StringComparer.Ordinal);
    }

    /// <summary>Lines such as <c>"g0.t1";"2026-01-09"</c>, below a line of titles.</summary>
    private static Dictionary<string, DateOnly> Theirs(IEnumerable<string> lines) => lines
        .Skip(1)
        .Select(line => line.Split(';').Select(cell => cell.Trim('"')).ToArray())
        .Where(cells => cells[0].Contains('.', StringComparison.Ordinal))
        .ToDictionary(cells => cells[0], cells => DateOnly.Parse(cells[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    private static string Output(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException($"{program} did not start");
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }
}
