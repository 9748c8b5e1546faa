using PlanAsCode.Reports.Html;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace PlanAsCode.Reports.Templates;

/// <summary><c>section "risks"</c> in a template: one of the built-in sections, drawn in place. There is no include of files.</summary>
internal sealed class SectionFunction : IScriptCustomFunction
{
    public int RequiredParameterCount => 1;

    public int ParameterCount => 1;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(string), "name");

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var name = arguments[0] as string ?? "";
        var span = callerContext?.Span ?? context.CurrentSpan;
        if (BuiltInTemplates.Find(name) is not { } text || name == BuiltInTemplates.Page)
            throw new ScriptRuntimeException(span, $"no section `{name}`; there are {string.Join(", ", BuiltInTemplates.Sections)}");

        var template = TemplateRunner.Parse(text, name);
        context.EnterRecursive(callerContext ?? template.Page!);
        context.PushOutput(new StringBuilderOutput());
        try
        {
            template.Page!.Evaluate(context);
        }
        finally
        {
            context.ExitRecursive(callerContext ?? template.Page!);
        }

        return new SafeHtml(context.PopOutput()?.ToString() ?? "");
    }

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));
}
