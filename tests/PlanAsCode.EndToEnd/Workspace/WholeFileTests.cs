using PlanAsCode.EndToEnd.Running;
using PlanAsCode.Workspace.Writing;

namespace PlanAsCode.EndToEnd.Workspace;

public sealed class WholeFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Writes_UTF_8_without_a_mark_and_makes_missing_folders()
    {
        Assert.Null(WholeFile.Write(_folder.At("a/b/report.html"), "Größe 🚀\n"));

        Assert.Equal("Größe 🚀\n"u8.ToArray(), File.ReadAllBytes(_folder.At("a/b/report.html")));
        Assert.Equal(["a/b/report.html"], _folder.AllFiles());
    }

    [Fact]
    public void Replaces_a_file_and_keeps_who_may_read_it()
    {
        _folder.With("x", "old");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(_folder.At("x"), UnixFileMode.UserRead | UnixFileMode.UserWrite);

        Assert.Null(WholeFile.Write(_folder.At("x"), "new"));

        Assert.Equal("new", _folder.Read("x"));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder.At("x")));
    }

    [Fact]
    public void Writes_through_a_link_instead_of_replacing_it()
    {
        _folder.With("real", "old").WithLink("link", "real");

        Assert.Null(WholeFile.Write(_folder.At("link"), "new"));

        Assert.Equal("new", _folder.Read("real"));
        Assert.Equal("real", new FileInfo(_folder.At("link")).LinkTarget);
    }

    [Fact]
    public void Says_why_it_cannot_and_leaves_nothing_behind()
    {
        _folder.With("file", "x").WithLink("loop", "loop");
        Directory.CreateDirectory(_folder.At("folder"));

        Assert.Contains("is a file, not a folder", WholeFile.Write(_folder.At("file/below/x"), ""), StringComparison.Ordinal);
        Assert.Contains("it is a folder", WholeFile.Write(_folder.At("folder"), ""), StringComparison.Ordinal);
        Assert.Contains("round in a circle", WholeFile.Write(_folder.At("loop"), ""), StringComparison.Ordinal);
        Assert.Equal(["file", "loop"], _folder.AllFiles());
    }

    [Fact]
    public void Creates_but_does_not_overwrite()
    {
        Assert.Null(WholeFile.Create(_folder.At("x"), "first"));
        Assert.Contains("it already exists", WholeFile.Create(_folder.At("x"), "second"), StringComparison.Ordinal);

        Assert.Equal("first", _folder.Read("x"));
        Assert.Equal(["x"], _folder.AllFiles());
    }
}
