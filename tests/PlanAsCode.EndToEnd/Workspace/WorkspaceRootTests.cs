using PlanAsCode.EndToEnd.Running;
using PlanAsCode.Workspace.Discovery;

namespace PlanAsCode.EndToEnd.Workspace;

public sealed class WorkspaceRootTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Is_the_nearest_folder_upwards_with_a_plan_yaml()
    {
        _folder.With("plan.yaml", "").With("team/plan.yaml", "").With("team/updates/a.plan.yaml", "").With("other/deep/b.plan.yaml", "");

        Check("team/updates", root: "team");
        Check("team", root: "team");
        Check("other/deep", root: "");
    }

    [Fact]
    public void Is_the_folder_itself_where_none_above_it_has_one()
    {
        _folder.With("a/b/x.plan.yaml", "");

        Check("a/b", root: "a/b");
    }

    [Theory]
    [InlineData("repo/.git/HEAD")]
    [InlineData("repo/.git")]
    public void Is_not_looked_for_beyond_the_git_root(string mark)
    {
        _folder.With("plan.yaml", "").With(mark, "").With("repo/plans/x.plan.yaml", "");

        Check("repo/plans", root: "repo/plans");
    }

    [Fact]
    public void Is_the_git_root_where_that_has_a_plan_yaml()
    {
        _folder.With("repo/.git/HEAD", "").With("repo/plan.yaml", "").With("repo/plans/x.plan.yaml", "");

        Check("repo/plans", root: "repo");
    }

    private void Check(string folder, string root) =>
        Assert.Equal(_folder.At(root).TrimEnd('/'), WorkspaceRoot.Of(_folder.At(folder)));
}
