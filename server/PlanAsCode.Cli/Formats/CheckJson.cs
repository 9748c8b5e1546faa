using System.Collections.Immutable;
using System.Text.Json;
using PlanAsCode.Analysis;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Cli.Formats;

/// <summary>Findings as <c>plan-as-code/check/1</c>.</summary>
public static class CheckJson
{
    public static Utf8Text Of(PlanAnalysis analysis, ImmutableArray<Diagnostic> findings) => JsonText.Utf8(json =>
    {
        json.WriteStartObject();
        json.WriteString("schema", "plan-as-code/check/1");
        json.Date("asOf", analysis.AsOf);
        json.WriteStartObject("summary");
        json.WriteNumber("errors", Count(Severity.Error));
        json.WriteNumber("warnings", Count(Severity.Warning));
        json.WriteNumber("infos", Count(Severity.Info));
        json.WriteNumber("hints", Count(Severity.Hint));
        json.WriteEndObject();
        json.WriteStartArray("diagnostics");
        foreach (var finding in findings) Write(json, finding);
        json.WriteEndArray();
        json.WriteEndObject();

        int Count(Severity severity) => findings.Count(finding => finding.Severity == severity);
    });

    private static void Write(Utf8JsonWriter json, Diagnostic finding)
    {
        json.WriteStartObject();
        json.Text("rule", finding.Rule);
        json.Text("severity", SeverityWord.Of(finding.Severity));
        json.Text("message", finding.Message);
        json.Place(finding.Place);
        json.WriteStartArray("related");
        foreach (var related in finding.Related)
        {
            json.WriteStartObject();
            json.Text("message", related.Message);
            json.Place(related.Place);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.Texts("fixes", finding.Fixes.Select(fix => fix.Title));
        json.WriteEndObject();
    }
}
