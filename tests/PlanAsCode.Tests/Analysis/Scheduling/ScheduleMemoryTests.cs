using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using PlanAsCode.Analysis;
using PlanAsCode.Analysis.Forecasting;
using PlanAsCode.Analysis.Optimizing;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;
using PlanAsCode.Tests.Features;

namespace PlanAsCode.Tests.Analysis.Scheduling;

public sealed partial class ScheduleMemoryTests
{
    private const string Plan = """
        calendars:
          office: {week: mon-fri, hours: 8h, holidays: {2026-04-03: Good Friday}}
        resources:
          ana: {name: Ana, skills: [api], leave: [2026-03-16..2026-03-18], calendar: office, rate: 500 EUR/d}
          ben: {name: Ben, skills: [api], limit: 20h/w}
        iterations:
          one: {start: 2026-03-09, finish: 2026-03-20}
        projects:
          shop:
            title: Shop
            start: 2026-03-02
            deadline: 2026-06-30
            tasks:
              design: {title: Design, effort: 2d..3d..6d, assign: [ana]}
              build:
                title: Build
                after: [design]
                tasks:
                  api: {title: API, effort: 6d, assign: [{skills: [api]}]}
                  page: {title: Page, effort: 4d, assign: [ben], after: [api SS+1d]}
              wait: {title: Wait for the bank, elapsed: 2w, after: [design]}
              sync: {title: Sync, effort: 1h, repeat: every 1w on mon until 2026-05-01, assign: [ana]}
              docs: {title: Docs, effort: 2d, before: [live], assign: [ana]}
              test: {title: Test, effort: 3d, after: [build FF+1d], assign: [ana]}
              live: {title: Live, milestone: true, after: [build, wait, test]}
        """;

    public static TheoryData<string> Examples => ExamplePlans.Names;

    [Theory]
    [InlineData("title: Design", "title: Designs of all pages")]
    [InlineData("name: Ana", "name: Ana B.")]
    [InlineData("      design: {", "      # why it matters\n      design: {")]
    [InlineData("calendars:", "# two lines\n# more\ncalendars:")]
    [InlineData("Good Friday", "Karfreitag")]
    [InlineData("rate: 500 EUR/d", "rate: 550 EUR/d")]
    [InlineData("effort: 2d, before", "effort: 16h, before")]
    public void AnEditThatMovesNothingRunsNoPass(string from, string to) => Check(1, from, to);

    [Theory]
    [InlineData("effort: 6d", "effort: 7d")]
    [InlineData("elapsed: 2w", "elapsed: 3w")]
    [InlineData("SS+1d", "SS+2d")]
    [InlineData("FF+1d", "FF+2d")]
    [InlineData("after: [design]}", "after: [api]}")]
    [InlineData("assign: [ben]", "assign: [ana]")]
    [InlineData("assign: [ben]", "assign: [{ben: 50%}]")]
    [InlineData("2026-03-18", "2026-03-19")]
    [InlineData("2026-04-03", "2026-04-06")]
    [InlineData("hours: 8h", "hours: 7h")]
    [InlineData("20h/w", "10h/w")]
    [InlineData("skills: [api], limit", "skills: [web], limit")]
    [InlineData("start: 2026-03-02", "start: 2026-03-03")]
    [InlineData("until 2026-05-01", "until 2026-05-08")]
    [InlineData("every 1w", "every 2w")]
    [InlineData("title: Docs,", "title: Docs, priority: 700,")]
    [InlineData("title: Page,", "title: Page, started: 2026-03-10, done: 20%,")]
    [InlineData("  docs:", "  documents:")]
    public void AnEditThatMayMoveDatesRunsThemOnce(string from, string to) => Check(2, from, to);

    [Fact]
    public void AnotherDayRunsThemAgain()
    {
        var memory = new ScheduleMemory();
        _ = Analyse([new SourceText("plan.yaml", Plan)], memory).Schedule;
        var next = new PlanAnalysis(Read([new SourceText("plan.yaml", Plan)]), new DateOnly(2026, 3, 2), default) { Memory = memory };
        _ = next.Schedule;
        Assert.Equal(2, memory.Runs);
    }

