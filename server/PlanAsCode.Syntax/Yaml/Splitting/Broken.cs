using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Syntax.Yaml.Splitting;

/// <summary>Nodes that stand for damaged text: they keep its place for completion, and nobody reports them again.</summary>
internal static class Broken
{
    public static YamlMissing At(TextSpan span) => new() { Span = span, IsBroken = true };

    public static YamlEntry Entry(TextSpan span) => new() { Key = At(span), Value = At(new TextSpan(span.End, 0)) };

    public static YamlNode Of(Shape shape, TextSpan span) => shape switch
    {
        Shape.Entry => new YamlMapping { Span = span, Entries = [Entry(span)] },
        Shape.Item => new YamlSequence { Span = span, Items = [At(span)] },
        _ => At(span),
    };
}
