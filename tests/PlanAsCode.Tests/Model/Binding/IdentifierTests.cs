using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Model.Binding;

public sealed class IdentifierTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("7-zip")]
    [InlineData("fedora-20")]
    [InlineData("x-ray")]
    [InlineData("1e3x")]
    [InlineData("yes")]
    public void These_are_ids(string id) => Assert.Empty(Check(id));

    [Theory]
    [InlineData("API")]
    [InlineData("a_b")]
    [InlineData("a.b")]
    [InlineData("-a")]
    [InlineData("42")]
    [InlineData("2026-01")]
    [InlineData("1e3")]
    [InlineData("0x1f")]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("false")]
    [InlineData("größe")]
    public void These_are_none(string id) => Assert.Equal([$"{id} | invalid-id"], Check(id));

    [Fact]
    public void An_invalid_id_is_mended() => Assert.Equal("goals: {grow-online: {}}", FindingText.Fixed(Fixture.Parse("goals: {Grow_Online: {}}")));

    [Fact]
    public void An_entry_of_a_log_may_have_a_date_as_its_id() =>
        Assert.Empty(FindingText.Of(Fixture.Parse("projects: {p: {updates: {2026-02-10: {}, 2026-w08: {}, 2026-03: {}, 2026: {}}}}").Snapshot()));

    private static IEnumerable<string> Check(string id) => FindingText.Short(Fixture.Parse($"goals: {{{id}: {{title: A goal}}}}").Snapshot());
}
