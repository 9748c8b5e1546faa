using PlanAsCode.Syntax.Yaml.Checking;

namespace PlanAsCode.Syntax.Yaml.Splitting;

/// <summary>What is gathered beside the tree while a file or block is read.</summary>
internal sealed class Findings
{
    public List<Problem> Problems { get; } = [];

    public List<YamlComment> Comments { get; } = [];

    public bool HasAliases { get; set; }

    public void Add(Block block)
    {
        Problems.AddRange(block.Problems);
        Comments.AddRange(block.Comments);
        HasAliases |= block.HasAliases;
    }

    public void Add(Findings others)
    {
        Problems.AddRange(others.Problems);
        Comments.AddRange(others.Comments);
        HasAliases |= others.HasAliases;
    }
}