    [Fact]
    public void LoopsAreToldByTheirNewPlaces()
    {
        const string Loop = """
            projects:
              p:
                tasks:
                  a: {effort: 1d, after: [b]}
                  b: {effort: 1d, after: [a]}
                  c: {effort: 1d, started: 2026-01-01, after: [d]}
                  d: {effort: 1d, after: [c]}
            """;
        Check(1, "projects:", "# Loops\nprojects:", Loop);
    }

    [Fact]
    public void NothingOfTheTextBeforeIsKept()
    {
        var memory = new ScheduleMemory();
        var before = AnalysedAndForgotten(memory);
        var now = Analyse([new SourceText("plan.yaml", Plan.Replace("title: Shop", "title: Shops", StringComparison.Ordinal))], memory);
        _ = now.Schedule;
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.Equal(1, memory.Runs);
        Assert.False(before.IsAlive);
        GC.KeepAlive(now);
    }

    [Fact]
    public void DaysOfWorkThatStayedAreNotCountedOutAgain()
    {
        var memory = new ScheduleMemory();
        var before = Analyse([new SourceText("plan.yaml", Plan)], memory).Schedule;
        foreach (var task in before.Tasks) _ = (task.Bookings, task.Demand);
        var now = Analyse([new SourceText("plan.yaml", "# One more line.\n" + Plan.Replace("effort: 6d", "effort: 7d", StringComparison.Ordinal))], memory).Schedule;
        var (design, designNow) = (before.Find("shop.design")!, now.Find("shop.design")!);
        // The very same arrays.
        Assert.True(design.Bookings == designNow.Bookings);
        Assert.True(design.Demand == designNow.Demand);
        Assert.False(before.Find("shop.build.api")!.Bookings == now.Find("shop.build.api")!.Bookings);
        Assert.Equal(2, memory.Runs);
    }

