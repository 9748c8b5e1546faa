using PlanAsCode.Workspace.Discovery;
using PlanAsCode.Workspace.Reading;

namespace PlanAsCode.Workspace.Loading;

/// <summary>Where the files of a workspace are: a folder on disk, or a folder as it was at a commit.</summary>
internal interface IPlanFiles
{
    FoundFiles Find(ExcludedPaths excluded, int limit);

    ReadFile Read(FoundFile file, long mostBytes);

    /// <summary>The <c>plan.yaml</c> of the root; null where there is none.</summary>
    ReadFile? ReadRootFile(long mostBytes);
}
