using PlanAsCode.Analysis.Allocation;
using PlanAsCode.Model.Values;
using PlanAsCode.Model.Values.Reading;

namespace PlanAsCode.Features.Understanding;

/// <summary>Of money and rates: written out, in the workspace's currency, for an hour and a week.</summary>
internal static class MoneyPage
{
    public static HoverPage Of(MoneyEstimate money, ValueSpot spot)
    {
        var mean = (money.Optimistic + (4 * money.Likely) + money.Pessimistic) / 6;
        var page = new HoverPage();
        page.Head(MoneyWords.Brief(new Money(mean, money.Currency)), money.IsThreePoint ? "mean of three points" : spot.Key is { } key ? $"`{key.Name}`" : "");
        if (money.IsThreePoint)
            page.Fact("From", $"{MoneyWords.Brief(new Money(money.Optimistic, money.Currency))}, likely {MoneyWords.Brief(new Money(money.Likely, money.Currency))}, to {MoneyWords.Brief(new Money(money.Pessimistic, money.Currency))}");
        page.Text(Exchanged(new Money(mean, money.Currency), spot));
        return page;
    }

    public static HoverPage Of(Rate rate, ValueSpot spot)
    {
        var calendar = spot.File.Analysis.Calendars.Workspace;
        var page = new HoverPage();
        page.Head(RateText.ToText(rate), spot.Key is { } key ? $"`{key.Name}`" : "");
        var minutes = rate.Per switch
        {
            TimeUnit.Minute => 1,
            TimeUnit.Hour => 60,
            TimeUnit.Day => calendar.MinutesPerDay,
            TimeUnit.Week => calendar.MinutesPerWeek,
            TimeUnit.Month => 20 * calendar.MinutesPerDay,
            TimeUnit.Quarter => 60 * calendar.MinutesPerDay,
            _ => 240 * calendar.MinutesPerDay,
        };
        if (minutes <= 0) return page;
        page.Text($"{For(60)} an hour, {For(calendar.MinutesPerDay)} a day, {For(calendar.MinutesPerWeek)} a week");
        page.Text(Exchanged(rate.Money, spot));
        return page;

        string For(decimal time) => MoneyWords.Brief(rate.Money with { Amount = rate.Money.Amount / minutes * time });
    }

    /// <summary>Null for the workspace's own currency.</summary>
    private static string? Exchanged(Money money, ValueSpot spot)
    {
        var currency = new WorkspaceCurrency(spot.File.Plan.Workspace);
        if (money.Currency == currency.Code) return null;
        return currency.FactorOf(money.Currency) is { } factor
            ? $"{MoneyWords.Brief(currency.Round(money.Amount * factor))} at {NumberText.ToText(factor)}"
            : $"`exchange-rates` does not say what {money.Currency} is worth: it cannot be added up";
    }
}
