using System.Text.RegularExpressions;
using CsCheck;
using PlanAsCode.Analysis.Forecasting;
using PlanAsCode.Testing;
using PlanAsCode.Tests.Analysis.Scheduling;

namespace PlanAsCode.Tests.Analysis.Forecasting;

/// <summary>The quick way finds what the forward pass finds, whatever is drawn.</summary>
public sealed partial class LogicEngineTests
{
    // Who has limits is reckoned by the scheduler's own ways, who has none by the quick ones.
    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void Finds_the_dates_of_the_forward_pass_with_any_minutes_and_delays(bool isUnlimited, bool inMonths) => Gen.Select(RandomPlans.Any, Gen.Int[0, 1000], Gen.Bool).SampleSeeded(
        (plan, seed, needsStarts) =>
        {
            // A repeated task keeps the times it has in the plan.
            if (plan.Contains("repeat", StringComparison.Ordinal)) return;
            var analysis = Fixture.Parse(Other(plan, isUnlimited, inMonths)).Analyse();
            var setup = new ForecastSetup(analysis.Passes, analysis.Schedule, analysis.Costs, new ForecastOptions(1, 1, false) { IsUnlimited = true });
            if (LogicEngine.Of(analysis.Passes, setup.Calendars, needsStarts) is not { } quick) return;
            var exact = new RerunEngine(analysis.Passes, isUnlimited: true);
            var random = new Random(seed);
            for (var run = 0; run < 4; run++)
            {
                var draws = new RunDraws(setup);
                if (run > 0) Disturb(setup, draws, random, withDelays: run > 1);
                Check(setup, quick, exact, draws, needsStarts);
            }
        }, iter: 300);

    private static string Other(string plan, bool isUnlimited, bool inMonths)
    {
        var text = isUnlimited ? plan.Replace(", limit: 4h/d", "", StringComparison.Ordinal).Replace("limit: 12h/w, ", "", StringComparison.Ordinal) : plan;
        return inMonths ? Hours().Replace(text, "elapsed: ${first}mo..${first}mo..9mo") : text;
    }

    private static void Disturb(ForecastSetup setup, RunDraws draws, Random random, bool withDelays)
    {
        for (var item = 0; item < draws.Ahead.Length; item++)
        {
            if (draws.Ahead[item] > 0) draws.Ahead[item] = random.Next(8) switch { 0 => 0, < 4 => draws.Ahead[item], _ => random.Next(6000) };
            if (withDelays && random.Next(4) == 0 && setup.Network.Leaves[item] is { IsDone: false, IsDropped: false }) draws.LeafDelays[item] = random.Next(-900, 1800);
        }

        if (!withDelays) return;
        for (var project = 0; project < draws.ProjectDelays.Length; project++) draws.ProjectDelays[project] = random.Next(-500, 1500);
        draws.DelaysAreDrawn();
    }

    private static void Check(ForecastSetup setup, LogicEngine quick, RerunEngine exact, RunDraws draws, bool hasStarts)
    {
        var (found, wanted) = (new RunDates(setup.Network.Count), new RunDates(setup.Network.Count));
        quick.Run(draws, found);
        exact.Run(draws, wanted);
        for (var item = 0; item < setup.Network.ItemCount; item++)
        {
            if (setup.Network.Leaves[item] is null) continue;
            Assert.Equal((setup.Network.PathOf(item), wanted.Finish[item]), (setup.Network.PathOf(item), found.Finish[item]));
            Assert.Equal(wanted.WorkFinish[item], found.WorkFinish[item]);
            if (hasStarts) Assert.Equal((setup.Network.PathOf(item), wanted.Start[item]), (setup.Network.PathOf(item), found.Start[item]));
        }

        var (quickMarks, exactMarks) = (new DrivingMarks(setup, quick), new DrivingMarks(setup, exact));
        quickMarks.Count(found);
        exactMarks.Count(wanted);
        Assert.Equal(exactMarks.Counts, quickMarks.Counts);
    }

    [GeneratedRegex(@"elapsed: (?<first>\d)\d*h")]
    private static partial Regex Hours();
}
