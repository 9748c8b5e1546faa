using PlanAsCode.Workspace.Discovery;
using PlanAsCode.Workspace.Reading;

namespace PlanAsCode.Workspace.Loading;

/// <summary>The plan files of a folder on disk.</summary>
internal sealed class DiskFiles(string root) : IPlanFiles
{
    public FoundFiles Find(ExcludedPaths excluded, int limit) => PlanFileWalk.Below(root, excluded, limit);

    public ReadFile Read(FoundFile file, long mostBytes) => PlanFileReader.Read(file.FullPath, file.RelativePath, mostBytes);

    public ReadFile? ReadRootFile(long mostBytes)
    {
        var path = Path.Combine(root, PlanFileName.OfRoot);
        return File.Exists(path) ? PlanFileReader.Read(path, PlanFileName.OfRoot, mostBytes) : null;
    }
}
