using PlanAsCode.Reports.Views;
using Scriban.Runtime;

namespace PlanAsCode.Reports.Templates;

/// <summary>Load by week as templates read it.</summary>
internal static class LoadScript
{
    public static ScriptObject Of(LoadView view) => new()
    {
        ["note"] = view.Note,
        ["overloads"] = ReportScript.List(view.Overloads),
        ["bottlenecks"] = ReportScript.List(view.Bottlenecks),
        ["skills"] = ReportScript.List(view.Skills),
        ["little"] = ReportScript.List(view.Little),
        ["stretches"] = ReportScript.List(view.Stretches, Of),
    };

    private static ScriptObject Of(LoadStretch stretch) => new()
    {
        ["title"] = stretch.Title,
        ["weeks"] = ReportScript.List(stretch.Weeks, week => new ScriptObject
        {
            ["number"] = week.Number,
            ["monday"] = week.Monday,
            ["current"] = week.IsCurrent,
        }),
        ["rows"] = ReportScript.List(stretch.Rows, row => new ScriptObject
        {
            ["name"] = row.Name,
            ["role"] = row.Role,
            ["cells"] = ReportScript.List(row.Cells, cell => new ScriptObject
            {
                ["percent"] = cell.Percent,
                ["step"] = cell.Step,
                ["over_asked"] = cell.IsOverAsked,
                ["words"] = cell.Words,
            }),
            ["extra"] = ExtraScript.Of(row.Extra),
        }),
    };
}
