namespace PlanAsCode.Model.Values.Reading;

/// <summary>One entry of <c>assign</c>: <c>ana</c>, <c>ben 50%</c>.</summary>
public static class ShareText
{
    private const string Rule = "invalid-value";

    /// <summary>Over 100 % is a finding about the plan, not a mistake of writing.</summary>
    private const decimal MostPercent = 1000;

    public static ReadResult<ShareWords> Read(string text)
    {
        var start = text.Length - text.TrimStart().Length;
        var trimmed = text.Trim();
        if (trimmed.Length == 0) return Fail("an empty text names nobody; write an id, such as `ana` or `ben 50%`");
        if (trimmed.Contains(',')) return Fail($"{Quoted.Of(trimmed)} names more than one; write a list such as `[ana, ben 50%]`");

        var end = 0;
        while (end < trimmed.Length && !char.IsWhiteSpace(trimmed[end])) end++;

        var target = trimmed[..end];
        var written = trimmed[end..].TrimStart();
        if (written.Length == 0) return ReadResult.Of(new ShareWords(target, start, 1));

        var share = PercentageText.Read(written, MostPercent);
        if (!share.Ok && PercentageText.Read(target, MostPercent).Ok)
        {
            var swapped = $"{written} {target}";
            return Fail($"{Quoted.Of(trimmed)}: the share stands behind the name; write {Quoted.Of(swapped)}", swapped);
        }

        if (!share.Ok)
        {
            return Fail(
                $"behind {Quoted.Of(target)} only a share such as `50%` can stand: {share.Problem}",
                share.Instead is null ? null : $"{target} {share.Instead}");
        }

        return share.Value.Value == 0
            ? Fail($"{Quoted.Of(trimmed)} gives no time; leave the name out, or write a share above 0%")
            : ReadResult.Of(new ShareWords(target, start, share.Value.Fraction));
    }

    public static string ToText(ShareWords words) =>
        words.Share == 1 ? words.Target : $"{words.Target} {PercentageText.ToText(new Percentage(words.Share * 100))}";

    private static ReadResult<ShareWords> Fail(string problem, string? instead = null) =>
        ReadResult.Fail<ShareWords>(Rule, problem, instead is not null && Read(instead).Ok ? instead : null);
}

/// <summary>A name and a share as written, the name not yet looked up.</summary>
/// <param name="Target">The name or path.</param>
/// <param name="TargetStart">Where <paramref name="Target"/> begins in the text that was read.</param>
/// <param name="Share">1 = all; 1 where none is written.</param>
public sealed record ShareWords(string Target, int TargetStart, decimal Share);
