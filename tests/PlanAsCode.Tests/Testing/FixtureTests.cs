using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Testing;

public sealed class FixtureTests
{
    [Fact]
    public void Splits_files_and_keeps_the_cursor()
    {
        var fixture = Fixture.Parse("-- a.plan.yaml --\nx: 1\n-- b.plan.yaml --\ny: $02\n");

        Assert.Equal(["a.plan.yaml", "b.plan.yaml"], fixture.Sources.Select(source => source.Path));
        Assert.Equal(["x: 1\n", "y: 2\n"], fixture.Sources.Select(source => source.Text));
        Assert.Equal(("b.plan.yaml", 3), fixture.Cursor);
    }
}
