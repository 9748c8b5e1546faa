using PlanAsCode.EndToEnd.Running;

namespace PlanAsCode.EndToEnd.Cli;

public sealed class ReportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new TemporaryFolder().With("plan.yaml", """
        projects:
          web: {title: Web & more, start: 2026-03-02, tasks: {a: {effort: 1d}}}
          app: {title: App, start: 2026-03-02, tasks: {a: {effort: 1d}}}
        """);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Goes_to_stdout_where_that_is_no_terminal()
    {
        var page = Report().Out;

        Assert.StartsWith("<!doctype html>", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Web &amp; more", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Goes_to_a_file_or_as_index_into_a_folder()
    {
        Report("--output", "a/report.html");
        Report("--output", "out/");
        Directory.CreateDirectory(_folder.At("there"));
        Report("--output", "there");

        Assert.Equal(["a/report.html", "out/index.html", "plan.yaml", "there/index.html"], _folder.AllFiles());
        Assert.Equal(_folder.Read("a/report.html"), _folder.Read("out/index.html"));
    }

    [Fact]
    public void Several_projects_get_a_file_each()
    {
        Report("--project", "web", "--project", "app", "--output", "out/");

        Assert.Equal(["out/app.html", "out/web.html", "plan.yaml"], _folder.AllFiles());
        Assert.DoesNotContain("Web &amp; more", _folder.Read("out/app.html"), StringComparison.Ordinal);
        var outcome = PlanProgram.RunIn(_folder.Path, "report", "--project", "web", "--project", "app", "-o", "x.html").Expect(2);
        Assert.Contains("name a folder", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_of_ones_own_is_used()
    {
        _folder.With("mine.html", "<p>as of {{ as_of }}</p>");

        Assert.StartsWith("<p>as of ", Report("--template", "mine.html").Out, StringComparison.Ordinal);
    }

    private Outcome Report(params string[] more) => PlanProgram.RunIn(_folder.Path, ["report", "--as-of", "2026-03-02", .. more]).Expect(0);
}
