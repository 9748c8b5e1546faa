using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;

namespace PlanAsCode.Features.Understanding;

/// <summary>What there is to know about anything that has an id.</summary>
internal static class EntityPage
{
    public static HoverPage Of(Entity entity, PlanFile file)
    {
        var page = new HoverPage();
        switch (entity)
        {
            case WorkItem item:
                TaskPage.Write(page, item, file);
                break;
            case Project project:
                ProjectPage.Write(page, project, file);
                break;
            case Resource resource:
                ResourcePage.Write(page, resource, file);
                break;
            case Risk risk:
                RiskPage.Write(page, risk, file);
                break;
            case Goal goal:
                GoalPage.Write(page, goal, file);
                break;
            case Measure measure:
                GoalPage.Write(page, measure, file);
                break;
            case Iteration iteration:
                IterationPage.Write(page, iteration, file);
                break;
            case CalendarDefinition calendar:
                CalendarPage.Write(page, calendar, file);
                break;
            default:
                WriteOther(page, entity, file);
                break;
        }

        return page;
    }

    private static void WriteOther(HoverPage page, Entity entity, PlanFile file)
    {
        switch (entity)
        {
            case LogEntry entry:
                LogPage.Write(page, entry, file);
                break;
            case Stakeholder stakeholder:
                PeoplePage.Write(page, stakeholder, file.Plan);
                break;
            case Communication communication:
                PeoplePage.Write(page, communication, file.Plan);
                break;
            case Lesson lesson:
                LessonPage.Write(page, lesson, file);
                break;
            case Policy policy:
                PolicyPage.Write(page, policy, file.Plan);
                break;
            case Waiver waiver:
                PolicyPage.Write(page, waiver, file.Plan);
                break;
            default:
                page.Head(Said.Name(entity), KindNames.Of(entity.Kind));
                break;
        }
    }
}
