using PlanAsCode.Model.Keys;
using PlanAsCode.Model.Values.Reading;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Model.Binding;

/// <summary>What to say about a key that is none: a misspelt one, a piece of a text that a comma cut, or one from nowhere.</summary>
internal static class UnknownKeys
{
    /// <summary>Reports the entry and gives the position of the last one that the finding is about.</summary>
    public static int Report(FindingList findings, MapPart part, IReadOnlyList<YamlEntry> entries, int at, KeySet keys)
    {
        var entry = entries[at];
        if (entry.Key is YamlMissing || IsNameless(entry)) return at;
        if (TextCutByComma.Ends(part, entries, at) is { } last && last >= at)
        {
            TextCutByComma.Report(findings, part, entries, at, last);
            return last;
        }

        var place = new Place(part.Source, entry.Key.Span);
        if (entry.Key is not YamlScalar)
        {
            findings.Error(BindingRules.WrongType, place, $"a key of {keys.Owner} is a word; found {new Spot(part.Source, entry.Key).Found}");
            return at;
        }

        ReportName(findings, place, entry.KeyText, keys);
        return at;

        static bool IsNameless(YamlEntry entry) => entry.Key is YamlScalar { Value: "" } && entry.Value is YamlMissing;
    }

    private static void ReportName(FindingList findings, Place place, string name, KeySet keys)
    {
        var isTop = ReferenceEquals(keys, KeyCatalog.Top);
        var what = isTop ? "section" : "key";
        var rule = isTop ? BindingRules.UnknownSection : BindingRules.UnknownKey;
        if (Nearest.Name(name, keys.Names) is { } nearest)
        {
            findings.Error(rule, place, $"unknown {what} {Shown.Of(name)}; did you mean `{nearest}`?", Fixes.Replace(place, nearest));
            return;
        }

        var allowed = string.Join(", ", keys.Names);
        var elsewhere = isTop ? OwnersOf(name) : "";
        findings.Error(rule, place, $"unknown {what} {Shown.Of(name)}{elsewhere}; {keys.Owner} takes {allowed}, and keys that begin with x-");
    }

    private static string OwnersOf(string name)
    {
        var owners = KeyCatalog.Kinds.Select(KeyCatalog.Of).Where(keys => keys.Find(name) is not null).Select(keys => keys.Owner).ToList();
        return owners.Count is 0 or > 3 ? "" : $" (it belongs to {string.Join(" or ", owners)})";
    }
}
