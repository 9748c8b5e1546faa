using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Tests.Model.Binding;

/// <summary>All that a plan says, property by property, places included: two plans with the same text here are the same to everybody.</summary>
internal static class PlanFacts
{
    public static string Of(PlanSnapshot plan)
    {
        var facts = new StringBuilder();
        Write(facts, "plan", plan, plan, 0);
        return facts.ToString();
    }

    private static void Write(StringBuilder facts, string name, object? value, PlanSnapshot plan, int depth)
    {
        facts.Append(' ', depth).Append(name).Append(": ");
        switch (value)
        {
            case null or string or bool or Enum:
                facts.Append(value ?? "null").Append('\n');
                break;
            case IFormattable plain when value.GetType().Namespace == "System":
                facts.Append(plain.ToString(null, CultureInfo.InvariantCulture)).Append('\n');
                break;
            case SourceText source:
                facts.Append(source.Path).Append(plan.Files.Any(file => ReferenceEquals(file.Source, source)) ? " now" : " of another text").Append('\n');
                break;
            case WorkItem item when name is not "WorkItems":
                facts.Append(item.Path).Append('\n');
                break;
            case Entity entity when name is "Holder":
                facts.Append(entity.Kind).Append(' ').Append(entity.Path).Append('\n');
                break;
            case YamlNode node:
                WriteNode(facts, node, depth);
                break;
            case IEnumerable many:
                facts.Append('\n');
                foreach (var one in many) Write(facts, name, one, plan, depth + 1);
                break;
            default:
                facts.Append(value.GetType().Name).Append('\n');
                foreach (var property in Properties(value)) Write(facts, property.Name, property.GetValue(value), plan, depth + 1);
                break;
        }
    }

    private static IEnumerable<PropertyInfo> Properties(object value) => value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.GetIndexParameters().Length == 0 && !(value is PlanSnapshot && property.Name == "Files") && !(value is Place && property.Name is "Start" or "End"))
        .Where(property => !typeof(CodeFix).IsAssignableFrom(property.PropertyType) && property.Name != "EqualityContract");

    private static void WriteNode(StringBuilder facts, YamlNode node, int depth)
    {
        facts.Append(node.GetType().Name).Append(' ').Append(node.Span).Append(' ').Append(node.Anchor).Append(' ').Append(node.Tag).Append(' ').Append((node as YamlScalar)?.Value).Append('\n');
        var inner = node switch
        {
            YamlMapping map => map.Entries.SelectMany(entry => new[] { entry.Key, entry.Value }),
            YamlSequence list => list.Items,
            _ => Enumerable.Empty<YamlNode>(),
        };
        foreach (var one in inner) WriteNode(facts.Append(' ', depth + 1), one, depth + 1);
    }
}
