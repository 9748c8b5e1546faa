using PlanAsCode.EndToEnd.Running;
using PlanAsCode.Workspace.Loading;

namespace PlanAsCode.EndToEnd.Workspace;

public sealed class PlanLoaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_below_the_root_loads_the_whole_workspace()
    {
        _folder.With("plan.yaml", "workspace: {title: All}").With("team/a.plan.yaml", "resources: {ana: {name: Ana}}");

        var plan = Load("team");

        Assert.Equal(["plan.yaml", "team/a.plan.yaml"], plan.Snapshot.Files.Select(file => file.Source.Path));
        Assert.Null(plan.FocusFile);
        Assert.Equal("All", plan.Snapshot.Workspace.Title);
    }

    [Fact]
    public void A_file_loads_its_workspace_and_is_its_focus()
    {
        _folder.With("plan.yaml", "").With("team/a.plan.yaml", "resources: {ana: {name: Ana}}");

        var plan = Load("team/a.plan.yaml");

        Assert.Equal(_folder.Path, plan.Root);
        Assert.Equal("team/a.plan.yaml", plan.FocusFile);
    }

    [Fact]
    public void What_one_file_excludes_is_left_out_wherever_that_is_written()
    {
        _folder.With("main.plan.yaml", "workspace: {exclude: [old]}").With("old/a.plan.yaml", "resources: {ana: {name: Ana}}");

        Assert.Equal(["main.plan.yaml"], Load("").Snapshot.Files.Select(file => file.Source.Path));
    }

    [Fact]
    public void A_limit_of_the_plan_itself_holds()
    {
        _folder.With("plan.yaml", "workspace: {limits: {file-size: 1 KB}}").With("a.plan.yaml", new string('#', 3000));

        Assert.Equal(["file-too-big"], Load("").Snapshot.Problems.Select(problem => problem.Rule));
    }

    [Fact]
    public void A_file_that_cannot_be_read_hides_nothing_else()
    {
        _folder.With("plan.yaml", "resources: {ana: {name: Ana}}").With("latin.plan.yaml", [0x61, 0x3A, 0x20, 0xE9]).With("binary.plan.yaml", [0, 1, 2]);

        var plan = Load("");

        Assert.NotNull(plan.Snapshot.Resources.Find("ana"));
        Assert.Equal(["binary.plan.yaml", "latin.plan.yaml"], plan.Snapshot.Problems.Select(problem => problem.Place.Path));
    }

    [Fact]
    public void Says_what_is_wrong_with_a_path()
    {
        _folder.With("empty/readme.md", "").With("notes.txt", "").With("latin.plan.yaml", [0xE9]).With("plan.yaml", "workspace: {exclude: [old]}").With("old/a.plan.yaml", "");

        CheckProblem("nothing", "does not exist");
        CheckProblem("notes.txt", "is no plan file");
        CheckProblem("old/a.plan.yaml", "does not belong to the workspace");
        CheckProblem("latin.plan.yaml", "not UTF-8");
    }

    [Fact]
    public void Says_so_where_there_is_no_plan()
    {
        _folder.With("readme.md", "");

        CheckProblem("", "no plan in");
    }

    [Fact]
    public void Names_the_workspaces_below_a_folder_without_a_plan()
    {
        _folder.With("web/plan.yaml", "").With("app/plan.yaml", "");

        CheckProblem("", "below it in `app`, `web`");
    }

    private LoadedPlan Load(string path)
    {
        var result = PlanLoader.Load(_folder.At(path));
        Assert.Null(result.Problem);
        return result.Plan!;
    }

    private void CheckProblem(string path, string words) =>
        Assert.Contains(words, PlanLoader.Load(_folder.At(path)).Problem, StringComparison.Ordinal);
}
