namespace PlanAsCode.Reports.Charts;

/// <summary>The rows that one drawing of a Gantt chart shows.</summary>
internal readonly record struct GanttWindow(int First, int Count)
{
    public int End => First + Count;

    public decimal Top => First * GanttChart.RowHeight;

    public decimal Bottom => End * GanttChart.RowHeight;

    public decimal Height => Count * GanttChart.RowHeight;
}
