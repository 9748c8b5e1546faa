using System.Collections.Immutable;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;
using PlanAsCode.Model.Values;
using PlanAsCode.Model.Values.Reading;

namespace PlanAsCode.Model.Binding;

/// <summary>Binds the section <c>risks</c>.</summary>
internal static class RiskBinder
{
    public static ImmutableArray<Risk> Bind(BindingContext context) =>
        Binders.Each(context, context.Finder.Section(EntityKind.Risk), (node, fields) =>
        {
            var residual = fields.Record(RiskKeys.Residual);
            return new Risk
            {
                Id = node.Id,
                Path = node.Path,
                Place = node.Place,
                Declarations = [.. node.Declarations],
                Fields = node.Fields,
                Title = fields.Text(RiskKeys.Title),
                IsOpportunity = fields.Word<bool>(RiskKeys.Kind) ?? false,
                Projects = fields.References(RiskKeys.Projects),
                Cause = fields.Text(RiskKeys.Cause),
                Event = fields.Text(RiskKeys.Event),
                Effect = fields.Text(RiskKeys.Effect),
                Category = fields.Text(RiskKeys.Category),
                Trigger = fields.Text(RiskKeys.Trigger),
                Probability = Probability(fields, RiskKeys.Probability),
                Impact = Impact(fields.Record(RiskKeys.Impact)) ?? RiskImpact.None,
                Affects = fields.References(RiskKeys.Affects),
                Response = fields.Word<RiskResponse>(RiskKeys.Response),
                Reason = fields.Text(RiskKeys.Reason),
                Actions = fields.References(RiskKeys.Actions),
                Contingency = fields.Text(RiskKeys.Contingency),
                ResidualProbability = residual is null ? null : Probability(residual, RiskKeys.ResidualProbability),
                ResidualImpact = Impact(residual?.Record(RiskKeys.ResidualImpact)),
                Owner = fields.Reference(RiskKeys.Owner),
                Status = fields.Word<RiskStatus>(RiskKeys.Status) ?? RiskStatus.Open,
                Raised = fields.Date(RiskKeys.Raised),
                Reviewed = fields.Date(RiskKeys.Reviewed),
                ReviewEvery = fields.Period(RiskKeys.ReviewEvery),
            };
        });

    private static Likelihood? Probability(FieldReader fields, Key key) =>
        fields.At(key) is { } spot && fields.TryRead(key, spot, ReadLikelihood, key.Type, out var likelihood) ? likelihood : null;

    private static RiskImpact? Impact(FieldReader? fields)
    {
        if (fields is null) return null;

        return new RiskImpact(
            fields.At(RiskKeys.Schedule) is { } time && fields.TryRead(RiskKeys.Schedule, time, ReadSchedule, RiskKeys.Schedule.Type, out var schedule) ? schedule : null,
            fields.At(RiskKeys.Cost) is { } money && fields.TryRead(RiskKeys.Cost, money, text => ReadCost(text, fields), RiskKeys.Cost.Type, out var cost) ? cost : null,
            fields.Level(RiskKeys.Quality),
            fields.Level(RiskKeys.Scope));
    }

    private static ReadResult<Likelihood> ReadLikelihood(string text)
    {
        var level = LevelText.Read(text);
        if (level.Ok) return ReadResult.Of(new Likelihood(null, level.Value));

        var percentage = PercentageText.Read(text);
        if (percentage.Ok) return ReadResult.Of(new Likelihood(percentage.Value, null));

        return StartsWithLetter(text) ? level.As<Likelihood>() : percentage.As<Likelihood>();
    }

    private static ReadResult<ImpactOnSchedule> ReadSchedule(string text)
    {
        var level = LevelText.Read(text);
        if (level.Ok) return ReadResult.Of(new ImpactOnSchedule(level.Value, null));

        var estimate = EstimateText.Read(text);
        if (estimate.Ok) return ReadResult.Of(new ImpactOnSchedule(null, estimate.Value));

        return StartsWithLetter(text) ? level.As<ImpactOnSchedule>() : estimate.As<ImpactOnSchedule>();
    }

    private static ReadResult<ImpactOnCost> ReadCost(string text, FieldReader fields)
    {
        var level = LevelText.Read(text);
        if (level.Ok) return ReadResult.Of(new ImpactOnCost(level.Value, null));

        var money = fields.ReadMoneyEstimate(text);
        if (money.Ok) return ReadResult.Of(new ImpactOnCost(null, money.Value));

        return StartsWithLetter(text) && !text.Any(char.IsAsciiDigit) ? level.As<ImpactOnCost>() : money.As<ImpactOnCost>();
    }

    private static bool StartsWithLetter(string text) => text.TrimStart() is [var first, ..] && char.IsLetter(first);
}
