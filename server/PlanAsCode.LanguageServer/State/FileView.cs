using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;
using PlanAsCode.Workspace.Loading;

namespace PlanAsCode.LanguageServer.State;

/// <summary>One file in its workspace, at one moment.</summary>
internal sealed record FileView(FolderSnapshot Folder, LiveFile File)
{
    public SourceText Source => File.Source;

    public YamlFile Tree => File.Tree;
}
