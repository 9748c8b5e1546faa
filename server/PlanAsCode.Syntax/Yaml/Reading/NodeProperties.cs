namespace PlanAsCode.Syntax.Yaml.Reading;

/// <summary>The anchor and tag in front of a node: YamlDotNet's marks include them, our spans do not.</summary>
internal static class NodeProperties
{
    /// <summary>Where the node itself begins behind its properties, and the tag as written.</summary>
    public static (int Start, string? Tag) Skip(string text, int start, int end)
    {
        string? tag = null;
        var at = start;
        while (at < end && text[at] is '&' or '!')
        {
            var stop = EndOfProperty(text, at, end);
            if (text[at] == '!') tag = text[at..stop];
            at = SkipSpaceAndComments(text, stop, end);
        }

        return (at, tag);
    }

    private static int EndOfProperty(string text, int at, int end)
    {
        var verbatim = at + 1 < end && text[at] == '!' && text[at + 1] == '<';
        var stop = at + 1;
        while (stop < end && !char.IsWhiteSpace(text[stop]) && (verbatim || text[stop] is not ('[' or ']' or '{' or '}' or ',')))
        {
            stop++;
            if (verbatim && text[stop - 1] == '>') break;
        }

        return stop;
    }

    private static int SkipSpaceAndComments(string text, int at, int end)
    {
        while (at < end)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            if (text[at] != '#') break;
            while (at < end && text[at] is not ('\r' or '\n')) at++;
        }

        return at;
    }
}
