using System.Globalization;
using PlanAsCode.Model.Keys;

namespace PlanAsCode.Features.Completing;

/// <summary>The values that a key takes, each form in its own way.</summary>
internal static class ValueItems
{
    private static readonly string[] Levels = ["very-low", "low", "medium", "high", "very-high"];

    public static void Add(Offers offers)
    {
        if (offers.Slot.Typed.StartsWith('*'))
        {
            AnchorItems.Add(offers);
            return;
        }

        var slot = offers.Slot;
        foreach (var form in slot.Wanted.Forms)
        {
            if (form is ListType list && !slot.IsItem)
            {
                foreach (var item in list.Item is OneOfType choices ? choices.Choices : [list.Item]) AddForm(offers, item);
            }
            else AddForm(offers, form);
        }
    }

    private static void AddForm(Offers offers, FieldType form)
    {
        switch (form)
        {
            case WordsType words:
                foreach (var word in WordOrder.Of(offers, words)) offers.Value(word, CompletionKind.Word);
                break;
            case ReferenceType reference:
                ReferenceItems.Add(offers, reference);
                break;
            case RecordType { Keys: var keys } when keys == AssignmentKeys.Set:
                AssignmentItems.Add(offers);
                break;
            case RecordType record when offers.Slot.Typed.Length == 0 && offers.Slot.Quote == '\0':
                AddRecord(offers, record.Keys);
                break;
            case ScalarType scalar:
                AddScalar(offers, scalar);
                break;
        }
    }

    /// <summary>A map on one line, begun with one of its keys.</summary>
    private static void AddRecord(Offers offers, KeySet keys)
    {
        foreach (var key in KeyOrder.Of(keys))
        {
            var text = offers.Template(offers.Slot.Column).Raw(offers.NeedsBrackets ? "[{" : "{").Text(key.Name).Text(": ").Stop(offers.Template(0).HasStops ? "" : key.Example).Raw(offers.NeedsBrackets ? "}]" : "}");
            offers.Snippet($"{{{key.Name}: …}}", CompletionKind.Value, text, keys.Owner, key.Name, new CompletionSubject(keys.Owner, key.Name));
        }
    }

    private static void AddScalar(Offers offers, ScalarType scalar)
    {
        if (scalar == Scalars.Boolean) AddAll(offers, "true", "false");
        else if (scalar == Scalars.Date || scalar == Scalars.SingleDay || scalar == Scalars.DateRange) DateItems.Add(offers, scalar);
        else if (scalar == Scalars.Quantity || scalar == Scalars.Estimate) TimeItems.Add(offers, scalar == Scalars.Estimate);
        else if (scalar == Scalars.Percentage) PercentItems.Add(offers);
        else if (scalar == Scalars.Money || scalar == Scalars.MoneyEstimate) MoneyItems.AddSums(offers, scalar == Scalars.MoneyEstimate);
        else if (scalar == Scalars.Rate) MoneyItems.AddRates(offers);
        else if (scalar == Scalars.Level) AddAll(offers, Levels);
        else if (scalar == Scalars.Recurrence) TimeItems.AddRecurrences(offers);
        else if (scalar == Scalars.Limit) AddAll(offers, "30h/w", "20h/w", "4h/d", "6h/d");
        else if (scalar == Scalars.Weekdays) AddAll(offers, "mon-fri", "mon-thu", "sun-thu", "mon-sat", "mon-sun");
        else if (scalar == Scalars.DaySpans) AddAll(offers, "8h", "09:00-17:00", "7h", "6h", "00:00-24:00");
        else if (scalar == Scalars.CurrencyCode) AddAll(offers, offers.Words.Currencies);
        else if (scalar == Scalars.Priority) AddAll(offers, "700", "500", "900", "300", "1000", "0");
        else if (offers.Slot.Wanted.Key == TaskKeys.Points) AddAll(offers, "1", "2", "3", "5", "8", "13");
        else FreeTextItems.Add(offers, scalar);
    }

    private static void AddAll(Offers offers, params string[] values)
    {
        foreach (var value in values) offers.Value(value, CompletionKind.Value);
    }

    /// <summary>At most one decimal place and no zeros behind the point.</summary>
    public static string Number(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
