using System.Text.RegularExpressions;
using CsCheck;
using PlanAsCode.Analysis;
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
            Same(analysis, needsStarts, seed, runs: 4);
        }, iter: 300);

    // What random plans seldom have: bounds of groups in groups, finishes that are held, crews, choices, and work that never ends.
    [Theory]
    [InlineData("x: {duration: 2d}, g: {after: [x], tasks: {y: {duration: 3d}, z: {duration: 1d, after: [y]}, i: {after: [x SS+2d], tasks: {w: {effort: 1d}}}}}, v: {duration: 1d, after: [g]}, u: {duration: 1d, after: [g SS]}")]
    [InlineData("x: {duration: 2d}, y: {duration: 3d}, g: {after: [x, y SS+1d], tasks: {i: {tasks: {w: {effort: 1d}, m: {milestone: true}, o: {milestone: true, status: dropped}}}}}, e: {milestone: true, after: [g.i]}")]
    [InlineData("x: {duration: 2d}, g: {after: [x FF+1d], tasks: {y: {duration: 3d}, z: {duration: 9d}}}, h: {after: [g FF], tasks: {w: {duration: 1d}}}")]
    [InlineData("x: {duration: 2d}, y: {effort: 5d, started: 2026-02-26, done: 40%, after: [x FF+2d]}, z: {duration: 1d, after: [y SF]}, w: {duration: 1d, after: [y, x]}")]
    [InlineData("x: {duration: 2d}, y: {effort: 5d, started: 2026-02-26, remaining: 0d, after: [x FF]}, z: {duration: 1d, after: [y]}")]
    [InlineData("x: {duration: 2d}, g: {after: [x], tasks: {y: {effort: 5d, started: 2026-02-26, done: 40%}, w: {duration: 1d, after: [y -2d]}}}")]
    [InlineData("x: {duration: 9d}, y: {elapsed: 5d, started: 2026-02-26, after: [x FF]}, z: {elapsed: 2mo, after: [y]}, w: {elapsed: 1q, started: 2026-02-26}")]
    [InlineData("x: {duration: 9d}, y: {elapsed: 30h, after: [x FF]}, z: {elapsed: 30h, after: [x, y -1d]}, w: {elapsed: 30h, after: [z +5ed, y -2ed]}")]
    [InlineData("x: {effort: 9d, assign: [ann, bob]}, y: {effort: 3d, assign: [ann, nil]}, z: {effort: 9d, assign: [bob 20%, odd 30%, cat], after: [y]}")]
    [InlineData("x: {effort: 9d, assign: [{any-of: [ann, bob, cat]}]}, y: {effort: 3d, assign: [{any-of: [cat, odd], share: 50%}], after: [x]}, z: {effort: 3d, assign: [{any-of: [ann, bob, odd], count: 2}], after: [y]}")]
    [InlineData("x: {effort: 9d, assign: [gone]}, y: {effort: 3d, assign: [gone, ann], after: [x]}, z: {duration: 1d, after: [y +1d]}, g: {after: [x], tasks: {w: {duration: 1d}}}, v: {duration: 1d, after: [g, z -9ed]}")]
    [InlineData("x: {effort: 9d, assign: [gone]}, y: {effort: 3d, assign: [{any-of: [gone, ann]}]}, z: {effort: 3d, assign: [nil], after: [y]}, w: {duration: 1d, after: [z, x]}, e: {duration: 3d, after: [x FF]}")]
    [InlineData("x: {duration: 2d, start-no-earlier: 9999-12-20}, y: {duration: 2d, after: [x +4d]}, z: {elapsed: 5d, after: [x +2ed]}, w: {milestone: true, after: [x +90d]}")]
    [InlineData("d: {duration: 1d, started: 2026-02-26, finished: 2026-02-27}, o: {duration: 4d, status: dropped, after: [d, x]}, x: {duration: 3d}, y: {duration: 1d, after: [o]}, g: {tasks: {p: {status: dropped, after: [x]}}}, z: {duration: 1d, after: [g]}")]
    [InlineData("x: {duration: 3d}, r: {duration: 1h, repeat: every 1w on tue until 2026-04-30}, g: {tasks: {s: {duration: 1h, repeat: every 1w on thu until 2026-03-19}, t: {duration: 2d}}}, y: {duration: 1d, after: [g, r]}")]
    [InlineData("x: {duration: 3d, assign: [{equipment: rig}]}, y: {duration: 3d, assign: [{equipment: rig}, ann], after: [x SS]}, z: {effort: 3d, after: [x SS+4h], start-no-earlier: 2026-03-10}")]
    [InlineData("x: {duration: 3d}, y: {duration: 2d, after: [q]}", "a: {duration: 4d, after: [p.x]}, b: {duration: 1d, after: [p.x SS+9d]}")]
    [InlineData("x: {effort: 9d, assign: [gone]}, y: {duration: 1d, after: [x SS]}, g: {tasks: {z: {effort: 8d, assign: [gone]}, w: {duration: 1d}}}, v: {duration: 1d, after: [g SS]}, u: {duration: 3d, after: [y SF, g SS+2d]}")]
    public void Finds_the_same_in_these_plans(string tasks, string others = "a: {duration: 1d}")
    {
        var analysis = Fixture.Parse("""
            workspace: {as-of: 2026-03-02}
            calendars: {split: {week: mon-sat, hours: [09:00-12:00, 13:00-18:00]}}
            resources:
              ann: {leave: [2026-03-10..2026-03-12]}
              bob: {capacity: 60%, calendar: split}
              cat: {efficiency: 1.5}
              odd: {capacity: 37%, efficiency: 0.77}
              nil: {capacity: 0%}
              gone: {until: 2026-03-13}
              rig: {kind: equipment, units: 1}
            projects:
              p: {start: 2026-03-02, tasks: {TASKS}}
              q: {start: 2026-03-02, calendar: split, tasks: {OTHERS}}
            """.Replace("TASKS", tasks, StringComparison.Ordinal).Replace("OTHERS", others, StringComparison.Ordinal)).Analyse();
        Assert.NotEmpty(analysis.Schedule.Tasks);
        Same(analysis, needsStarts: true, seed: 1, runs: 60);
        Same(analysis, needsStarts: false, seed: 2, runs: 20);
    }

    private static string Other(string plan, bool isUnlimited, bool inMonths)
    {
        var text = isUnlimited ? plan.Replace(", limit: 4h/d", "", StringComparison.Ordinal).Replace("limit: 12h/w, ", "", StringComparison.Ordinal) : plan;
        return inMonths ? Hours().Replace(text, "elapsed: ${first}mo..${first}mo..9mo") : text;
    }

    private static void Same(PlanAnalysis analysis, bool needsStarts, int seed, int runs)
    {
        var setup = new ForecastSetup(analysis.Passes, analysis.Schedule, analysis.Costs, new ForecastOptions(1, 1, false) { IsUnlimited = true });
        if (LogicEngine.Of(analysis.Passes, setup.Calendars, needsStarts) is not { } quick) return;
        var exact = new RerunEngine(analysis.Passes, isUnlimited: true);
        var random = new Random(seed);
        for (var run = 0; run < runs; run++)
        {
            var draws = new RunDraws(setup);
            if (run > 0) Disturb(setup, draws, random, withDelays: run % 4 > 1);
            Check(setup, quick, exact, draws, needsStarts);
        }
    }

    private static void Disturb(ForecastSetup setup, RunDraws draws, Random random, bool withDelays)
    {
        for (var item = 0; item < draws.Ahead.Length; item++)
        {
            if (setup.Network.Leaves[item] is not { IsRepeated: false } leaf || !setup.Planned.IsKnown(item)) continue;
            if (draws.Ahead[item] > 0) draws.Ahead[item] = random.Next(8) switch { 0 => 0, < 4 => draws.Ahead[item], _ => random.Next(1, 6000) };
            if (withDelays && random.Next(4) == 0 && leaf is { IsDone: false, IsDropped: false }) draws.LeafDelays[item] = random.Next(-900, 1800);
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
            if (hasStarts && wanted.Finish[item] < CompactCalendar.Never) Assert.Equal((setup.Network.PathOf(item), wanted.Start[item]), (setup.Network.PathOf(item), found.Start[item]));
        }

        var (quickMarks, exactMarks) = (new DrivingMarks(setup, quick), new DrivingMarks(setup, exact));
        quickMarks.Count(found);
        exactMarks.Count(wanted);
        Assert.Equal(exactMarks.Counts, quickMarks.Counts);
    }

    [GeneratedRegex(@"elapsed: (?<first>\d)\d*h")]
    private static partial Regex Hours();
}
