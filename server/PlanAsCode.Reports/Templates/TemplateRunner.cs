using System.Collections.Immutable;
using PlanAsCode.Reports.Views;
using Scriban;
using Scriban.Functions;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace PlanAsCode.Reports.Templates;

/// <summary>Renders views with the built-in template or a user's own, and says where a user's own fails.</summary>
internal static class TemplateRunner
{
    public static ReportResult Render(ReportView view, ReportTemplate? own)
    {
        if (own is null) return new ReportResult(Run(Parse(BuiltInTemplates.Find(BuiltInTemplates.Page)!, BuiltInTemplates.Page), view, isTrusted: true), []);

        try
        {
            var template = Template.Parse(own.Text, own.Name, ParserLimits);
            return template.HasErrors
                ? new ReportResult(null, [.. template.Messages.Where(message => message.Type == ParserMessageType.Error).Select(message => Problem(own, message.Span, message.Message))])
                : new ReportResult(Run(template, view, isTrusted: false), []);
        }
        catch (ScriptRuntimeException problem)
        {
            return Failed(Problem(own, problem.Span, problem.OriginalMessage));
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            // A user's template is code of somebody else: what its functions throw is its failure, not ours.
            return Failed(new ReportProblem(problem.Message, own.Name));
        }
    }

    /// <summary>Parses one of the built-in templates; one that does not parse is a bug.</summary>
    public static Template Parse(string text, string name)
    {
        var template = Template.Parse(text, name, ParserLimits);
        return template.HasErrors ? throw new InvalidOperationException(string.Join('\n', template.Messages)) : template;
    }

    private static ParserOptions ParserLimits => new() { ExpressionDepthLimit = 100, ParseFloatAsDecimal = true };

    private static string Run(Template template, ReportView view, bool isTrusted)
    {
        var context = new EscapingContext(Functions(), isTrusted);
        context.PushGlobal(ReportScript.Of(view));
        return template.Render(context);
    }

    // What reads a clock, draws at random, evaluates text as a template or looks into .NET objects is left out.
    private static ScriptObject Functions()
    {
        var all = new BuiltinFunctions();
        var functions = new ScriptObject();
        foreach (var name in new[] { "array", "string", "math", "empty", "blank" })
        {
            if (all.TryGetValue(name, out var value)) functions.SetValue(name, value, readOnly: false);
        }

        if (functions["math"] is ScriptObject math)
        {
            math.Remove("random");
            math.Remove("uuid");
        }

        functions.SetValue("section", new SectionFunction(), readOnly: true);
        return functions;
    }

    private static ReportResult Failed(ReportProblem problem) => new(null, ImmutableArray.Create(problem));

    private static ReportProblem Problem(ReportTemplate own, SourceSpan span, string message) =>
        span.FileName is { Length: > 0 } file && file != own.Name
            ? new ReportProblem($"{message} (in the section `{file}`)", own.Name)
            : new ReportProblem(message, own.Name, span.Start.Line + 1, span.Start.Column + 1);
}
