namespace PlanAsCode.Model.Values.Reading;

/// <summary>Yes or no: <c>true</c>, <c>false</c>, <c>yes</c>, <c>no</c>, in any case.</summary>
public static class BooleanText
{
    public static ReadResult<bool> Read(string text)
    {
        var trimmed = text.Trim();
        return trimmed.ToLowerInvariant() switch
        {
            "true" or "yes" => ReadResult.Of(true),
            "false" or "no" => ReadResult.Of(false),
            "on" or "1" or "y" or "x" or "ja" or "t" => Remedy(trimmed, "true"),
            "off" or "0" or "n" or "nein" or "f" => Remedy(trimmed, "false"),
            _ => ReadResult.Fail<bool>("invalid-value", $"{Quoted.Of(trimmed)} is neither `true` nor `false`"),
        };
    }

    private static ReadResult<bool> Remedy(string text, string instead) =>
        ReadResult.Fail<bool>("invalid-value", $"{Quoted.Of(text)} is neither `true` nor `false`; write `{instead}`", instead);
}
