using PlanAsCode.EndToEnd.Running;

namespace PlanAsCode.EndToEnd.Cli;

public sealed class ExamplesTests
{
    public static TheoryData<string> Sound => [.. Directory.GetDirectories(Repository.PathOf("examples")).Select(folder => Path.GetFileName(folder)!).Where(name => name != "broken").Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Sound))]
    public void A_sound_example_has_no_error_and_every_command_works_on_it(string name)
    {
        var folder = $"examples/{name}";

        PlanProgram.Run("check", folder).Expect(0);
        PlanProgram.Run("schedule", folder).Expect(0);
        PlanProgram.Run("load", folder).Expect(0);
        PlanProgram.Run("iterations", folder).Expect(0);
        Assert.StartsWith("<!doctype html>", PlanProgram.Run("report", folder).Expect(0).Out, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_broken_example_fails_the_check_and_still_gets_a_schedule_and_a_report()
    {
        PlanProgram.Run("check", "examples/broken").Expect(1);
        PlanProgram.Run("schedule", "examples/broken").Expect(0);
        PlanProgram.Run("report", "examples/broken").Expect(0);
    }
}
