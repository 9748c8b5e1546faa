using System.Collections;
using System.Reflection;
using PlanAsCode.Reports.Html;

namespace PlanAsCode.Tests.Reports;

/// <summary>A copy of view records in which every text, of every field at any depth, is markup that would run.</summary>
internal static class Hostile
{
    public const string Text = "\"'><script>alert(1)</script><img src=x onerror=alert(2)>&amp;{{ 1 }}\u0001";

    public static T Copy<T>(T value) => (T)Rewrite(value!)!;

    private static object? Rewrite(object? value) => value switch
    {
        null => null,
        string => Text,
        SafeHtml => new SafeHtml("<p>" + HtmlText.Escape(Text) + "</p>"),
        IEnumerable list => RewriteList(list),
        _ when value.GetType() is { IsClass: true, Namespace: "PlanAsCode.Reports.Views" } => RewriteRecord(value),
        _ => value,
    };

    private static object RewriteRecord(object record)
    {
        var copy = record.GetType().GetMethod("<Clone>$")!.Invoke(record, null)!;
        foreach (var property in record.GetType().GetProperties().Where(property => property.CanWrite)) property.SetValue(copy, Rewrite(property.GetValue(record)));
        return copy;
    }

    private static object RewriteList(IEnumerable list)
    {
        var type = list.GetType();
        var items = list.Cast<object?>().Select(Rewrite).ToList();
        var array = Array.CreateInstance(type.GetGenericArguments()[0], items.Count);
        for (var at = 0; at < items.Count; at++) array.SetValue(items[at], at);
        var create = typeof(System.Collections.Immutable.ImmutableArray).GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Single(method => method.Name == "Create" && method.GetParameters() is [{ ParameterType.IsArray: true }]);
        return create.MakeGenericMethod(type.GetGenericArguments()[0]).Invoke(null, [array])!;
    }
}
