using PlanAsCode.Model.Values;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace PlanAsCode.Reports.Templates;

/// <summary>Keys that begin with <c>x-</c> as templates read them: texts, lists and maps.</summary>
internal static class ExtraScript
{
    public static ScriptObject Of(FreeMap map)
    {
        var script = new Entries();
        foreach (var (key, value) in map.Entries) script.SetValue(key, Of(value), readOnly: false);
        return script;
    }

    private static object Of(FreeValue value) => value switch
    {
        FreeText text => text.Text,
        FreeList list => ReportScript.List(list.Items, Of),
        FreeMap map => Of(map),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, null),
    };

    // Nothing says which keys there are, so asking for one that is not there is no mistake of the template.
    private sealed class Entries : ScriptObject
    {
        public override bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object value)
        {
            base.TryGetValue(context!, span, member, out value!);
            return true;
        }
    }
}
