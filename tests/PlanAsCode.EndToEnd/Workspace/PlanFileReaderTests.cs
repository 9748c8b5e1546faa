using System.Text;
using PlanAsCode.EndToEnd.Running;
using PlanAsCode.Workspace.Reading;

namespace PlanAsCode.EndToEnd.Workspace;

public sealed class PlanFileReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Reads_UTF_8_with_and_without_a_byte_order_mark()
    {
        Assert.Equal("title: Größe 🚀 工\n", Read("title: Größe 🚀 工\n"u8.ToArray()).Source!.Text);
        Assert.Equal("a: 1", Read([0xEF, 0xBB, 0xBF, .. "a: 1"u8]).Source!.Text);
        Assert.Equal("", Read([]).Source!.Text);
    }

    [Fact]
    public void Names_the_first_byte_that_is_not_UTF_8_and_its_place()
    {
        var problem = Read([.. "a: 1\ntitle: Gr"u8, 0xF6, .. "sse\n"u8]).Problem!;

        Assert.Equal("not-utf-8", problem.Rule);
        Assert.Contains("0xF6", problem.Message, StringComparison.Ordinal);
        Assert.Equal("x.plan.yaml:2:10", problem.Place.ToString());
    }

    [Fact]
    public void A_place_behind_a_byte_order_mark_does_not_count_it()
    {
        var problem = Read([0xEF, 0xBB, 0xBF, .. "ab"u8, 0xFF]).Problem!;

        Assert.Equal("x.plan.yaml:1:3", problem.Place.ToString());
    }

    [Fact]
    public void Does_not_wait_for_what_a_pipe_may_bring()
    {
        if (OperatingSystem.IsWindows()) return;

        PlanProgram.Start("mkfifo", _folder.Path, [], "pipe.plan.yaml").Expect(0);

        Assert.Equal("", PlanFileReader.Read(Path.Combine(_folder.Path, "pipe.plan.yaml"), "pipe.plan.yaml", 1000).Source!.Text);
    }

    [Theory]
    [InlineData("utf-16", "UTF-16")]
    [InlineData("utf-16BE", "UTF-16")]
    [InlineData("utf-32", "UTF-32")]
    public void Says_which_encoding_it_is_instead(string encoding, string named)
    {
        var chosen = Encoding.GetEncoding(encoding);
        var problem = Read([.. chosen.GetPreamble(), .. chosen.GetBytes("plan: 1")]).Problem!;

        Assert.Equal("not-utf-8", problem.Rule);
        Assert.Contains(named, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_binary_files()
    {
        var problem = Read([0x7F, (byte)'E', (byte)'L', (byte)'F', 0, 0, 1]).Problem!;

        Assert.Equal("not-utf-8", problem.Rule);
        Assert.Contains("binary", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Takes_a_file_of_the_allowed_size_and_refuses_one_byte_more()
    {
        Assert.NotNull(Read(new byte[10].Select(_ => (byte)'a').ToArray(), most: 10).Source);
        Assert.Equal("file-too-big", Read(new byte[11].Select(_ => (byte)'a').ToArray(), most: 10).Problem!.Rule);
    }

    [Fact]
    public void Refuses_a_huge_file_without_reading_it()
    {
        _folder.WithSparse("x.plan.yaml", 100L * 1024 * 1024);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var problem = PlanFileReader.Read(_folder.At("x.plan.yaml"), "x.plan.yaml", 16 * 1024 * 1024).Problem!;

        Assert.Equal("file-too-big", problem.Rule);
        Assert.Contains("100 MB", problem.Message, StringComparison.Ordinal);
        Assert.Contains("16 MB", problem.Message, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1024 * 1024);
    }

    [Fact]
    public void Reads_files_that_claim_no_length()
    {
        if (!File.Exists("/proc/self/status")) return;

        Assert.StartsWith("Name:", PlanFileReader.Read("/proc/self/status", "x", 1024 * 1024).Source!.Text, StringComparison.Ordinal);
        Assert.Equal("file-too-big", PlanFileReader.Read("/dev/zero", "x", 1024 * 1024).Problem!.Rule);
    }

    [Fact]
    public void Says_why_a_file_cannot_be_read()
    {
        var missing = PlanFileReader.Read(_folder.At("no.plan.yaml"), "no.plan.yaml", 10).Problem!;
        var folder = PlanFileReader.Read(_folder.Path, "x", 10).Problem!;

        Assert.Equal("unreadable-file", missing.Rule);
        Assert.Equal("cannot be read: it does not exist", missing.Message);
        Assert.Equal("unreadable-file", folder.Rule);
    }

    private ReadFile Read(byte[] bytes, long most = 1024)
    {
        _folder.With("x.plan.yaml", bytes);
        return PlanFileReader.Read(_folder.At("x.plan.yaml"), "x.plan.yaml", most);
    }
}
