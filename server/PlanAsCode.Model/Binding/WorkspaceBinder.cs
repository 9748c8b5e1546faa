using System.Collections.Immutable;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;
using PlanAsCode.Model.Values;
using PlanAsCode.Model.Values.Reading;
using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Model.Binding;

/// <summary>Binds the section <c>workspace</c>. There is always one, if need be with nothing but defaults.</summary>
internal static class WorkspaceBinder
{
    private const string Id = "workspace";

    public static EntityNode Declare(BindingContext context, ImmutableArray<WrittenField> sections, ImmutableArray<YamlFile> files)
    {
        var node = new EntityNode(EntityKind.Workspace, Id, null);
        foreach (var field in sections)
        {
            if (field.Name != Id) continue;

            node.Declarations.Add(field.KeyPlace);
            if (field.Value is YamlMapping map) node.Parts.Add(new MapPart(field.Source, map));
            else if (!TreeReader.IsNothing(field.Value))
                context.Findings.Error(BindingRules.WrongType, field.ValuePlace, $"`workspace` takes {SectionKeys.Workspace.Type.Words}; found {new Spot(field).Found}");
        }

        if (node.Declarations.Count == 0)
            node.Declarations.Add(new Place(files.IsEmpty ? new SourceText("plan.yaml", "") : files[0].Source, default));
        return node;
    }

    /// <summary>Reads what all the rest depends on: limits and currency.</summary>
    public static void Prepare(BindingContext context, EntityNode node)
    {
        context.Collector.Fill(node, 0);
        var fields = FieldReader.Of(context, node);
        var limits = Limits(fields.Record(WorkspaceKeys.Limits));
        context.Tree.MaxAliases = limits.Aliases;
        context.Collector.MaxDepth = limits.Depth;
        context.Currency = Currency(fields) ?? context.Currency;
    }

    public static WorkspaceSettings Bind(BindingContext context, EntityNode node)
    {
        var fields = FieldReader.Of(context, node);
        var policies = PolicyBinder.Policies(context, node);
        var waivers = PolicyBinder.Waivers(context, node);
        var mark = context.References.Mark;
        var workspace = new WorkspaceSettings
        {
            Id = Id,
            Path = Id,
            Place = node.Place,
            Declarations = [.. node.Declarations],
            Fields = node.Fields,
            Title = fields.Text(WorkspaceKeys.Title),
            Currency = context.Currency,
            ExchangeRates = ExchangeRates(fields),
            Calendar = fields.Reference(WorkspaceKeys.Calendar),
            Baseline = fields.Text(WorkspaceKeys.Baseline),
            AsOf = AsOf(fields),
            Exclude = fields.Texts(WorkspaceKeys.Exclude),
            Limits = Limits(fields.Record(WorkspaceKeys.Limits)),
            RiskScale = RiskScaleBinder.Bind(fields.Record(WorkspaceKeys.RiskScale)),
            Rules = RuleSettings(fields),
            Policies = policies,
            Waivers = waivers,
            Forecast = Forecast(fields.Record(WorkspaceKeys.Forecast)),
            StaleAfter = fields.Period(WorkspaceKeys.StaleAfter) ?? new Quantity(6, TimeUnit.Week),
            Templates = fields.Text(WorkspaceKeys.Templates),
            SourceUrl = fields.Text(WorkspaceKeys.SourceUrl),
            Locale = fields.Text(WorkspaceKeys.Locale),
            Rates = Rates(fields),
        };
        context.References.Assign(workspace, mark);
        return workspace;
    }

    private static string? Currency(FieldReader fields)
    {
        if (fields.At(WorkspaceKeys.Currency) is not { } spot) return null;
        return fields.TryRead(WorkspaceKeys.Currency, spot, ReadCurrency, Scalars.CurrencyCode, out var code) ? code : null;
    }

    private static ReadResult<string> ReadCurrency(string text)
    {
        var code = text.Trim();
        if (code.Length == 3 && code.All(char.IsAsciiLetterUpper)) return ReadResult.Of(code);

        var upper = code.ToUpperInvariant();
        return ReadResult.Fail<string>(
            BindingRules.InvalidValue, $"{Shown.Of(code)} is no currency code; write three capital letters such as `EUR`",
            upper.Length == 3 && upper.All(char.IsAsciiLetterUpper) ? upper : null);
    }

