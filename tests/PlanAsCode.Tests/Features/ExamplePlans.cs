using PlanAsCode.Analysis;
using PlanAsCode.Features;
using PlanAsCode.Model;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Tests.Features;

/// <summary>The plans below <c>examples</c>, for what has to hold of every plan.</summary>
internal static class ExamplePlans
{
    public static TheoryData<string> Names { get; } = [.. Directory.EnumerateDirectories(Folder).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    private static string Folder
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PlanAsCode.sln"))) folder = folder.Parent;
            return Path.Combine(folder!.FullName, "examples");
        }
    }

    /// <summary>All files that are UTF-8, in order of path.</summary>
    public static PlanSnapshot Read(string name) => PlanSnapshot.From(Files(name).Select(YamlFile.Parse));

    public static PlanFile FileOf(PlanSnapshot plan, string path) => new(plan.Files.Single(file => file.Source.Path == path), new PlanAnalysis(plan, new DateOnly(2026, 1, 1)));

    private static IEnumerable<SourceText> Files(string name)
    {
        var folder = Path.Combine(Folder, name);
        return Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories)
            .Select(file => new SourceText(Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText(file)))
            .Where(source => !source.Text.Contains('\uFFFD', StringComparison.Ordinal));
    }
}
