using PlanAsCode.EndToEnd.Running;

namespace PlanAsCode.EndToEnd.Cli;

public sealed class ExplainTests
{
    [Fact]
    public void Without_a_rule_all_are_listed_with_severity_and_a_sentence()
    {
        var list = PlanProgram.Run("explain").Expect(0).Out;

        Assert.Matches("""(?m)^unknown-key +error    \w""", list);
        Assert.Equal(list.Split('\n').Order(StringComparer.Ordinal).Where(line => line.Length > 0), list.Split('\n').Where(line => line.Length > 0));
    }

    [Fact]
    public void Every_rule_in_the_list_has_a_page_with_an_example()
    {
        var names = PlanProgram.Run("explain").Expect(0).Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[0]).ToList();

        Assert.True(names.Count >= 30, $"only {names.Count} rules");
        foreach (var name in new[] { names[0], names[^1], "unknown-reference" })
            Assert.Contains(name, PlanProgram.Run("explain", name).Expect(0).Out, StringComparison.Ordinal);
    }
}
