using PlanAsCode.Analysis.Forecasting;
using PlanAsCode.Analysis.RiskExposure;
using PlanAsCode.Model.Entities;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Analysis.RiskExposure;

public sealed class RiskScoreTests
{
    // 20 working days (2026-03-02..2026-03-27) and 100k of budget.
    private const string Project = "projects: {web: {start: 2026-03-02, budget: 100k EUR, tasks: {build: {duration: 20d}, check: {effort: 1d}}}}\n";

    // isms-core risk register manual: 1-4 low, 5-9 medium, 10-14 high, 15-25 critical.
    [Theory]
    [InlineData(1, 1, 1, RiskBand.Low)]
    [InlineData(2, 2, 4, RiskBand.Low)]
    [InlineData(1, 5, 5, RiskBand.Medium)]
    [InlineData(3, 3, 9, RiskBand.Medium)]
    [InlineData(5, 2, 10, RiskBand.High)]
    [InlineData(3, 4, 12, RiskBand.High)]
    [InlineData(3, 5, 15, RiskBand.Critical)]
    [InlineData(5, 5, 25, RiskBand.Critical)]
    public void Exposure_is_the_product_and_falls_into_a_band(int probability, int impact, int exposure, RiskBand band) =>
        Assert.Equal(new RiskScore(probability, impact, exposure, band), RiskScore.Of(probability, impact, RiskScale.Default));

    [Theory]
    [InlineData(2, 4, RiskBand.Low)]
    [InlineData(3, 3, RiskBand.Medium)]
    [InlineData(3, 5, RiskBand.Medium)]
    [InlineData(4, 4, RiskBand.High)]
    public void Other_houses_have_other_bands(int probability, int impact, RiskBand band) =>
        Assert.Equal(band, RiskScore.Of(probability, impact, RiskScale.Default with { Bands = [9, 16, 26] }).Band);

    [Fact]
    public void A_table_of_25_cells_beats_products()
    {
        var table = Enumerable.Repeat(RiskBand.Low, 25).ToArray();
        table[(4 * 5) + 0] = RiskBand.Critical;

        Assert.Equal(RiskBand.Critical, RiskScore.Of(5, 1, RiskScale.Default with { Table = [.. table] }).Band);
        Assert.Equal(RiskBand.Low, RiskScore.Of(1, 5, RiskScale.Default with { Table = [.. table] }).Band);
    }

    // 1-8 low, 9-15 medium, 16-25 high, as a plan writes it.
    [Theory]
    [InlineData(2, 4, RiskBand.Low)]
    [InlineData(3, 3, RiskBand.Medium)]
    [InlineData(3, 5, RiskBand.Medium)]
    [InlineData(4, 4, RiskBand.High)]
    [InlineData(5, 5, RiskBand.High)]
    public void Three_bands_are_written_with_two_borders(int probability, int impact, RiskBand band) =>
        Assert.Equal(band, ScoreIn("{bands: [9, 16]}", probability, impact));

    // Rows are levels of probability, the lowest first; what is rare and ruinous is worse than its product says.
    [Theory]
    [InlineData(1, 5, RiskBand.Critical)]
    [InlineData(5, 1, RiskBand.Low)]
    [InlineData(3, 4, RiskBand.High)]
    public void A_table_is_written_row_by_row(int probability, int impact, RiskBand band)
    {
        const string Row = "[low, low, medium, high, critical]";

        Assert.Equal(band, ScoreIn($"{{table: [{Row}, {Row}, {Row}, {Row}, {Row}]}}", probability, impact));
    }

    [Theory]
    [InlineData("{bands: [16, 9]}")]
    [InlineData("{bands: [5]}")]
    [InlineData("{bands: []}")]
    [InlineData("{table: [low, high]}")]
    public void A_scale_that_cannot_be_read_is_one_error_and_the_usual_one_holds(string scale)
    {
        var plan = Fixture.Parse($"workspace: {{risk-scale: {scale}}}\n").Snapshot();

        Assert.Equal("invalid-value", Assert.Single(plan.Problems).Rule);
        Assert.Equal(RiskBand.Medium, RiskScore.Of(3, 3, plan.Workspace.RiskScale).Band);
    }

    [Theory]
    [InlineData("10%", 1)]
    [InlineData("11%", 2)]
    [InlineData("30%", 2)]
    [InlineData("50%", 3)]
    [InlineData("70%", 4)]
    [InlineData("71%", 5)]
    [InlineData("very-low", 1)]
    [InlineData("high", 4)]
    public void Probability_has_levels_above_10_30_50_and_70_percent(string probability, int level) =>
        Check($"probability: {probability}, impact: {{quality: 1}}", level, 1);

    // Of 20 working days: 0.4 d is 2 %, 1 d 5 %, 2 d 10 %, 4 d 20 %. (1 + 4 x 2 + 9) / 6 = 3 d is 15 %.
    [Theory]
    [InlineData("0.4d", 1)]
    [InlineData("1d", 2)]
    [InlineData("2d", 3)]
    [InlineData("4d", 4)]
    [InlineData("1d..2d..9d", 4)]
    [InlineData("1w", 5)]
    public void Schedule_counts_as_a_share_of_the_projects_working_days(string lost, int level) =>
        Check($"probability: 5, impact: {{schedule: {lost}}}", 5, level);

