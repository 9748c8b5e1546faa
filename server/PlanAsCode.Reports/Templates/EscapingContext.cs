using PlanAsCode.Reports.Html;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace PlanAsCode.Reports.Templates;

/// <summary>
/// Runs a template with limits, in which whatever an expression yields is escaped where it is written: only the template's own
/// text and <see cref="SafeHtml"/> reach the page as markup.
/// </summary>
internal sealed class EscapingContext : TemplateContext
{
    private const int MaxIterations = 1_000_000;
    private const int MaxPageLength = 64 * 1024 * 1024;

    public EscapingContext(ScriptObject functions, bool isTrusted)
        : base(functions)
    {
        LoopLimit = isTrusted ? 0 : MaxIterations;
        OutputLimit = isTrusted ? 0 : MaxPageLength;
        OnOutputLimit = ScriptLimitBehavior.Throw;
        OnStringLimit = ScriptLimitBehavior.Throw;
        RecursiveLimit = 50;
        RegexTimeOut = TimeSpan.FromSeconds(1);
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        NewLine = "\n";
        TemplateLoader = null;
    }

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        if (textAsObject is null) return this;

        Write(textAsObject switch
        {
            SafeHtml html => html.Html,
            string text => HtmlText.Escape(text),
            _ => HtmlText.Escape(ObjectToString(textAsObject) ?? ""),
        });
        return this;
    }
}
