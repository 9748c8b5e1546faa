using System.Globalization;
using System.Text.RegularExpressions;

namespace PlanAsCode.Cli.Commands;

/// <summary>The plan that <c>plan init</c> writes: every section once, short enough to read in a minute, nothing wrong with it.</summary>
public static partial class StartingPlan
{
    /// <summary>Days are counted from the Monday on which the work begins.</summary>
    private const string Text = """
        # A plan as code. Everything here is an example: change it.
        #   plan check                           what is wrong with it
        #   plan schedule                        when everything happens
        #   plan report --output report.html     a page to show to others
        plan: 1

        workspace:
          title: Our team
          currency: EUR
          calendar: office

        calendars:
          office: {week: mon-fri, hours: 8h, holidays: {<+21>: Company outing}}

        # What the work is for, and how to tell that it gets there.
        goals:
          quick-answers:
            title: Customers get an answer within a day
            owner: ana
            by: <+180>
            measures:
              first-reply: {title: Time until the first answer, from: 50, to: 8, now: 50, unit: h}

        # Who does it. Capacity and leave make dates, rates make costs.
        resources:
          ana: {name: Ana Ruiz, role: Lead, capacity: 80%, rate: 600 EUR/d}
          ben: {name: Ben Okafor, role: Developer, rate: 520 EUR/d, leave: [<+28>..<+32>]}

        stakeholders:
          carla: {name: Carla Fuchs, role: Head of sales, interest: high, influence: high}

        iterations:
          first-weeks: {start: <+0>, finish: <+25>, goal: Know what customers ask}

        projects:
          help-desk:
            title: A help desk of our own
            owner: ana
            sponsor: carla
            goals: [quick-answers]
            start: <+0>
            deadline: <+81>
            budget: 25k EUR
            tasks:
              # Effort is work: one figure, or optimistic..likely..pessimistic. A duration is time, whoever is there.
              interviews: {title: Ask ten customers, effort: 3d..4d..6d, assign: [ana], iteration: first-weeks}
              build:                     # a task with tasks is a group
                title: Build it
                after: [interviews]
                tasks:
                  inbox: {title: Shared inbox, effort: 6d..8d..14d, assign: [ben]}
                  filter: {title: Spam filter, effort: 2d, assign: [ben], after: [inbox]}
                  answers: {title: Answers to what everybody asks, effort: 4d, assign: [ana]}
              trial: {title: Trial with two customers, duration: 1w, assign: [ana 50%], after: [build]}
              launch:
                title: Open to everybody
                milestone: true
                after: [trial]
                deadline: <+74>
                acceptance:
                  - {text: Nine of ten questions are answered within a day, met: false}
            updates:
              <today>: {author: ana, health: green, summary: The plan stands and we begin next week.}

        risks:
          spam:
            title: Spam buries the questions of customers
            projects: [help-desk]
            probability: 30%
            impact: {schedule: 2d..3d..6d, cost: 2k EUR}
            affects: [help-desk.trial]
            response: mitigate
            actions: [help-desk.build.filter]
            owner: ben
            raised: <today>
            review-every: 4w

        # Who hears what, and how often: a missing update becomes a finding.
        communications:
          weekly: {audience: [carla], projects: [help-desk], every: 1w, from: <+0>, channel: mail, owner: ana}

        # What was learned, so that it is found again when it matters.
        lessons:
          ask-first:
            title: We built what nobody had asked for
            categories: [requirements]
            applies-when: {words: [customers]}
            advice: Talk to customers before the first line of code.
            action: [help-desk.interviews]
            status: agreed

        """;

    /// <param name="today">The work begins on the first Monday after it.</param>
    public static string Beginning(DateOnly today)
    {
        var monday = today.AddDays(7 - (((int)today.DayOfWeek + 6) % 7));
        var text = Text.Replace("<today>", Shown(today), StringComparison.Ordinal);
        return DayAfterStart().Replace(text, day => Shown(monday.AddDays(int.Parse(day.Groups[1].ValueSpan, CultureInfo.InvariantCulture))));
    }

    private static string Shown(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"<\+(\d+)>")]
    private static partial Regex DayAfterStart();
}
