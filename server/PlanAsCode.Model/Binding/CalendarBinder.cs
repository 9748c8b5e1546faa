using System.Collections.Immutable;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;
using PlanAsCode.Model.Values;
using PlanAsCode.Model.Values.Reading;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Model.Binding;

/// <summary>Binds the section <c>calendars</c>.</summary>
internal static class CalendarBinder
{
    public static ImmutableArray<CalendarDefinition> Bind(BindingContext context)
    {
        var group = context.Finder.Section(EntityKind.Calendar);
        var extends = Binders.WithoutCycles(context, group, CalendarKeys.Extends);
        return Binders.Each(context, group, (node, fields) => new CalendarDefinition
        {
            Id = node.Id,
            Path = node.Path,
            Place = node.Place,
            Declarations = [.. node.Declarations],
            Fields = node.Fields,
            Extends = Binders.Kept(context, CalendarKeys.Extends, extends[node]).FirstOrDefault(),
            Week = Week(fields),
            Hours = Hours(fields),
            Holidays = Days(fields, CalendarKeys.Holidays),
            WorkingDays = Days(fields, CalendarKeys.WorkingDays),
            TimeZone = fields.Text(CalendarKeys.TimeZone),
        });
    }

    private static ImmutableArray<DayOfWeek>? Week(FieldReader fields)
    {
        var key = CalendarKeys.Week;
        if (fields.At(key) is not { } spot) return null;

        var items = spot.Node is YamlScalar ? [spot] : fields.Items(key, spot);
        var days = ImmutableArray.CreateBuilder<DayOfWeek>(7);
        foreach (var item in items)
        {
            if (!fields.TryRead(key, item, WeekdaysText.Read, Scalars.Weekdays, out var some)) return null;
            days.AddRange(some.Where(day => !days.Contains(day)));
        }

        return spot.Node is YamlScalar or YamlSequence ? days.ToImmutable() : null;
    }

    private static ImmutableDictionary<DayOfWeek, ImmutableArray<TimeSpanOfDay>>? Hours(FieldReader fields)
    {
        var key = CalendarKeys.Hours;
        if (fields.At(key) is not { } spot) return null;

        var hours = ImmutableDictionary.CreateBuilder<DayOfWeek, ImmutableArray<TimeSpanOfDay>>();
        if (spot.Node is not YamlMapping)
        {
            if (Spans(fields, key, spot) is not { } everyDay) return null;
            foreach (var day in Enum.GetValues<DayOfWeek>()) hours[day] = everyDay;
            return hours.ToImmutable();
        }

        foreach (var entry in fields.Entries(key))
        {
            var areDays = fields.TryRead(key, FieldReader.KeySpot(entry), WeekdaysText.Read, Scalars.Weekdays, out var days);
            if (TreeReader.IsNothing(entry.Value) || Spans(fields, key, new Spot(entry)) is not { } spans || !areDays) continue;
            foreach (var day in days) hours[day] = spans;
        }

        return hours.ToImmutable();
    }

    private static ImmutableArray<TimeSpanOfDay>? Spans(FieldReader fields, Key key, Spot spot)
    {
        if (spot.Node is not YamlSequence) return fields.TryRead(key, spot, DaySpansText.Read, key.Type, out var spans) ? spans : null;

        var all = new List<TimeSpanOfDay>();
        foreach (var item in fields.Items(key, spot))
        {
            if (!fields.TryRead(key, item, DaySpansText.Read, Scalars.DaySpans, out var some)) return null;
            all.AddRange(some);
        }

        for (var at = 1; at < all.Count; at++)
        {
            if (all[at].Start >= all[at - 1].End) continue;

            fields.Report(key, spot, BindingRules.InvalidValue, "the spans overlap or are not in order; write the earlier one first");
            return null;
        }

        return [.. all];
    }

    private static ImmutableArray<NamedDays> Days(FieldReader fields, Key key)
    {
        var days = ImmutableArray.CreateBuilder<NamedDays>();
        foreach (var entry in fields.Entries(key))
        {
            var isRange = fields.TryRead(key, FieldReader.KeySpot(entry), RangeText.Read, Scalars.DateRange, out var range);
            var title = fields.TextOf(key, new Spot(entry));
            if (isRange) days.Add(new NamedDays(range, title ?? ""));
        }

        return days.DrainToImmutable();
    }
}
