using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Model.Binding;

/// <summary>A node and the file it stands in; aliases are followed already.</summary>
internal readonly record struct Spot(SourceText Source, YamlNode Node)
{
    public Spot(WrittenField field)
        : this(field.Source, field.Value)
    {
    }

    public Place Place => new(Source, Node.Span);

    /// <summary>What stands here, for messages: <c>a list</c>.</summary>
    public string Found => Node switch
    {
        YamlMapping => "a map",
        YamlSequence => "a list",
        YamlScalar { Value: "" } => "an empty text",
        YamlScalar scalar => $"the text {Shown.Of(scalar.Value)}",
        _ => "nothing",
    };

    /// <summary>The place of a part of a scalar's value; the whole node where quoting or folding hides it.</summary>
    public Place PartOf(int start, string part)
    {
        if (Node is not YamlScalar scalar) return Place;

        var guess = Node.Span.Start + start + (scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted ? 1 : 0);
        if (guess + part.Length <= Node.Span.End && string.CompareOrdinal(Source.Text, guess, part, 0, part.Length) == 0)
            return new Place(Source, new TextSpan(guess, part.Length));

        var at = Source.Text.IndexOf(part, Node.Span.Start, Node.Span.Length, StringComparison.Ordinal);
        return at < 0 ? Place : new Place(Source, new TextSpan(at, part.Length));
    }
}
