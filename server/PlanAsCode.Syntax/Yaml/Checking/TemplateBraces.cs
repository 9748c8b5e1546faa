using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Syntax.Yaml.Checking;

/// <summary><c>{{ x }}</c> of a template language: two maps in each other to YAML.</summary>
internal static class TemplateBraces
{
    public static Problem Of(string written, TextSpan span) =>
        Problem.Error("template-braces", $"`{{{{` begins two maps in YAML; a text with template braces needs quotes: {Quoting.InQuotes(written)}", span)
            .WithFix("Put the text in quotes", new TextEdit(span, Quoting.InQuotes(written)));
}