    private static DateOnly? AsOf(FieldReader fields) =>
        fields.At(WorkspaceKeys.AsOf) is { } spot && fields.TryRead(WorkspaceKeys.AsOf, spot, DateText.ReadDay, Scalars.SingleDay, out var day) ? day : null;

    private static ImmutableDictionary<string, decimal> ExchangeRates(FieldReader fields)
    {
        var key = WorkspaceKeys.ExchangeRates;
        var type = (ScalarType)((MapType)key.Type).Value;
        var rates = ImmutableDictionary.CreateBuilder<string, decimal>(StringComparer.Ordinal);
        foreach (var entry in fields.Entries(key))
        {
            var isCode = fields.TryRead(key, FieldReader.KeySpot(entry), ReadCurrency, Scalars.CurrencyCode, out var code);
            if (fields.TryRead(key, new Spot(entry), text => FieldReader.ReadNumber(text, type), type, out var rate) && isCode) rates[code] = rate;
        }

        return rates.ToImmutable();
    }

    private static ImmutableDictionary<string, Rate> Rates(FieldReader fields)
    {
        var rates = ImmutableDictionary.CreateBuilder<string, Rate>(StringComparer.Ordinal);
        foreach (var entry in fields.Entries(WorkspaceKeys.Rates))
        {
            if (fields.TryRead(WorkspaceKeys.Rates, new Spot(entry), fields.ReadRate, Scalars.Rate, out var rate)) rates[entry.Name] = rate;
        }

        return rates.ToImmutable();
    }

    private static ImmutableDictionary<string, RuleSetting> RuleSettings(FieldReader fields)
    {
        var key = WorkspaceKeys.Rules;
        var type = ((MapType)key.Type).Value;
        var settings = ImmutableDictionary.CreateBuilder<string, RuleSetting>(StringComparer.Ordinal);
        foreach (var entry in fields.Entries(key))
        {
            var spot = new Spot(entry);
            if (spot.Node is YamlMapping) settings[entry.Name] = RuleMap(fields.RecordIn(key, spot, WorkspaceRecordKeys.Rule));
            else if (fields.TryRead(key, spot, text => WordText.Read(text, WorkspaceKeys.Severities.ByWord), type, out var severity))
                settings[entry.Name] = new RuleSetting(severity, ImmutableDictionary<string, string>.Empty);
        }

        return settings.ToImmutable();
    }

    private static RuleSetting RuleMap(FieldReader fields)
    {
        var thresholds = fields.Written.Parts
            .Where(field => field.Name != WorkspaceRecordKeys.RuleSeverity.Name && field.Value is YamlScalar)
            .ToImmutableDictionary(field => field.Name, field => ((YamlScalar)field.Value).Value, StringComparer.Ordinal);
        return new RuleSetting(fields.Word<Severity>(WorkspaceRecordKeys.RuleSeverity), thresholds);
    }

    private static WorkspaceLimits Limits(FieldReader? fields)
    {
        var limits = WorkspaceLimits.Default;
        if (fields is null) return limits;

        var size = WorkspaceRecordKeys.FileSize;
        return new WorkspaceLimits(
            fields.At(size) is { } spot && fields.TryRead(size, spot, FileSizeText.Read, size.Type, out var bytes) ? bytes : limits.FileSizeBytes,
            fields.Whole(WorkspaceRecordKeys.Depth) ?? limits.Depth,
            fields.Whole(WorkspaceRecordKeys.Aliases) ?? limits.Aliases,
            fields.Whole(WorkspaceRecordKeys.Files) ?? limits.Files);
    }

    private static ForecastSettings Forecast(FieldReader? fields)
    {
        var forecast = ForecastSettings.Default;
        return fields is null
            ? forecast
            : new ForecastSettings(
                fields.Word<bool>(WorkspaceRecordKeys.Distribution) ?? forecast.Triangular,
                fields.Whole(WorkspaceRecordKeys.Runs) ?? forecast.Runs,
                fields.Whole(WorkspaceRecordKeys.Seed) ?? forecast.Seed);
    }
}
