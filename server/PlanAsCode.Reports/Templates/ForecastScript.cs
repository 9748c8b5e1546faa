using PlanAsCode.Reports.Views;
using Scriban.Runtime;

namespace PlanAsCode.Reports.Templates;

/// <summary>The forecast as templates read it.</summary>
internal static class ForecastScript
{
    public static ScriptObject Of(ForecastView view) => new()
    {
        ["note"] = view.Note,
        ["projects"] = ReportScript.List(view.Projects, Of),
    };

    private static ScriptObject Of(OutlookView view) => new()
    {
        ["title"] = view.Title,
        ["facts"] = ReportScript.List(view.Facts, fact => new ScriptObject
        {
            ["label"] = fact.Label,
            ["value"] = fact.Value,
            ["note"] = fact.Note,
            ["tone"] = ReportScript.Tone(fact.Tone),
        }),
        ["chart"] = view.Chart,
        ["sentences"] = ReportScript.List(view.Sentences),
        ["drivers"] = ReportScript.List(view.Drivers, driver => new ScriptObject
        {
            ["title"] = driver.Title,
            ["kind"] = driver.Kind,
            ["strength"] = driver.Strength,
            ["strength_length"] = ReportScript.Length(driver.StrengthPercent),
        }),
    };
}