    // Of 100k: 2k is 2 %, 12k 12 %, 25k 25 %; 20k USD at 0.5 is 10 %.
    [Theory]
    [InlineData("2k EUR", 1)]
    [InlineData("12k EUR", 4)]
    [InlineData("25k EUR", 5)]
    [InlineData("20k USD", 3)]
    public void Cost_counts_as_a_share_of_the_budget(string lost, int level) =>
        Check($"probability: 5, impact: {{cost: {lost}}}", 5, level);

    [Fact]
    public void The_worst_dimension_counts() =>
        Check("probability: 2, impact: {schedule: 0.4d, cost: 12k EUR, quality: medium, scope: 1}", 2, 4);

    [Fact]
    public void The_project_may_come_from_what_it_affects() => Check("affects: [web.build], projects: [], probability: 1, impact: {schedule: 2d}", 1, 3);

    [Theory]
    [InlineData("impact: {quality: 3}")]
    [InlineData("probability: 20%")]
    [InlineData("probability: 20%, impact: {cost: 5k GBP}")]
    public void Without_probability_or_impact_there_is_no_score(string risk)
    {
        var (inherent, _) = Scores(risk);
        Assert.Null(inherent);
    }

    [Fact]
    public void Residual_values_replace_the_inherent_ones_singly()
    {
        var (inherent, residual) = Scores("probability: 80%, impact: {quality: 5, scope: 2}, residual: {probability: 20%, impact: {quality: 1}}");

        Assert.Equal((5, 5), (inherent!.Probability, inherent.Impact));
        Assert.Equal((2, 2), (residual!.Probability, residual.Impact));
        Assert.Null(Scores("probability: 80%, impact: {quality: 5}").Residual);
    }

    // 30 % of (10k + 4 x 12k + 20k) / 6 = 13k is 3,900; an opportunity of 50 % of 1k is 500 less; closed risks count nothing.
    [Fact]
    public void The_reserve_is_the_expected_value_of_threats_less_that_of_opportunities()
    {
        var analysis = Fixture.Parse(
            Project + """
            risks:
              a: {projects: [web], probability: 30%, impact: {cost: 10k..12k..20k EUR}}
              b: {projects: [web], kind: opportunity, probability: 50%, impact: {cost: 1k EUR}}
              c: {projects: [web], status: closed, probability: 50%, impact: {cost: 1k EUR}}
              d: {projects: [web], probability: 50%, impact: {quality: 2}}
            """).Analyse();
        var risks = analysis.Plan.Risks.All;

        Assert.Equal([3900.00m, 500.00m, 500.00m, null], risks.Select(risk => ExpectedValue.Of(risk, analysis.Plan, analysis.Schedule)?.Amount));
        Assert.Equal(3400.00m, ExpectedValue.Reserve(risks, analysis.Plan, analysis.Schedule)?.Amount);
    }

    [Fact]
    public void Residual_values_count_once_all_actions_are_done()
    {
        var analysis = Fixture.Parse(
            """
            projects: {web: {start: 2025-12-01, tasks: {a: {effort: 1d, status: done, finished: 2025-12-01}, b: {effort: 1d}}}}
            risks:
              mitigated: {projects: [web], actions: [web.a], probability: 50%, impact: {cost: 1k EUR}, residual: {probability: 10%}}
              half: {projects: [web], actions: [web.a, web.b], probability: 50%, impact: {cost: 1k EUR}, residual: {probability: 10%}}
            """).Analyse();

        Assert.Equal(
            [100.00m, 500.00m], analysis.Plan.Risks.All.Select(risk => ExpectedValue.Of(risk, analysis.Plan, analysis.Schedule)!.Value.Amount));
    }

    [Fact]
    public void A_level_stands_for_the_middle_of_its_percentages() => Assert.Equal(
        [0.05m, 0.2m, 0.4m, 0.6m, 0.85m],
        Enum.GetValues<PlanAsCode.Model.Values.Level>().Select(level => RiskValues.ChanceOf(new Likelihood(null, level), RiskScale.Default)!.Value));

    private static RiskBand? ScoreIn(string scale, int probability, int impact) =>
        Fixture.Parse($"workspace: {{risk-scale: {scale}}}\nrisks: {{r: {{probability: {probability}, impact: {{quality: {impact}}}}}}}").Analyse().Risks.Find("r")!.Current?.Band;

    private static void Check(string risk, int probability, int impact)
    {
        var (inherent, _) = Scores(risk);
        Assert.Equal((probability, impact), (inherent!.Probability, inherent.Impact));
    }

    private static (RiskScore? Inherent, RiskScore? Residual) Scores(string risk)
    {
        var projects = risk.Contains("projects:", StringComparison.Ordinal) ? "" : "projects: [web], ";
        var analysis = Fixture.Parse($"workspace: {{exchange-rates: {{USD: 0.5}}}}\n{Project}risks: {{r: {{{projects}{risk}}}}}\n").Analyse();
        var subject = analysis.Plan.Risks["r"];
        return (
            RiskScore.Inherent(subject, analysis.Plan, analysis.Schedule, analysis.Calendars),
            RiskScore.Residual(subject, analysis.Plan, analysis.Schedule, analysis.Calendars));
    }
}