    [Fact]
    public void ForecastAndSearchAreThoseOfAFreshAnalysis()
    {
        var memory = new ScheduleMemory();
        _ = Analyse([new SourceText("plan.yaml", Plan)], memory).Schedule;
        SourceText[] edited = [new SourceText("plan.yaml", Plan.Replace("title: API", "title: The API", StringComparison.Ordinal))];
        var (known, fresh) = (Analyse(edited, memory), Analyse(edited, null));
        Assert.Equal(Forecast(fresh), Forecast(known));
        var limits = new SearchLimits { Schedules = 200 };
        Assert.Equal(Words(fresh.Optimize(limits).Schedule), Words(known.Optimize(limits).Schedule));
        Assert.Equal(1, memory.Runs);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void AfterAnyEditAllFactsAreThoseOfAFreshAnalysis(string name)
    {
        var sources = ExamplePlans.Read(name).Files.Select(file => file.Source).ToList();
        var memory = new ScheduleMemory();
        Gen.Select(Gen.Int[0, Places.Length - 1], Gen.Int[0, 1_000_000]).SampleSeeded(
            (kind, at) =>
            {
                Edit(sources, kind, at);
                Assert.Equal(Facts(Analyse(sources, null)), Facts(Analyse(sources, memory)));
            },
            iter: 8);
        Assert.InRange(memory.Runs, 1, 7);
    }

    private static readonly Regex[] Places = [Title(), Title(), LineStart(), LineStart(), Amount(), Date(), LinkOrPerson()];

    [GeneratedRegex("(?<=\\b(title|name|notes|description): )(?=[A-Za-z])")]
    private static partial Regex Title();

    [GeneratedRegex("^(?= *[a-z-]+:)", RegexOptions.Multiline)]
    private static partial Regex LineStart();

    [GeneratedRegex("(?<=(effort|duration|elapsed): )[1-9](?=[0-9.]*[dhw])")]
    private static partial Regex Amount();

    [GeneratedRegex("(?<=20[0-9]{2}-[0-9]{2}-)[0-9]{2}")]
    private static partial Regex Date();

    [GeneratedRegex("(after|before|assign): \\[[^\\]]*\\],?")]
    private static partial Regex LinkOrPerson();

    /// <summary>One field of one file is written otherwise.</summary>
    private static void Edit(List<SourceText> sources, int kind, int at)
    {
        var found = sources.SelectMany((source, number) => Places[kind].Matches(source.Text).Select(match => (Number: number, match.Index, match.Length))).ToList();
        if (found.Count == 0) return;
        var (file, index, length) = found[at % found.Count];
        var text = sources[file].Text;
        var old = text.Substring(index, length);
        var now = kind switch
        {
            0 or 1 => "New ",
            2 or 3 => "# A remark.\n",
            4 => ((int.Parse(old, CultureInfo.InvariantCulture) % 9) + 1).ToString(CultureInfo.InvariantCulture),
            5 => ((int.Parse(old, CultureInfo.InvariantCulture) % 27) + 1).ToString("00", CultureInfo.InvariantCulture),
            _ => "",
        };
        sources[file] = new SourceText(sources[file].Path, string.Concat(text.AsSpan(0, index), now, text.AsSpan(index + length)));
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static WeakReference AnalysedAndForgotten(ScheduleMemory memory)
    {
        var analysis = Analyse([new SourceText("plan.yaml", Plan)], memory);
        _ = analysis.Schedule.Tasks[0].Bookings;
        return new WeakReference(analysis.Plan);
    }

    private static void Check(int runs, string from, string to, string plan = Plan)
    {
        var memory = new ScheduleMemory();
        SourceText[] before = [new SourceText("plan.yaml", plan)];
        Assert.Equal(Facts(Analyse(before, null)), Facts(Analyse(before, memory)));
        SourceText[] edited = [new SourceText("plan.yaml", plan.Replace(from, to, StringComparison.Ordinal))];
        Assert.NotEqual(before[0].Text, edited[0].Text);
        Assert.Equal(Facts(Analyse(edited, null)), Facts(Analyse(edited, memory)));
        Assert.Equal(runs, memory.Runs);
    }

    private static PlanSnapshot Read(IEnumerable<SourceText> sources) => PlanSnapshot.From(sources.Select(YamlFile.Parse));

    private static PlanAnalysis Analyse(IEnumerable<SourceText> sources, ScheduleMemory? memory)
    {
        var plan = Read(sources);
        return new PlanAnalysis(plan, plan.Workspace.AsOf ?? new DateOnly(2026, 1, 1)) { Memory = memory };
    }

    private static string Forecast(PlanAnalysis analysis) => string.Join(
        '\n', analysis.ForecastWith(ForecastOptions.Of(analysis.Plan.Workspace) with { Runs = 100 }).Projects.Select(project => $"{project.Path} {project.Finish} {project.DeadlineChance} {project.Cost}"));

    private static string Facts(PlanAnalysis analysis)
    {
        var text = new StringBuilder(Words(analysis.Schedule));
        foreach (var load in analysis.Load)
        {
            text.AppendLine(load.Resource.Path).AppendJoin('\n', load.Weeks).AppendLine();
            foreach (var over in load.Overloads) text.AppendLine($"{over} {string.Join(' ', over.Tasks)} {string.Join(' ', over.Delayed)}");
            text.AppendJoin('\n', load.UnderLoads).AppendLine();
        }

        foreach (var (path, cost) in analysis.Costs.ByPath.OrderBy(pair => pair.Key, StringComparer.Ordinal)) text.AppendLine($"{path} {cost}");
        foreach (var (booking, cost) in analysis.Costs.ByBooking.OrderBy(pair => pair.Key.ToString(), StringComparer.Ordinal)) text.AppendLine($"{booking} {cost}");
        foreach (var found in analysis.Diagnostics)
        {
            text.AppendLine($"{found.Rule} {found.Severity} {found.Message} {found.Place} {string.Join(' ', found.Related.Select(related => $"{related.Place} {related.Message}"))}");
            Assert.Contains(analysis.Plan.Files, file => ReferenceEquals(file.Source, found.Place.Source));
        }

        return text.ToString();
    }

    private static string Words(PlanSchedule schedule)
    {
        var text = new StringBuilder();
        foreach (var task in schedule.Tasks)
        {
            text.AppendLine((task with { Item = null! }).ToString()).AppendLine(task.Item.Title);
            foreach (var booking in task.Bookings.Concat(task.Demand)) text.AppendLine($"{booking} {string.Join(' ', booking.ByDay)}");
            text.AppendJoin(' ', task.Occurrences).AppendJoin(' ', task.Held).AppendLine();
        }

        foreach (var project in schedule.Projects) text.AppendLine((project with { Project = null! }).ToString());
        foreach (var cycle in schedule.Cycles) text.AppendJoin(' ', cycle.Paths).AppendJoin(' ', cycle.Places).AppendLine();
        return text.ToString();
    }
}
