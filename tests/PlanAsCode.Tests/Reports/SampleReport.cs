using System.Collections.Immutable;
using PlanAsCode.Model.Values;
using PlanAsCode.Reports.Charts;
using PlanAsCode.Reports.Html;
using PlanAsCode.Reports.Views;

namespace PlanAsCode.Tests.Reports;

/// <summary>A report with something in every section, made by hand: what the templates and charts are tested with.</summary>
internal static class SampleReport
{
    public static DateOnly AsOf { get; } = new(2026, 2, 11);

    public static ReportView View { get; } = new()
    {
        Title = "Northwind IT",
        AsOf = AsOf,
        ProductVersion = "0.1.0",
        Summary = "One project finishes 6 working days after its deadline; one milestone misses its date.",
        Projects = [Storefront, Warehouse],
        Milestones =
        [
            new() { Title = "Beta open to 5 % of customers", Project = "Storefront replatforming", Kind = "Milestone", Date = new(2026, 5, 21), Deadline = new(2026, 5, 15), Slack = "4 working days late", State = "Broken", Tone = Tone.Bad, Gate = "0 of 1 criteria met" },
            new() { Title = "Storefront replatforming", Project = "Storefront replatforming", Kind = "Project", Date = new(2026, 6, 12), Deadline = new(2026, 6, 26), Slack = "10 working days to spare", State = "Kept", Tone = Tone.Good },
            new() { Title = "Interviews read", Project = "Storefront replatforming", Kind = "Milestone", Date = new(2026, 2, 10), State = "Done", Tone = Tone.Neutral },
        ],
        Forecast = new(
            "The plan played through 1,000 times, with times drawn between the three points of 3 tasks and 1 risk that may occur.",
            [
                new()
                {
                    Title = "Storefront replatforming",
                    Facts = [new("Four of five end by", "5 Jun 2026", "P80", Tone.Neutral), new("Deadline kept", "83 %", "by 26 Jun 2026", Tone.Good)],
                    Chart = FinishChart.Of([new(new(2026, 5, 25), new(2026, 5, 31), 300), new(new(2026, 6, 1), new(2026, 6, 7), 700)], 1000, new(2026, 6, 2), new(2026, 6, 5), new(2026, 6, 4)),
                    Sentences = ["To be 80 % sure, keep 3 working days in hand."],
                    Drivers = [new("Order API", "task", "0.71", 71), new("Payment provider migrates its API", "risk", "0.40", 40)],
                },
            ]),
        Goals =
        [
            new() { Title = "Grow online revenue by 20 %", Level = "Business goal", Status = "active", Owner = "Carla Fuchs", By = new(2026, 12, 31), ScorePercent = 43.3m },
            new()
            {
                Title = "Checkout feels instant", Depth = 1, Level = "Objective", Owner = "Ana Ruiz", ScorePercent = 43.3m, Projects = ["Storefront replatforming"], ExpectedPercent = 51,
                Work = [new("Storefront replatforming", 14.3m) { Finish = new(2026, 6, 12), Cost = "48,250 EUR" }], Late = "1 task for it finishes after its date, the last on 12 Jun 2026: Load test",
                Measures = [new() { Title = "95th percentile latency", From = "900 ms", Now = "640 ms", To = "300 ms", ScorePercent = 43.3m }],
            },
        ],
        GoalsNote = "12 % of the effort serves no goal: Warehouse move.",
        Risks = Risks,
        Load = Load,
        Iterations = new(
            [
                new() { Title = "Sprint 2", Goal = "Customers can pay", Days = "19 – 30 Jan 2026", Planned = "13 points", Done = "11 points", DonePercent = 79, Capacity = "16 points", LoadPercent = 81, State = "Left over", Tone = Tone.Watch, Reason = "Refunds" },
                new() { Title = "Sprint 3", Days = "2 – 13 Feb 2026", IsCurrent = true, Planned = "14 points", Done = "4 points", DonePercent = 29, Capacity = "12 points", LoadPercent = 117, State = "Too full", Tone = Tone.Bad, Reason = "12 points fit into it" },
                new() { Title = "Sprint 4", Days = "16 – 27 Feb 2026", Planned = "0 points", State = "Planned", Tone = Tone.Good },
            ],
            [
                new("Storefront replatforming", "Velocity 11.5 points an iteration, from 11 to 12 in 3 iterations.", "Left to do: 40 points in 9 tasks.", [new("50 % likely", new(2026, 3, 27), "in 4 iterations"), new("80 % likely", null, "not within 1,000 iterations")], ""),
                new("Warehouse move", "", "Left to do: 3 tasks.", [], "no iteration of it is over; a forecast takes 3"),
            ])
        {
            Note = "Planned is what names the iteration, done what was finished in its days.",
        },
        Progress =
        [
            new("Storefront replatforming", "agreed")
            {
                Figures = [new("Earned", "2,500 EUR", "of 3,000 EUR planned by now and 4,000 EUR in all; 2,800 EUR spent", Tone.Neutral), new("Cost index (CPI)", "0.89", "each 1 spent has earned 0.89", Tone.Bad)],
                Curve = new([new(new(2026, 2, 2), 0, 0, 0), new(new(2026, 2, 11), 3000, 2500, 2800), new(new(2026, 2, 14), 4000, null, null)], AsOf, 4000, "2,000 EUR", "4,000 EUR"),
                Notes = ["ben has no rate"],
            },
            new("Warehouse move", "agreed") { WhyNot = "the baseline `agreed` has no project `warehouse`" },
        ],
        Health = [new("Storefront replatforming", "1 of 2 points passed, 1 failed", [new(1, "Missing links", "Failed", Tone.Bad, "50 %", "at most 5 %", "1 of 2 open tasks wait for nothing, or nothing waits for them", ["Order API"]), new(2, "Leads", "Not known", Tone.Neutral, "", "at most 0 %", "no open task has a link", [])])],
        Updates =
        [
            new()
            {
                Project = "Storefront replatforming", Date = new(2026, 2, 10), Author = "Ana Ruiz", Health = "Green", HealthTone = Tone.Good,
                Summary = new SafeHtml("<p>Interviews done; four of five want fewer pages.</p>"),
                Lists = [new("Done", [SafeHtml.FromText("Five interviews")]), new("Next", [SafeHtml.FromText("Order API")]), new("Asks", [SafeHtml.FromText("A decision on the payment provider by 1 March")])],
            },
        ],
        Decisions =
        [
            new() { Project = "Storefront replatforming", Title = "Keep the current payment provider", Kind = "Decision", Date = new(2026, 2, 9), Status = "accepted", Details = [new("Context", SafeHtml.FromText("A change costs three weeks.")), new("Decision", SafeHtml.FromText("We stay until autumn."))] },
        ],
        Lessons = [new() { Title = "Ask the provider for a test account first", LearnedIn = "Warehouse move", Status = "agreed", Categories = ["suppliers"], Advice = SafeHtml.FromText("Two weeks were lost waiting for one."), Applies = [new("Storefront replatforming", "category suppliers", "")] }],
        Calibration = [new("all tasks", "1.40 times", "1.25 times", "18 %", "7")],
        Findings =
        [
            new("Errors", "1 error", Tone.Bad, [new("deadline-missed", "", [new(SafeHtml.FromMessage("`storefront.beta` finishes 4 working days after its deadline"), SafeHtml.FromText("storefront.plan.yaml:48"))], [])]),
            new("Hints", "7 hints", Tone.Neutral, [new("milestone-without-gate", "7 findings", [new(SafeHtml.FromMessage("no acceptance criteria"), SafeHtml.FromText("storefront.plan.yaml:12"))], [new(SafeHtml.FromMessage("no acceptance criteria"), SafeHtml.FromText("storefront.plan.yaml:19"))])]),
        ],
    };

