using PlanAsCode.EndToEnd.Running;

namespace PlanAsCode.EndToEnd.Cli;

public sealed class FmtTests : IDisposable
{
    private const string Loose = "projects:\n    web:   {title:  Web}   # as sold\n";
    private const string Canonical = "projects:\n  web: {title: Web}   # as sold\n";

    private readonly TemporaryFolder _folder = new TemporaryFolder().With("plan.yaml", "resources: {}\n").With("a.plan.yaml", Loose);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Formats_and_then_has_nothing_to_do()
    {
        PlanProgram.RunIn(_folder.Path, "fmt").Expect(0);

        Assert.Equal(Canonical, _folder.Read("a.plan.yaml"));
        Assert.Equal("", PlanProgram.RunIn(_folder.Path, "fmt", "--check").Expect(0).Out);
    }

    [Fact]
    public void Check_names_what_is_not_formatted_and_changes_nothing()
    {
        Assert.Equal("a.plan.yaml\n", PlanProgram.RunIn(_folder.Path, "fmt", "--check").Expect(1).Out);
        Assert.Equal(Loose, _folder.Read("a.plan.yaml"));
    }

    [Fact]
    public void A_dry_run_prints_a_diff_and_changes_nothing()
    {
        var diff = PlanProgram.RunIn(_folder.Path, "fmt", "--dry-run").Expect(0).Out;

        Assert.Contains("\n-    web:   {title:  Web}   # as sold\n+  web: {title: Web}   # as sold\n", diff, StringComparison.Ordinal);
        Assert.Equal(Loose, _folder.Read("a.plan.yaml"));
    }

    [Fact]
    public void One_file_may_be_named()
    {
        _folder.With("b.plan.yaml", Loose);
        PlanProgram.RunIn(_folder.Path, "fmt", "b.plan.yaml").Expect(0);

        Assert.Equal(Loose, _folder.Read("a.plan.yaml"));
        Assert.Equal(Canonical, _folder.Read("b.plan.yaml"));
    }

    [Fact]
    public void A_broken_file_is_left_as_it_is_and_the_others_are_formatted()
    {
        _folder.With("b.plan.yaml", "projects: {web: [\n");
        var outcome = PlanProgram.RunIn(_folder.Path, "fmt").Expect(2);

        Assert.Contains("b.plan.yaml", outcome.Error, StringComparison.Ordinal);
        Assert.Equal("projects: {web: [\n", _folder.Read("b.plan.yaml"));
        Assert.Equal(Canonical, _folder.Read("a.plan.yaml"));
    }

    [Theory]
    [InlineData("--nonsense")]
    [InlineData("nowhere")]
    public void A_wrong_call_is_refused(string argument) => Assert.NotEqual("", PlanProgram.RunIn(_folder.Path, "fmt", argument).Expect(2).Error);
}
