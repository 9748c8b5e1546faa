using PlanAsCode.EndToEnd.Running;

namespace PlanAsCode.EndToEnd.Cli;

/// <summary>The report in a real browser, without a network. It holds no script, so none is needed to read it.</summary>
public sealed class ReportInBrowserTests
{
    private static readonly string[] Quiet =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--hide-scrollbars", "--host-resolver-rules=MAP * ~NOTFOUND",
    ];

    [Theory]
    [InlineData("examples/storefront", "Northwind IT")]
    [InlineData("examples/portfolio", "Rheinwerk Energy, digital portfolio")]
    [InlineData("examples/fedora-20", "Fedora")]
    public void It_opens_and_needs_no_script(string example, string title)
    {
        using var folder = new TemporaryFolder();
        var report = Path.Combine(folder.Path, "report.html");
        var picture = Path.Combine(folder.Path, "report.png");
        PlanProgram.Run("report", example, "--output", report).Expect(0);

        var page = Browse(folder, report, "--dump-dom");
        Browse(folder, report, "--window-size=390,844", $"--screenshot={picture}");

        Assert.Contains($"<h1>{title}</h1>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("<svg", page, StringComparison.Ordinal);
        Assert.Equal("\u0089PNG", File.ReadAllBytes(picture)[..4].Aggregate("", (text, one) => text + (char)one));
        Assert.True(new FileInfo(picture).Length > 10_000, "the page is blank");
    }

    private static string Browse(TemporaryFolder folder, string report, params string[] what)
    {
        string[] arguments = [.. Quiet, $"--user-data-dir={Path.Combine(folder.Path, "profile")}", .. what, new Uri(report).AbsoluteUri];
        return PlanProgram.Start("chromium", folder.Path, [], arguments).Expect(0).Out;
    }
}