    private static ProjectView Storefront => new()
    {
        Path = "storefront",
        Title = "Storefront replatforming",
        Status = "active",
        Owner = "Ana Ruiz",
        Sponsor = "Carla Fuchs",
        Health = "Green",
        HealthTone = Tone.Good,
        HealthDate = new(2026, 2, 10),
        Summary = new SafeHtml("<p>Interviews done; four of five want fewer pages.</p>"),
        Verdict = "At risk",
        VerdictTone = Tone.Watch,
        Reasons = ["One milestone misses its deadline: Beta open to 5 % of customers, 4 working days late."],
        DonePercent = 14.3m,
        TaskCount = "1 of 6 tasks done",
        Start = new(2026, 2, 2),
        Finish = new(2026, 6, 12),
        Deadline = new(2026, 6, 26),
        Slack = "10 working days to spare",
        SlackTone = Tone.Good,
        Cost = "48,250 EUR",
        Budget = "90,000 EUR",
        BudgetPercent = 53.6m,
        Goals = ["Checkout feels instant"],
        Gantt = StorefrontGantt,
        Notes = new SafeHtml("<p>Runs on the shared platform.</p>"),
    };

    private static ProjectView Warehouse => new()
    {
        Path = "warehouse",
        Title = "Warehouse move",
        Owner = "Ben Okafor",
        Verdict = "Late",
        VerdictTone = Tone.Bad,
        Reasons = ["Finishes 6 working days after its deadline."],
        DonePercent = 61,
        TaskCount = "250 of 413 tasks done",
        Start = new(2025, 10, 1),
        Finish = new(2026, 4, 20),
        Deadline = new(2026, 4, 10),
        Slack = "6 working days late",
        SlackTone = Tone.Bad,
        Gantt = Large(413),
    };

