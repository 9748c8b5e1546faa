using System.Text;

namespace PlanAsCode.EndToEnd.Running;

/// <summary>A folder of its own for one test, gone when the test is over. It ends the search for a workspace's root upwards.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder()
    {
        Path = Directory.CreateTempSubdirectory("plan-test-").FullName;
        Directory.CreateDirectory(At(".git"));
    }

    public string Path { get; }

    public string At(string relative) => System.IO.Path.Combine(Path, relative);

    public string Read(string relative) => File.ReadAllText(At(relative));

    public TemporaryFolder With(string relative, string text) => With(relative, Encoding.UTF8.GetBytes(text));

    public TemporaryFolder With(string relative, byte[] bytes)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(At(relative))!);
        File.WriteAllBytes(At(relative), bytes);
        return this;
    }

    /// <summary>A link; <paramref name="target"/> as it is written into it.</summary>
    public TemporaryFolder WithLink(string relative, string target)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(At(relative))!);
        File.CreateSymbolicLink(At(relative), target);
        return this;
    }

    /// <summary>A file that claims a length without taking it on disk.</summary>
    public TemporaryFolder WithSparse(string relative, long length)
    {
        using var stream = File.Create(At(relative));
        stream.SetLength(length);
        return this;
    }

    public string[] AllFiles() =>
        [.. Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories).Select(file => System.IO.Path.GetRelativePath(Path, file)).Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
