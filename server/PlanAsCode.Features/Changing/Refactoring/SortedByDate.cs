using System.Collections.Immutable;
using PlanAsCode.Features.Changing.Writing;
using PlanAsCode.Model.Values.Reading;
using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Features.Changing.Refactoring;

/// <summary>
/// Puts the entries of a map in the order of their dates (their key, or their <c>date</c>, <c>start</c> or <c>raised</c>), with their comments;
/// newest first where most of them stand so already.
/// </summary>
internal static class SortedByDate
{
    private static readonly string[] DateFields = ["date", "start", "raised"];

    public static IEnumerable<OfferedChange> At(ChangeQuestion question)
    {
        var steps = EntryPath.To(question.Tree, question.Selection.Start);
        for (var at = steps.Count - 1; at >= 0; at--)
        {
            if (steps[at] is not { Entry: { } holder, Value: YamlMapping { Entries.Length: > 1 } map } || Dates(map) is not { } dates) continue;
            if (Order(dates) is { } order)
            {
                yield return Offer.Rewrite(
                    question.Plan, $"Sort `{holder.KeyText}` by date", ChangeKinds.Rewrite,
                    () => Edits(question.Tree, map, order)?.Select(edit => (FileEdit?)new FileEdit(question.File.Path, edit)) ?? [null]);
            }

            yield break;
        }
    }

    private static List<DateOnly>? Dates(YamlMapping map)
    {
        var dates = new List<DateOnly>(map.Entries.Length);
        foreach (var entry in map.Entries)
        {
            if (DateOf(entry) is not { } date) return null;
            dates.Add(date);
        }

        return dates;
    }

    private static DateOnly? DateOf(YamlEntry entry)
    {
        var fields = (entry.Value as YamlMapping)?.Entries.Where(field => DateFields.Contains(field.KeyText)).OrderBy(field => Array.IndexOf(DateFields, field.KeyText)).Select(field => field.Value);
        var text = fields?.FirstOrDefault() is YamlScalar written ? written.Value : entry.KeyText;
        if (RangeText.Read(text) is { Ok: true } range) return range.Value.First;
        return DateText.Read(text) is { Ok: true } date ? date.Value.First : null;
    }

    /// <summary>Null where they are in order.</summary>
    private static List<int>? Order(List<DateOnly> dates)
    {
        var pairs = dates.Zip(dates.Skip(1)).ToList();
        var isNewestFirst = pairs.Count(pair => pair.First > pair.Second) > pairs.Count(pair => pair.First < pair.Second);
        var numbers = Enumerable.Range(0, dates.Count);
        var order = (isNewestFirst ? numbers.OrderByDescending(at => dates[at]) : numbers.OrderBy(at => dates[at])).ToList();
        return order.SequenceEqual(numbers) ? null : order;
    }

    private static ImmutableArray<TextEdit>? Edits(YamlFile file, YamlMapping map, List<int> order)
    {
        var texts = map.Entries.Select(entry => EntryText.Of(new WrittenEntry(file, map, entry))).ToList();
        if (texts.Contains(null) || map.Entries.Any(entry => EntryPath.IsShared(entry.Value))) return null;
        var edits = order.Select((from, to) => new TextEdit(texts[to]!.Span, texts[from]!.Text));
        return TextEdits.Apply(file.Source, edits) is { } sorted ? TextEdits.Between(file.Source.Text, sorted.Text) : null;
    }
}
