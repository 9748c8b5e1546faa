using System.Globalization;

namespace PlanAsCode.Benchmarks;

/// <summary>Our program beside TaskJuggler on the same projects, run by turns: file read, scheduled, result written.</summary>
internal static class PeerFigures
{
    private const int OwnRuns = 9;

    /// <summary>How often the slower program runs.</summary>
    private static readonly (int Tasks, int People, int PeerRuns)[] Sizes = [(1_000, 20, 3), (1_000, 10, 3), (5_000, 50, 1), (5_000, 20, 1)];

    public static int Run(string plan, string peer)
    {
        if (!File.Exists(plan))
        {
            Console.Error.WriteLine($"{plan} is not there: publish server/PlanAsCode.Cli first (bench.sh does)");
            return 2;
        }

        var hasPeer = File.Exists(peer);
        if (!hasPeer) Console.WriteLine($"{peer} is not there: our figures alone (TaskJuggler: Debian package tj3)");
        Console.WriteLine("| tasks | people | `plan schedule` ms | `… --format json` ms | peak MB | `tj3` ms | peak MB | times faster, text | times faster, json |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (var (tasks, people, peerRuns) in Sizes)
        {
            var folder = Directory.CreateTempSubdirectory("plan-bench-");
            try
            {
                RunOne(plan, hasPeer ? peer : null, PeerPlan.Of(tasks, people), peerRuns, folder.FullName);
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }

        return 0;
    }

    private static void RunOne(string program, string? peer, PeerPlan plan, int peerRuns, string folder)
    {
        File.WriteAllText(Path.Combine(folder, "plan.yaml"), PeerTexts.Yaml(plan));
        var project = Path.Combine(folder, "peers.tjp");
        File.WriteAllText(project, PeerTexts.TaskJuggler(plan, datesFile: null));
        var (text, json, other) = (new List<ProcessRun>(), new List<ProcessRun>(), new List<ProcessRun>());
        for (var run = 0; run < OwnRuns; run++)
        {
            text.Add(ProcessRun.Alone(program, "schedule", folder));
            json.Add(ProcessRun.Alone(program, "schedule", "--format", "json", folder));
            if (peer is not null && run < peerRuns) other.Add(ProcessRun.Alone(peer, "--silent", "--output-dir", folder, project));
        }

        var (ourText, ourJson) = (Median(text), Median(json));
        var theirs = other.Count == 0 ? null : Median(other);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {plan.Tasks.Length:N0} | {plan.People.Length} | {ourText.Milliseconds:F0} | {ourJson.Milliseconds:F0} | {ourJson.PeakMegabytes:F0} | {theirs?.Milliseconds:F0} | {theirs?.PeakMegabytes:F0} | {theirs?.Milliseconds / ourText.Milliseconds:F0} | {theirs?.Milliseconds / ourJson.Milliseconds:F0} |"));
        Warn(program, ourJson);
        if (theirs is null) return;
        Warn(peer!, theirs);
        if (plan.Tasks.Length <= 1_000) Console.WriteLine(PeerDates.Compare(program, peer!, plan, folder));
    }

    private static ProcessRun Median(List<ProcessRun> runs) => runs.OrderBy(run => run.Milliseconds).ElementAt(runs.Count / 2);

    private static void Warn(string program, ProcessRun run)
    {
        if (run.ExitCode != 0) Console.WriteLine($"(`{program}` ended with exit code {run.ExitCode})");
    }
}
