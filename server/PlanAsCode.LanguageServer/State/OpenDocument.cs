using PlanAsCode.Syntax.Text;

namespace PlanAsCode.LanguageServer.State;

/// <summary>A document that the editor holds.</summary>
/// <param name="Address">As the editor writes it.</param>
/// <param name="Folder">The root of its workspace; its own address where it belongs to none.</param>
/// <param name="Source">Its text under its path inside the workspace.</param>
internal sealed record OpenDocument(string Address, string Folder, int? Version, SourceText Source)
{
    public string Path => Source.Path;
}
