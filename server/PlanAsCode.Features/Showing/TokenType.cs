namespace PlanAsCode.Features.Showing;

/// <summary>
/// What a token is, in the names of the protocol, so that every editor and colour theme has a colour for it. Which kind of thing a
/// name stands for is said by <see cref="TokenModifiers"/> too.
/// </summary>
public enum TokenType
{
    Comment,

    /// <summary>The key of a section.</summary>
    Keyword,

    /// <summary>The key of a field.</summary>
    Property,

    Text,

    /// <summary>A number, with its unit; a date.</summary>
    Number,

    /// <summary>One of a few words.</summary>
    EnumMember,

    /// <summary>Link types, and what joins the parts of a rhythm.</summary>
    Operator,

    /// <summary>A link in a text whose kind only the whole plan knows.</summary>
    Variable,

    /// <summary>A project.</summary>
    Namespace,

    /// <summary>A task or group.</summary>
    Function,

    /// <summary>A goal or a measure.</summary>
    Interface,

    /// <summary>A person, team, equipment or stakeholder.</summary>
    Parameter,

    /// <summary>A risk.</summary>
    Event,

    /// <summary>A calendar or an iteration.</summary>
    Struct,

    /// <summary>A lesson, communication, policy or waiver.</summary>
    Class,

    /// <summary>An entry of a project's log.</summary>
    Method,

    /// <summary>An anchor or an alias.</summary>
    Macro,
}
