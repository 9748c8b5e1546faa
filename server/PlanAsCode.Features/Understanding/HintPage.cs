using System.Globalization;
using PlanAsCode.Analysis.Allocation;
using PlanAsCode.Analysis.Rules;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Features.Understanding;

/// <summary>What stands behind an inlay hint, for who points at it.</summary>
public static class HintPage
{
    /// <summary>Null where what it was about is no longer there.</summary>
    public static HoverPage? Of(HintKinds kind, EntityKind entity, string path, PlanFile file)
    {
        var page = new HoverPage();
        switch (EntityLookup.Find(file.Plan, entity, path))
        {
            case WorkItem item when kind == HintKinds.Cost:
                WriteCost(page, item, file);
                break;
            case WorkItem item when file.Analysis.Schedule.Find(path) is { } dates:
                page.Head(Said.Name(item), "computed dates");
                ReasonSteps.Write(page, dates, file);
                break;
            case Measure measure:
                GoalPage.Write(page, measure, file);
                break;
            case Goal goal:
                GoalPage.Write(page, goal, file);
                break;
            case Resource person:
                ResourcePage.Write(page, person, file);
                break;
        }

        return page.IsEmpty ? null : page;
    }

    private static void WriteCost(HoverPage page, WorkItem item, PlanFile file)
    {
        page.Head(Said.Name(item), "cost");
        foreach (var booking in file.Analysis.Schedule.Find(item.Path)?.Bookings ?? [])
        {
            if (!file.Analysis.Costs.ByBooking.TryGetValue((item.Path, booking.Resource), out var cost)) continue;
            var name = file.Plan.Resources.Find(booking.Resource) is { } resource ? Said.Name(resource) : booking.Resource;
            var days = file.Analysis.Calendars.Workspace.ToDays(booking.TimeMinutes);
            page.Fact(name, string.Create(CultureInfo.InvariantCulture, $"{MoneyWords.Brief(cost)} for {Said.Work(days)}"));
        }

        page.Fact("Fixed", item.Cost is { } written ? MoneyWords.Brief(written) : null);
        page.Fact("Missing", string.Join("; ", file.Analysis.Costs.ReasonsByTask.GetValueOrDefault(item.Path, [])));
        page.Fact("All", item.IsGroup ? $"{Words.Count(LeavesOf(item), "task")}" : null);
    }

    private static int LeavesOf(WorkItem group)
    {
        var (count, open) = (0, new Stack<WorkItem>(group.Children));
        while (open.TryPop(out var item))
        {
            if (!item.IsGroup) count++;
            foreach (var child in item.Children) open.Push(child);
        }

        return count;
    }
}
