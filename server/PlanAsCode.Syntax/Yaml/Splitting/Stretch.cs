namespace PlanAsCode.Syntax.Yaml.Splitting;

/// <summary>
/// Some lines in a row that are read as one node, with the column where it begins on the first line: behind <c>- </c>
/// that column lies further right than the line's indentation.
/// </summary>
internal readonly record struct Stretch(int First, int End, int Column)
{
    public int LineCount => End - First;
}

/// <summary>What the lines of a stretch are.</summary>
internal enum Shape
{
    /// <summary>A whole document, its markers and directives included.</summary>
    Document,

    /// <summary>Any node.</summary>
    Node,

    /// <summary>One entry of a block map.</summary>
    Entry,

    /// <summary>One item of a block list, its dash included.</summary>
    Item,
}
