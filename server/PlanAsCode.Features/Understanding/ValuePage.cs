using System.Globalization;
using PlanAsCode.Analysis.RiskExposure;
using PlanAsCode.Analysis.Rules;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;
using PlanAsCode.Model.Values;
using PlanAsCode.Model.Values.Reading;

namespace PlanAsCode.Features.Understanding;

/// <summary>Of a value: how it is read where it stands. Nothing for texts, and for what cannot be read.</summary>
internal static class ValuePage
{
    public static HoverPage? Of(string text, FieldType? type, ValueSpot spot, KeySet? owner)
    {
        if (type is OneOfType choices)
            return choices.Choices.Select(choice => Of(text, choice, spot, owner)).FirstOrDefault(page => page is not null);
        if (type is WordsType words) return words.Allowed.Contains(text) && words.MeaningOf(text) is not null ? KeyPage.Of(text, words, spot.Key, owner) : null;
        if (type is ReferenceType reference) return ReferencePage.Of(text, reference, spot);
        if (type is not ScalarType scalar) return null;
        if (scalar == Scalars.Date || scalar == Scalars.SingleDay) return DateText.Read(text) is { Ok: true } date ? DatePage.Of(date.Value, spot) : null;
        if (scalar == Scalars.DateRange) return RangeText.Read(text) is { Ok: true } range ? DatePage.Of(range.Value, spot) : null;
        if (scalar == Scalars.Estimate || scalar == Scalars.Quantity) return EstimateText.Read(text) is { Ok: true } time ? TimePage.Of(time.Value, spot) : null;
        return OfOther(text, scalar, spot);
    }

    private static HoverPage? OfOther(string text, ScalarType scalar, ValueSpot spot)
    {
        var currency = spot.File.Plan.Workspace.Currency;
        if (scalar == Scalars.Money || scalar == Scalars.MoneyEstimate) return MoneyText.ReadEstimate(text, currency) is { Ok: true } money ? MoneyPage.Of(money.Value, spot) : null;
        if (scalar == Scalars.Rate) return RateText.Read(text, currency) is { Ok: true } rate ? MoneyPage.Of(rate.Value, spot) : null;
        if (scalar == Scalars.Percentage) return OfPercentage(text, spot);
        return scalar == Scalars.Verbatim && (spot.Key == ResourceKeys.Skills || spot.Key == AssignmentKeys.Skills) ? OfSkill(text.Trim(), spot) : null;
    }

    private static HoverPage? OfPercentage(string text, ValueSpot spot)
    {
        if (PercentageText.Read(text, 1000) is not { Ok: true } read) return null;
        var page = new HoverPage();
        page.Head(PercentageText.ToText(read.Value), spot.Key is { } key ? $"`{key.Name}`" : "");
        if (spot.Key == RiskKeys.Probability || spot.Key == RiskKeys.ResidualProbability)
        {
            var level = RiskLevels.OfProbability(new Likelihood(read.Value, null), spot.File.Plan.Workspace.RiskScale)!.Value;
            page.Text(string.Create(CultureInfo.InvariantCulture, $"Level {level} of 5, {WordLists.WordOf((Level)level)}"));
            return page;
        }

        if (spot.Key != ResourceKeys.Capacity && !(spot.Key is null && spot.Holder is Resource)) return null;
        var calendar = spot.Calendar.Calendar;
        page.Text($"{Hours(calendar.MinutesPerDay)} of {Hours(calendar.MinutesPerDay, 1)} a day, {Hours(calendar.MinutesPerWeek)} of {Hours(calendar.MinutesPerWeek, 1)} a week");
        return page;

        string Hours(decimal minutes, decimal? share = null) => Words.Number(minutes / 60 * (share ?? read.Value.Fraction)) + "h";
    }

    private static HoverPage OfSkill(string skill, ValueSpot spot)
    {
        var page = new HoverPage();
        page.Head(Said.Line(skill), "skill");
        page.Text(Said.Some([.. spot.File.Plan.Resources.All.Where(person => person.Skills.Contains(skill)).Select(Said.Name)], most: 8) ?? "Nobody has it.");
        return page;
    }
}
