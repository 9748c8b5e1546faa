using PlanAsCode.Analysis.Allocation;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Analysis.Allocation;

public sealed class SkillsAndTeamsTests
{
    private const string Plan = """
        workspace: {as-of: 2026-03-02}
        resources:
          ana: {skills: [SQL, kafka]}
          ben: {skills: [kafka]}
          cleo: {skills: [sql], until: 2026-02-27}
          dora: {}
          eli: {}
          inner: {kind: team, members: [ben, dora]}
          outer: {kind: team, members: [ana, inner, ben]}
        projects:
          web:
            start: 2026-02-23
            tasks:
              a: {effort: 1d, assign: [{skills: [sql]}]}
              b: {effort: 1d, assign: [{skills: [kafka]}]}
              c: {effort: 1d, assign: [{skills: [kafka, sql]}]}
              d: {effort: 1d, assign: [{skills: [sql], count: 2}], after: [a]}
              e: {effort: 1d, assign: [{skills: [cobol]}]}
              f: {effort: 1d, assign: [eli], started: 2026-02-23, finished: 2026-02-23}
              g: {effort: 1d, assign: [{skills: [cobol]}], status: dropped}
        """;

    [Fact]
    public void One_skill_of_two_words_is_not_two_skills()
    {
        var analysis = Fixture.Parse("projects: {web: {tasks: {a: {effort: 1d, assign: [{skills: [a b]}]}, b: {effort: 1d, assign: [{skills: [b, a]}]}}}}").Analyse();

        Assert.Equal(["web.a", "web.b"], SkillNeeds.Of(analysis.Plan, analysis.Schedule).Select(need => string.Join(' ', need.Tasks)));
    }

    // Cleo has left, d is the most demanding of those who ask for sql, the dropped task asks for nothing.
    [Fact]
    public void Skills_that_open_work_asks_for_and_who_has_them()
    {
        var analysis = Fixture.Parse(Plan).Analyse();

        var needs = SkillNeeds.Of(analysis.Plan, analysis.Schedule).Select(need =>
            $"{string.Join('+', need.Skills)} x{need.Wanted}: {string.Join(' ', need.Holders.Select(holder => holder.Path))}; {string.Join(' ', need.Tasks)}{(need.IsMissing ? " missing" : "")}{(need.IsHeldByOne ? " one" : "")}");

        Assert.Equal(
            ["sql x2: ana; web.a web.d missing", "kafka x1: ana ben; web.b", "kafka+sql x1: ana; web.c one", "cobol x1: ; web.e missing"],
            needs);
    }

    [Fact]
    public void Nothing_to_do_is_who_is_there_and_not_booked_from_as_of_on()
    {
        var analysis = Fixture.Parse(Plan).Analyse();

        var idle = IdleResources.Of(analysis.Plan, analysis.Schedule, analysis.Load).Select(one => $"{one.Resource.Path} {one.LastDay:yyyy-MM-dd}");

        Assert.Equal(["dora ", "eli 2026-02-23"], idle);
    }

    [Fact]
    public void A_plan_that_assigns_nobody_leaves_nobody_idle()
    {
        var analysis = Fixture.Parse("resources: {ana: {}}\nprojects: {web: {tasks: {a: {effort: 1d}}}}").Analyse();

        Assert.Empty(IdleResources.Of(analysis.Plan, analysis.Schedule, analysis.Load));
    }

    [Fact]
    public void A_team_is_the_sum_of_its_members_each_once()
    {
        var analysis = Fixture.Parse(Plan).Analyse();

        var outer = TeamLoads.Of(analysis.Plan, analysis.Load).Single(team => team.Team.Path == "outer");

        Assert.Equal(["ana", "ben", "dora"], outer.Members.Select(member => member.Path));
        foreach (var (week, at) in outer.Weeks.Select((week, at) => (week, at)))
        {
            var members = analysis.Load.Where(load => load.Resource.Path is "ana" or "ben" or "dora").Select(load => load.Weeks[at]).ToList();
            Assert.Equal(
                (members.Sum(one => one.DemandMinutes), members.Sum(one => one.AllocatedMinutes), members.Sum(one => one.CapacityMinutes)),
                (week.DemandMinutes, week.AllocatedMinutes, week.CapacityMinutes));
        }
    }

    [Fact]
    public void A_team_in_a_circle_ends()
    {
        var plan = Fixture.Parse("resources: {ana: {}, x: {kind: team, members: [y, ana]}, y: {kind: team, members: [x]}}").Snapshot();

        Assert.Equal(["ana"], TeamLoads.MembersOf(plan.Resources["x"], plan).Select(member => member.Path));
    }
}
