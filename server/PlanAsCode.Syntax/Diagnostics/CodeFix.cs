using System.Collections.Immutable;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Syntax.Diagnostics;

/// <summary>A change of the files that mends a finding, and its title in the editor's menu.</summary>
public sealed record CodeFix(string Title, ImmutableArray<FileEdit> Edits);

/// <summary>One edit in one file (its path inside the workspace).</summary>
public sealed record FileEdit(string Path, TextEdit Edit);
