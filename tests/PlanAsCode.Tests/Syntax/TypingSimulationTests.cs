using PlanAsCode.Syntax.Text;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Syntax;

public sealed class TypingSimulationTests
{
    [Fact]
    public void Typing_in_a_plan_leaves_the_keys_of_other_lines_in_place()
    {
        var result = TypingSimulation.Run(new SourceText("storefront.plan.yaml", LanguageExample.Text), seededPlaces: 300);

        Assert.True(result.States > 300);
        Assert.True(result.AverageKept >= 0.995, $"{result.AverageKept:P3} kept");
        Assert.True(result.Worst.Kept >= 0.9, $"{result.Worst.Kept:P2} kept with the cursor at {result.Worst.Offset}");
    }
}
