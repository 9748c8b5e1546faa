using PlanAsCode.EndToEnd.Running;
using PlanAsCode.Workspace.Discovery;

namespace PlanAsCode.EndToEnd.Workspace;

public sealed class PlanFileWalkTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Finds_plan_files_by_name_in_order_of_path()
    {
        Files("plan.yaml", "b.plan.yml", "a/x.plan.yaml", "a.plan.yaml", "deep/er/y.plan.yaml", "values.yaml", "plan.yml", "myplan.yaml", "x.plan.yaml.bak");

        Check("a.plan.yaml", "a/x.plan.yaml", "b.plan.yml", "deep/er/y.plan.yaml", "plan.yaml");
    }

    [Fact]
    public void Skips_hidden_things_and_the_output_of_tools()
    {
        Files("a.plan.yaml", ".hidden/b.plan.yaml", "node_modules/c/d.plan.yaml", "x/bin/e.plan.yaml", "x/obj/f.plan.yaml", ".lock.plan.yaml", "binary/g.plan.yaml");

        Check("a.plan.yaml", "binary/g.plan.yaml");
    }

    [Fact]
    public void Skips_workspaces_of_their_own_with_all_below_them()
    {
        Files("plan.yaml", "team/plan.yaml", "team/a.plan.yaml", "team/deep/b.plan.yaml", "c/d.plan.yaml");

        Check("c/d.plan.yaml", "plan.yaml");
        Assert.Equal("team", Assert.Single(Walk([]).InnerWorkspaces));
    }

    [Theory]
    [InlineData("archive")]
    [InlineData("archive/")]
    [InlineData("archive/**")]
    [InlineData("./archive/**/*")]
    [InlineData("**/archive")]
    [InlineData("archive/**/*.plan.yaml")]
    [InlineData("*chive")]
    public void Leaves_out_what_is_excluded(string glob)
    {
        Files("a.plan.yaml", "archive/b.plan.yaml", "archive/2024/c.plan.yaml");

        Assert.Equal(["a.plan.yaml"], Paths(Walk([glob])));
    }

    [Fact]
    public void An_exclude_glob_for_files_leaves_the_others()
    {
        Files("a.plan.yaml", "draft-b.plan.yaml", "deep/draft-c.plan.yaml", "deep/d.plan.yaml");

        Assert.Equal(["a.plan.yaml", "deep/d.plan.yaml"], Paths(Walk(["**/draft-*"])));
    }

    [Fact]
    public void A_glob_that_cannot_be_used_is_told_and_excludes_nothing()
    {
        var excluded = new ExcludedPaths(["a/../../b", "x"]);

        Assert.Equal("a/../../b", Assert.Single(excluded.NotUnderstood));
        Assert.True(excluded.Contains("x"));
    }

    [Fact]
    public void Does_not_follow_links_that_leave_the_root()
    {
        using var elsewhere = new TemporaryFolder();
        elsewhere.With("x.plan.yaml", "").With("sub/y.plan.yaml", "");
        Files("a.plan.yaml");
        _folder.WithLink("x.plan.yaml", elsewhere.At("x.plan.yaml")).WithLink("sub", elsewhere.At("sub")).WithLink("up", "..");

        Check("a.plan.yaml");
    }

    [Fact]
    public void Loops_of_links_end()
    {
        Files("a.plan.yaml", "sub/b.plan.yaml");
        _folder.WithLink("sub/again", "..").WithLink("self.plan.yaml", "self.plan.yaml").WithLink("one", "two").WithLink("two", "one");

        Check("a.plan.yaml", "sub/b.plan.yaml");
    }

    [Fact]
    public void Reads_a_file_once_however_many_links_lead_to_it_and_by_its_own_name()
    {
        Files("z/real.plan.yaml");
        _folder.WithLink("a.plan.yaml", "z/real.plan.yaml").WithLink("b", "z");

        Check("z/real.plan.yaml");
    }

    [Fact]
    public void Follows_links_inside_the_root_to_what_is_not_met_otherwise()
    {
        Files(".shared/team.plan.yaml", "calendar.yaml");
        _folder.WithLink("shared", ".shared").WithLink("calendar.plan.yaml", "calendar.yaml");

        Check("calendar.plan.yaml", "shared/team.plan.yaml");
    }

    [Fact]
    public void Stops_at_the_limit_and_names_the_first_file_too_many()
    {
        Files("a.plan.yaml", "b.plan.yaml", "c.plan.yaml");

        var found = PlanFileWalk.Below(_folder.Path, ExcludedPaths.None, limit: 2);

        Assert.Equal(["a.plan.yaml", "b.plan.yaml"], Paths(found));
        Assert.Equal("c.plan.yaml", found.FirstBeyondLimit);
    }

    [Fact]
    public void A_root_that_is_a_link_is_walked()
    {
        Files("real/a.plan.yaml");
        _folder.WithLink("link", "real");

        Assert.Equal(["a.plan.yaml"], Paths(PlanFileWalk.Below(_folder.At("link"), ExcludedPaths.None, 10)));
    }

    private void Files(params string[] paths)
    {
        foreach (var path in paths) _folder.With(path, "");
    }

    private void Check(params string[] expected) => Assert.Equal(expected, Paths(Walk([])));

    private FoundFiles Walk(string[] exclude) => PlanFileWalk.Below(_folder.Path, new ExcludedPaths(exclude), limit: 100);

    private static string[] Paths(FoundFiles found) => [.. found.Files.Select(file => file.RelativePath)];
}