    public static GanttView StorefrontGantt => new(
        "g0",
        "Storefront replatforming",
        AsOf,
        [
            Row("Interview users", 0, new(2026, 2, 2), new(2026, 2, 10), 100, people: "Ana Ruiz") with { Status = "done" },
            Row("New checkout", 0, new(2026, 2, 11), new(2026, 3, 6), 20) with { Kind = GanttRowKind.Group },
            Row("Order API", 1, new(2026, 2, 11), new(2026, 3, 6), 20, people: "Ana Ruiz") with { IsCritical = true },
            Row("Checkout pages", 1, new(2026, 2, 13), new(2026, 2, 24), 0, people: "Ben Okafor"),
            Row("Contract test against the provider, with their new sandbox", 0, new(2026, 2, 25), new(2026, 2, 26), 0, people: "Ben Okafor") with { Status = "blocked" },
            Row("Load test", 0, new(2026, 3, 9), new(2026, 3, 11), 0, people: "staging") with { IsCritical = true },
            Row("Beta open to 5 % of customers", 0, new(2026, 3, 11), new(2026, 3, 11), 0) with { Kind = GanttRowKind.Milestone, IsCritical = true, Deadline = new(2026, 3, 5), Miss = "4 working days late" },
            Row("Round and round", 0, AsOf, AsOf, 0) with { WhyNoDates = "part of a cycle" },
        ],
        [new(0, 2, LinkType.FinishToStart), new(2, 3, LinkType.StartToStart), new(0, 4, LinkType.FinishToStart), new(2, 5, LinkType.FinishToStart), new(5, 6, LinkType.FinishToStart), new(3, 4, LinkType.FinishToFinish), new(4, 3, LinkType.StartToFinish)],
        Weekends(new(2026, 1, 1), new(2026, 4, 30)));

    /// <summary>A schedule with groups of about forty rows, as in a plan for a release.</summary>
    public static GanttView Large(int count)
    {
        var rows = ImmutableArray.CreateBuilder<GanttRow>();
        var day = new DateOnly(2025, 10, 1);
        for (var at = 0; at < count; at++)
        {
            var start = day.AddDays((at * 199 / count) + (at * 7 % 11));
            var row = Row($"Step {at + 1} of the move", at % 40 == 0 ? 0 : 1, start, start.AddDays(at % 40 == 0 ? 30 : 1 + (at % 9)), Math.Clamp(100 - (at / 3), 0, 100));
            rows.Add(row with { Kind = at % 40 == 0 ? GanttRowKind.Group : at % 5 == 0 ? GanttRowKind.Milestone : GanttRowKind.Task, IsCritical = at % 13 == 0 });
        }

        var links = Enumerable.Range(1, count - 1).Where(at => at % 40 != 0).Select(at => new GanttLink(at - 1, at, LinkType.FinishToStart));
        return new GanttView("g1", "Warehouse move", AsOf, rows.ToImmutable(), [.. links], Weekends(day, day.AddDays(230)));
    }

