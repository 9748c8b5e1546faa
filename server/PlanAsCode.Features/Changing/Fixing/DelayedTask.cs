using PlanAsCode.Analysis;
using PlanAsCode.Analysis.Rules;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Features.Changing.Writing;
using PlanAsCode.Model.Editing;

namespace PlanAsCode.Features.Changing.Fixing;

/// <summary>
/// Splits an overload: of the tasks that ask for somebody in the same weeks the one with most float begins when the late ones are done.
/// The plan is scheduled anew to see that it helps.
/// </summary>
internal static class DelayedTask
{
    private const int Most = 2;

    public static IEnumerable<OfferedChange> At(ChangeQuestion question)
    {
        foreach (var over in OverbookedAt.Of(question))
        {
            var late = over.Overload.Delayed.Select(question.Analysis.Schedule.Find).OfType<TaskDates>().ToList();
            if (late.Count == 0) continue;
            var end = late.Max(dates => dates.EarlyFinish);
            var candidates = over.Movable(question.Analysis.Schedule)
                .Where(dates => !late.Contains(dates) && dates.Item is { StartOn: null, FinishOn: null } && (over.Task is null || over.Task == dates.Item || late.Exists(one => one.Item == over.Task)))
                .Where(dates => dates.TotalFloatMinutes > 0)
                .OrderByDescending(dates => dates.TotalFloatMinutes).Take(Most);
            foreach (var dates in candidates)
            {
                var calendar = question.Analysis.Calendars.For(dates.Item);
                if (calendar.NextWorking(end) is not { } start || start <= dates.EarlyStart) continue;
                if (dates.TotalFloatMinutes is not { } allowed || calendar.MinutesBetween(dates.EarlyStart, start) > allowed) continue;
                var change = new FieldChange(dates.Item, "start-no-earlier", Words.Date(start.Date));
                yield return new OfferedChange(
                    $"Delay `{dates.Path}` to {Words.Date(start.Date)}: it has {Words.WorkingDays(calendar.ToDays(allowed))} of float", ChangeKinds.QuickFix)
                {
                    Mends = [over.Finding],
                    Make = () => Helping(question, over, change),
                };
            }
        }
    }

    /// <summary>Refused where as much is late as before, or a project ends later.</summary>
    private static ChangeResult Helping(ChangeQuestion question, OverbookedAt over, FieldChange change)
    {
        var result = FieldWriting.Make(question.Plan, change);
        if (result.Problem is not null || ChangedFiles.Of(question.Plan, result.Edits) is not { } changed) return result;
        var now = new PlanAnalysis(changed.Now, question.AsOf, question.Cancel);
        if (Late(now) >= Late(question.Analysis)) return ChangeResult.Refused("as many tasks would come too late as now");
        var worse = now.Schedule.Projects.FirstOrDefault(project => question.Analysis.Schedule.FindProject(project.Path) is { } before && project.Finish > before.Finish);
        return worse is null ? result : ChangeResult.Refused($"`{worse.Path}` would finish later");

        int Late(PlanAnalysis analysis) => analysis.Load.Where(load => load.Resource.Path == over.Resource.Path).Sum(load => load.Overloads.Sum(one => one.Delayed.Length));
    }
}
