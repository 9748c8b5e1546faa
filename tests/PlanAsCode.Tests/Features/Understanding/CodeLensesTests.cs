using PlanAsCode.Analysis.Forecasting;
using PlanAsCode.Features;
using PlanAsCode.Features.Understanding;
using PlanAsCode.Syntax.Yaml;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Features.Understanding;

/// <summary>Lenses, one a line, behind the key that they stand above.</summary>
public sealed class CodeLensesTests
{
    // Three days to Wednesday, then five to the Wednesday after; the project's deadline is the Friday, the launch's the day before.
    private const string Shop = """
        workspace: {as-of: 2026-02-02}
        resources: {ana: {name: Ana}}
        projects:
          web:
            start: 2026-02-02
            deadline: 2026-02-13
            updates: {2026-01-30: {author: ana}}
            tasks:
              design: {effort: 3d, assign: [ana]}
              build: {effort: 2d..5d..8d, assign: [ana], after: [design]}
              launch: {milestone: true, after: [build], deadline: 2026-02-10}
              party: {effort: 1d}
        """;

    [Fact]
    public void Projects_and_what_is_critical_have_lenses() => Check(
        Shop,
        """
        ana: 3 uses
        web: finish 2026-02-11, 2 working days before its deadline
        web: last update 3 days ago
        design: critical, float -1 working day
        design: 1 use
        build: critical, float -1 working day
        build: 1 use
        launch: critical, float -1 working day, 1 working day after its deadline
        """);

    [Fact]
    public void All_tasks_have_one_where_that_is_wanted() => Check(
        Shop,
        """
        design: critical, float -1 working day
        build: critical, float -1 working day
        launch: critical, float -1 working day, 1 working day after its deadline
        party: float 7 working days
        """,
        LensKinds.AllTasks);

    [Fact]
    public void What_is_likely_comes_with_a_forecast() => Check(
        Shop.Replace("2d..5d..8d", "5d..5d..5d", StringComparison.Ordinal),
        "",
        LensKinds.Likely,
        withForecast: true);

    [Fact]
    public void A_project_without_dates_says_so() => Check(
        "projects: {a: {}, b: {tasks: {x: {effort: 1d, after: [y]}, y: {effort: 1d, after: [x]}}}}",
        """
        a: no tasks
        b: no dates: no task of it has any
        """,
        LensKinds.Projects);

    [Fact]
    public void A_thing_in_two_files_has_its_lenses_once() => Check(
        """
        projects: {web: {tasks: {a: {effort: 1d}}}}
        -- z.plan.yaml --
        projects: {web: {title: Web}}
        """,
        "web: finish 2026-01-01",
        LensKinds.Projects);

    [Fact]
    public void The_places_of_uses_are_found()
    {
        var file = FileOf(Fixture.Parse(Shop));

        Assert.Equal(["test.plan.yaml:7:36", "test.plan.yaml:9:37", "test.plan.yaml:10:44"], CodeLenses.UsesAt(file, PlanAsCode.Model.Entities.EntityKind.Resource, "ana").Select(place => place.ToString()));
    }

    [Fact]
    public void A_forecast_shows_percentiles_and_chances()
    {
        var fixture = Fixture.Parse(Shop);
        var analysis = fixture.Analyse();
        var forecast = analysis.ForecastWith(new ForecastOptions(200, 1, false));
        var file = FileOf(fixture) with { Forecast = forecast };
        var project = forecast.Find("web")!;

        var likely = CodeLenses.In(file, LensKinds.Likely).Select(lens => lens.Title).ToList();
        Assert.Equal($"80 % likely by {project.Finish!.P80:yyyy-MM-dd}, deadline kept in {Math.Round(100 * project.DeadlineChance!.Value, MidpointRounding.AwayFromZero)} %", likely[0]);
    }

    private static PlanFile FileOf(Fixture fixture) => new(YamlFile.Parse(fixture.Sources[0]), fixture.Analyse());

    private static void Check(string text, string expected, LensKinds kinds = LensKinds.Usual, bool withForecast = false)
    {
        var file = FileOf(Fixture.Parse(text));
        if (withForecast) file = file with { Forecast = file.Analysis.ForecastWith(new ForecastOptions(100, 1, false)) };
        var lenses = CodeLenses.In(file, kinds).Select(lens => $"{file.Source.TextAt(lens.Key)}: {lens.Title}");
        Assert.Equal(expected, string.Join('\n', lenses));
    }
}
