namespace PlanAsCode.Syntax.Yaml.Reading;

/// <summary>One string for the same short text: the keys of a plan are a few words many times over.</summary>
internal sealed class SharedTexts
{
    private const int LongestShared = 24;
    private readonly string?[] _known = new string?[1024];

    public string Of(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestShared) return text.ToString();
        var hash = (uint)text.Length;
        foreach (var letter in text) hash = (hash * 31) + letter;
        ref var known = ref _known[(hash ^ (hash >> 10)) & 1023];
        if (known is not null && text.SequenceEqual(known)) return known;
        return known = text.ToString();
    }
}
