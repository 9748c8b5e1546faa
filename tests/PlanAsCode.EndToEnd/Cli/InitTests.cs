using PlanAsCode.EndToEnd.Running;

namespace PlanAsCode.EndToEnd.Cli;

public sealed class InitTests : IDisposable
{
    private static readonly string[] Sections =
    [
        "workspace", "calendars", "goals", "resources", "projects", "risks", "iterations", "stakeholders", "communications", "lessons",
    ];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("2026-03-02")]
    [InlineData("2026-03-08")]
    [InlineData("2027-12-29")]
    [InlineData("2028-02-29")]
    public void The_starting_plan_has_nothing_wrong_whatever_day_it_is(string day)
    {
        PlanProgram.RunIn(_folder.Path, "init", "--as-of", day).Expect(0);

        var outcome = PlanProgram.RunIn(_folder.Path, "check", "--as-of", day, "--fail-on", "hint").Expect(0);
        Assert.Equal($"Nothing found in 1 file, as of {day}.\n", outcome.Out);
    }

    [Fact]
    public void The_starting_plan_shows_every_section_and_stays_short()
    {
        PlanProgram.RunIn(_folder.Path, "init", "team/plans").Expect(0);

        var plan = _folder.Read("team/plans/plan.yaml");
        foreach (var section in Sections) Assert.Contains($"\n{section}:\n", plan, StringComparison.Ordinal);
        Assert.InRange(plan.Split('\n').Length, 50, 100);
        Assert.DoesNotContain(plan.Split('\n'), line => line.Length > 130 || line.EndsWith(' '));
    }

    [Fact]
    public void What_comes_next_is_told_and_works()
    {
        var outcome = PlanProgram.RunIn(_folder.Path, "init").Expect(0);

        Assert.Equal("", outcome.Out);
        Assert.Contains("`plan report --output report.html`", outcome.Error, StringComparison.Ordinal);
        PlanProgram.RunIn(_folder.Path, "check").Expect(0);
        PlanProgram.RunIn(_folder.Path, "schedule").Expect(0);
        PlanProgram.RunIn(_folder.Path, "report", "--output", "report.html").Expect(0);
        Assert.StartsWith("<!doctype html>", _folder.Read("report.html"), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("plan.yaml")]
    [InlineData("web.plan.yaml")]
    [InlineData("team/web.plan.yaml")]
    public void Nothing_is_written_where_a_plan_is_already(string existing)
    {
        _folder.With(existing, "mine");

        var outcome = PlanProgram.RunIn(_folder.Path, "init").Expect(2);

        Assert.Contains("is a plan already", outcome.Error, StringComparison.Ordinal);
        Assert.Equal([existing], _folder.AllFiles());
        Assert.Equal("mine", _folder.Read(existing));
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_told()
    {
        _folder.With("file", "x");

        Assert.Contains("is a file, not a folder", PlanProgram.RunIn(_folder.Path, "init", "file/plans").Expect(2).Error, StringComparison.Ordinal);
    }
}
