using CsCheck;
using PlanAsCode.Analysis.Forecasting;
using PlanAsCode.Testing;
using PlanAsCode.Tests.Analysis.Scheduling;

namespace PlanAsCode.Tests.Analysis.Forecasting;

/// <summary>The quick way finds what the forward pass finds, whatever is drawn.</summary>
public sealed class LogicEngineTests
{
    [Fact]
    public void Finds_the_dates_of_the_forward_pass_with_any_minutes_and_delays() => Gen.Select(RandomPlans.Any, Gen.Int[0, 1000]).SampleSeeded(
        (plan, seed) =>
        {
            // A repeated task keeps the times it has in the plan.
            if (plan.Contains("repeat", StringComparison.Ordinal)) return;
            var analysis = Fixture.Parse(plan).Analyse();
            var setup = new ForecastSetup(analysis.Passes, analysis.Schedule, analysis.Costs, new ForecastOptions(1, 1, false) { IsUnlimited = true });
            if (LogicEngine.Of(analysis.Passes, setup.Calendars, needsStarts: true) is not { } quick) return;
            var exact = new RerunEngine(analysis.Passes, isUnlimited: true);
            var random = new Random(seed);
            for (var run = 0; run < 4; run++)
            {
                var draws = new RunDraws(setup);
                if (run > 0) Disturb(setup, draws, random, withDelays: run > 1);
                Check(setup, quick, exact, draws);
            }
        }, iter: 400);

    private static void Disturb(ForecastSetup setup, RunDraws draws, Random random, bool withDelays)
    {
        for (var item = 0; item < draws.Ahead.Length; item++)
        {
            if (draws.Ahead[item] > 0) draws.Ahead[item] = random.Next(3) == 0 ? draws.Ahead[item] : random.Next(6000);
            if (withDelays && random.Next(4) == 0 && setup.Network.Leaves[item] is { IsDone: false, IsDropped: false }) draws.LeafDelays[item] = random.Next(-900, 1800);
        }

        if (!withDelays) return;
        for (var project = 0; project < draws.ProjectDelays.Length; project++) draws.ProjectDelays[project] = random.Next(-500, 1500);
        draws.DelaysAreDrawn();
    }

    private static void Check(ForecastSetup setup, LogicEngine quick, RerunEngine exact, RunDraws draws)
    {
        var (found, wanted) = (new RunDates(setup.Network.Count), new RunDates(setup.Network.Count));
        quick.Run(draws, found);
        exact.Run(draws, wanted);
        for (var item = 0; item < setup.Network.ItemCount; item++)
        {
            if (setup.Network.Leaves[item] is null) continue;
            Assert.Equal((setup.Network.PathOf(item), wanted.Finish[item]), (setup.Network.PathOf(item), found.Finish[item]));
            Assert.Equal(wanted.WorkFinish[item], found.WorkFinish[item]);
        }
    }
}