    private static RiskRegisterView Risks
    {
        get
        {
            string[] impacts = ["very low", "low", "medium", "high", "very high"];
            string[] likelihoods = ["very high", "high", "medium", "low", "very low"];
            var rows = likelihoods.Select((likelihood, row) => new RiskMatrixRow(likelihood, [.. impacts.Select((impact, column) => Cell(5 - row, column + 1, impact))]));
            return new RiskRegisterView(
                [.. rows],
                [
                    new()
                    {
                        Id = "psp-migration", Title = "Payment provider migrates its API", Kind = "threat", Band = "medium", Exposure = 8, Inherent = "8, medium", Residual = "4, low", Trend = "up from 4", ExpectedValue = "3,600 EUR", Probability = "30 %", Impact = "schedule 5 – 20 working days",
                        Response = "mitigate", Status = "open", Owner = "Ben Okafor", Actions = ["Contract test against the provider (to do)"], Affects = ["Order API"], ReviewDue = new(2026, 2, 3), Reviewed = new(2026, 1, 20), IsReviewOverdue = true,
                        Details = [new("Effect", SafeHtml.FromText("Orders cannot be paid."))],
                    },
                    new() { Id = "scanner", Title = "A cheaper scanner comes to market", Kind = "opportunity", Status = "watching", WhyNoScore = "it has no impact" },
                ])
            {
                Summary = "2 open risks, 1 of them overdue for review.",
                Facts = [new("Reserve", "3,600 EUR", "probability times mean cost"), new("Threats answered by tasks", "1 of 1 (100 %)", "")],
            };
        }
    }

    private static LoadView Load
    {
        get
        {
            var weeks = Enumerable.Range(0, 16).Select(week => new LoadWeek($"w{week + 6:00}", new DateOnly(2026, 2, 2).AddDays(7 * week).ToString(week % 4 == 0 ? "d MMM" : "%d", System.Globalization.CultureInfo.InvariantCulture), week == 1));
            LoadRow Person(string name, string role, int seed) => new(name, role, [.. Enumerable.Range(0, 16).Select(week => Week((week * seed * 17 % 25 * 5) - (week > 12 ? 60 : 0)))]);
            LoadCell Week(int percent) => percent <= 0
                ? new LoadCell("", 0, false, "nothing booked of 40 h")
                : new LoadCell($"{Math.Min(percent, 100)}", Math.Min((percent + 19) / 20, 5), percent > 110, $"asked {percent * 0.4} h, booked {Math.Min(percent, 100) * 0.4} h of 40 h");
            return new LoadView([new("Weeks 6 to 21 of 2026", [.. weeks], [Person("Ana Ruiz", "Backend", 3), Person("Ben Okafor", "Frontend", 4), Person("staging", "equipment", 7)])], ["Ana Ruiz, 23 Feb – 6 Mar 2026: 12 days asked, 8 can be given; delays Order API."])
            {
                Note = "Booked time in percent of what each can give. A frame with ▲: tasks ask for more than that.",
                Bottlenecks = ["With one more like Ana Ruiz, Storefront replatforming would end 9 working days earlier, on 1 Jun 2026."],
                Skills = ["sql: only Ana Ruiz; asked for by Order API."],
                Little = ["Ben Okafor, 4 – 31 May 2026: 12 h of 152 h."],
            };
        }
    }

    private static RiskMatrixCell Cell(int probability, int impact, string name) => new(
        (probability * impact) switch { <= 4 => "low", < 10 => "medium", < 15 => "high", _ => "critical" },
        name,
        (probability, impact) switch { (2, 4) => ["psp-migration"], (4, 5) => ["staff", "permit"], _ => [] });

    private static GanttRow Row(string title, int depth, DateOnly start, DateOnly finish, decimal done, string people = "") => new()
    {
        Title = title,
        Depth = depth,
        Start = start.DayNumber,
        Finish = finish.DayNumber + 1,
        StartDate = start,
        FinishDate = finish,
        DonePercent = done,
        People = people,
    };

    private static ImmutableArray<DateOnly> Weekends(DateOnly first, DateOnly last) =>
        [.. Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays).Where(day => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)];
}
