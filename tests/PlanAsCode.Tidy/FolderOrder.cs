using System.Text.RegularExpressions;

namespace PlanAsCode.Tidy;

/// <summary>Inside a layer the folders are a pipeline: one may use those before it, never those after it.</summary>
public sealed partial class FolderOrder
{
    private static readonly Dictionary<string, string[]> Orders = new()
    {
        ["PlanAsCode.Syntax"] = ["Text", "Diagnostics", "Yaml"],
        ["PlanAsCode.Analysis"] =
        [
            "Calendars", "Scheduling", "Optimizing", "Allocation", "Forecasting", "EarnedValue", "RiskExposure", "Alignment", "Iterations",
            "Lessons", "Health", "Rules", "Comparison", "Policies",
        ],
    };

    [Fact]
    public void Folders_use_only_those_before_them() =>
        Findings.None(Problems(Repository.Here.Files("server", ".cs")));

    [Theory]
    [InlineData("using PlanAsCode.Analysis.Allocation;\n")]
    [InlineData("var load = Allocation.LoadByWeek.Of(plan);\n")]
    [InlineData("var load = PlanAsCode.Analysis.Rules.RuleCatalog.All;\n")]
    public void A_use_of_a_later_folder_is_found(string text) =>
        Assert.Single(Problems([new RepositoryFile("server/PlanAsCode.Analysis/Scheduling/X.cs", text)]));

    [Fact]
    public void A_folder_that_the_order_does_not_know_is_found() =>
        Assert.Single(Problems([new RepositoryFile("server/PlanAsCode.Analysis/Extra/X.cs", "")]));

    private static IEnumerable<string> Problems(IEnumerable<RepositoryFile> files)
    {
        foreach (var file in files)
        {
            // Files beside the folders are the layer's façade and may use all of them.
            if (file.Path.Split('/') is not [_, var layer, var folder, _, ..] || !Orders.TryGetValue(layer, out var order)) continue;
            var rank = Array.IndexOf(order, folder);
            if (rank < 0)
            {
                yield return $"{file.Path}: the folder {folder} is not in the order of {layer}";
                continue;
            }

            foreach (var later in order.Skip(rank + 1))
            {
                var use = $@"{Regex.Escape(layer)}\.{later}\b|(?<![\w.""])({later})\.[A-Z]\w+[.(]";
                if (Regex.IsMatch(WithoutComments(file.Text), use)) yield return $"{file.Path} uses {later}, which comes after {folder}";
            }
        }
    }

    private static string WithoutComments(string text) => Comment().Replace(text, "");

    [GeneratedRegex(@"^\s*///?.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
