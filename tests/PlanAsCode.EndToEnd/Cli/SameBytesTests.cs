using PlanAsCode.EndToEnd.Running;

namespace PlanAsCode.EndToEnd.Cli;

/// <summary>The same command gives the same bytes: twice, in other locales, in other time zones.</summary>
public sealed class SameBytesTests
{
    [Theory]
    [InlineData("check")]
    [InlineData("check", "--format", "json")]
    [InlineData("schedule")]
    [InlineData("schedule", "--format", "json")]
    [InlineData("forecast", "--runs", "200")]
    [InlineData("forecast", "--runs", "200", "--format", "json")]
    [InlineData("risks")]
    [InlineData("goals")]
    [InlineData("lessons")]
    [InlineData("load", "--by", "day")]
    [InlineData("load", "--format", "json")]
    [InlineData("iterations")]
    [InlineData("report")]
    [InlineData("explain")]
    [InlineData("schema")]
    [InlineData("check", "--help")]
    public void In_every_locale_and_time_zone(params string[] command)
    {
        string[] call = command[0] is "explain" or "schema" || command.Contains("--help") ? command : [.. command, "examples/storefront"];
        var first = PlanProgram.Run(call);

        foreach (var (locale, zone) in new[] { ("C", "UTC"), ("de_DE.ISO-8859-1", "Pacific/Kiritimati"), ("tr_TR.UTF-8", "America/Los_Angeles"), ("ar_SA.UTF-8", "Asia/Kathmandu") })
        {
            var other = PlanProgram.RunWith(Repository.Root, new() { ["LANG"] = locale, ["LC_ALL"] = locale, ["TZ"] = zone }, call);
            Assert.Equal(first.Out, other.Out);
            Assert.Equal(first.ExitCode, other.ExitCode);
        }

        Assert.NotEqual("", first.Out);
    }
}
