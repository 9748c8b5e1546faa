using System.Collections.Immutable;
using System.Text;

namespace PlanAsCode.Workspace.Git;

/// <summary>The files of a tree, as <c>git ls-tree -r -z</c> lists them: <c>mode type id TAB path NUL</c>.</summary>
internal sealed record TreeListing(ImmutableArray<TreeFile> Files)
{
    public static TreeListing Parse(ReadOnlySpan<byte> output)
    {
        var files = ImmutableArray.CreateBuilder<TreeFile>();
        while (output.IndexOf((byte)0) is >= 0 and var end)
        {
            var line = output[..end];
            output = output[(end + 1)..];
            var tab = line.IndexOf((byte)'\t');
            if (tab < 0) continue;
            var words = Encoding.ASCII.GetString(line[..tab]).Split(' ');
            if (words.Length == 3) files.Add(new TreeFile(words[0], words[2], Encoding.UTF8.GetString(line[(tab + 1)..])));
        }

        return new TreeListing(files.ToImmutable());
    }
}

/// <summary>An entry of a tree: a file, a link or a submodule.</summary>
/// <param name="Id">Of its content.</param>
internal readonly record struct TreeFile(string Mode, string Id, string Path)
{
    public bool IsRegular => Mode.StartsWith("100", StringComparison.Ordinal);
}
