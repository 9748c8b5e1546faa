using PlanAsCode.Model.Values.Reading;

namespace PlanAsCode.Tests.Model.Values;

/// <summary>Entries of <c>after</c> and <c>assign</c>: a name and what stands behind it.</summary>
public sealed class LinkAndShareTextTests
{
    private const string Forms = "`FS`, `SS`, `FF` or `SF` and a lag such as `+2d`";

    [Theory]
    [InlineData("design", "design at 0")]
    [InlineData("  design ", "design at 2")]
    [InlineData("api SS+2d", "api SS+2d at 0")]
    [InlineData("api ss + 2d", "api SS+2d at 0")]
    [InlineData("api +2d", "api +2d at 0")]
    [InlineData("api+2d", "api +2d at 0")]
    [InlineData("x FS-1d", "x -1d at 0")]
    [InlineData("x -1d", "x -1d at 0")]
    [InlineData("x-1d", "x-1d at 0")]
    [InlineData("build FF", "build FF at 0")]
    [InlineData("build sf -3eh", "build SF-3eh at 0")]
    [InlineData("a.b.c fs + 1w", "a.b.c +1w at 0")]
    [InlineData("x FS+0d", "x at 0")]
    [InlineData("", "an empty text names no task; write its id, such as `design` or `api SS+2d`")]
    [InlineData("+2d", $"`+2d` names no task; write its id first, then {Forms}")]
    [InlineData("api, ui", "`api, ui` names more than one task; write a list such as `[design, api SS+2d]`")]
    [InlineData("api XX", $"`XX` is no link; behind the task stand {Forms}")]
    [InlineData("design the api", $"`the` is no link; behind the task stand {Forms}")]
    [InlineData("api SS2d", $"`SS2d` is no link; behind the task stand {Forms}")]
    [InlineData("api SS+50%", "`+50%` is a percentage; a lag is an amount of time such as `+2d`")]
    [InlineData("api SS 2d", "`2d`: a lag has a sign; write `+2d`")]
    [InlineData("api SS−1d", "`−1d`: digits, dashes and dots are the plain ones of the keyboard; write `-1d`")]
    public void Reads_links(string text, string expected)
    {
        var link = LinkText.Read(text);
        Assert.Equal(expected, link.Ok ? $"{LinkText.ToText(link.Value)} at {link.Value.TargetStart}" : link.Problem);
    }

    [Fact]
    public void A_link_offers_its_whole_text_instead() => Assert.Equal("api SS +2d", LinkText.Read("api SS 2 days").Instead);

    [Theory]
    [InlineData("ana", "ana at 0: 1")]
    [InlineData(" ben 50%", "ben at 1: 0.5")]
    [InlineData("ben 50 %", "ben at 0: 0.5")]
    [InlineData("ben 150%", "ben at 0: 1.5")]
    [InlineData("web.ben 12.5%", "web.ben at 0: 0.125")]
    [InlineData("", "an empty text names nobody; write an id, such as `ana` or `ben 50%`")]
    [InlineData("ana, ben", "`ana, ben` names more than one; write a list such as `[ana, ben 50%]`")]
    [InlineData("ben 0%", "`ben 0%` gives no time; leave the name out, or write a share above 0%")]
    [InlineData("ben 2000%", "behind `ben` only a share such as `50%` can stand: `2000%` is more than the 1000% allowed here")]
    [InlineData("ben 0.5", "behind `ben` only a share such as `50%` can stand: `0.5` has no percent sign; write `50%`")]
    [InlineData("Ben Okafor", "behind `Ben` only a share such as `50%` can stand: `Okafor` is no percentage; write one such as `80%`")]
    [InlineData("50% ben", "`50% ben`: the share stands behind the name; write `ben 50%`")]
    public void Reads_shares(string text, string expected)
    {
        var share = ShareText.Read(text);
        Assert.Equal(expected, share.Ok ? $"{share.Value.Target} at {share.Value.TargetStart}: {NumberText.ToText(share.Value.Share)}" : share.Problem);
    }

    [Fact]
    public void A_share_offers_its_whole_text_instead() => Assert.Equal("ben 50%", ShareText.Read("ben 0.5").Instead);
}
