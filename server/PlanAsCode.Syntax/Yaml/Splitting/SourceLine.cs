namespace PlanAsCode.Syntax.Yaml.Splitting;

/// <summary>What a line of a YAML file is to the lines around it.</summary>
internal enum LineKind
{
    Blank,
    Comment,
    Content,
    DocumentStart,
    DocumentEnd,
    Directive,
}

/// <summary>One line as the splitter sees it. Offsets are those of the file; columns count a tab as several.</summary>
internal readonly record struct SourceLine(int Start, int End, LineKind Kind)
{
    /// <summary>Offset of the first character that is no space.</summary>
    public int TextAt { get; init; }

    /// <summary>Where the content ends: in front of a comment and the spaces before it.</summary>
    public int ContentEnd { get; init; }

    public int Indent { get; init; }

    /// <summary>Whether the line begins inside a quote, a flow collection or a block scalar.</summary>
    public bool Continues { get; init; }

    /// <summary>Column of the key of this line, behind any <c>- </c>; -1 for a line without one.</summary>
    public int KeyColumn { get; init; } = -1;

    public int ColonAt { get; init; } = -1;

    /// <summary>Offset of the value behind the key (or of the content, without a key); -1 where there is none.</summary>
    public int ValueAt { get; init; } = -1;

    /// <summary>Whether the line has <c>? </c> or begins with <c>: </c>: a map with such keys is not split.</summary>
    public bool IsComplexKey { get; init; }

    public bool HasTabIndent { get; init; }

    /// <summary>Offset of a tab between a dash and the map or list behind it, which it would have to indent; -1 without one.</summary>
    public int TabBehindDashAt { get; init; } = -1;

    public bool IsFreshContent => Kind == LineKind.Content && !Continues;
}
