using PlanAsCode.Analysis.Rules;

namespace PlanAsCode.Features.Understanding;

/// <summary>Of a rule: its page.</summary>
internal static class RulePage
{
    /// <summary>Null where there is no such rule.</summary>
    public static HoverPage? Of(string name)
    {
        if (RuleCatalog.Find(name) is not { } rule) return null;
        var page = new HoverPage();
        page.Markdown(RuleCatalog.PageOf(rule));
        return page;
    }
}
