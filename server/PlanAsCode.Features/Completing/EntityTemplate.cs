using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;

namespace PlanAsCode.Features.Completing;

/// <summary>The fields with which an entity is begun, with values that make sense in this plan.</summary>
internal static class EntityTemplate
{
    /// <summary>Writes them behind an id's colon, below it or in braces.</summary>
    public static void Write(Offers offers, SnippetText text, EntityKind kind, string variant)
    {
        var indent = "\n" + new string(' ', offers.Layout.Indent);
        var isFirst = true;
        if (offers.Slot.IsFlow) text.Text(" {");
        foreach (var line in Lines(offers, kind, variant))
        {
            text.Raw(offers.Slot.IsFlow && !isFirst ? ", " : "").Text(offers.Slot.IsFlow ? "" : indent).Text(line.Key).Text(":");
            if (line.Form == FieldForm.Children && !offers.Slot.IsFlow) text.Text(indent + new string(' ', offers.Layout.Indent)).Stop("task").Text(": {effort: ").Stop("3d").Raw("}");
            else if (line.Form == FieldForm.Children) text.Text(" {").Stop("task").Text(": {effort: ").Stop("3d").Raw("}}");
            else if (line.Form == FieldForm.List) text.Text(" [").Stop(line.Usual).Text("]");
            else if (line.Form == FieldForm.Choice) text.Text(" ").Choice(line.Words);
            else if (line.Form == FieldForm.Fixed) text.Text(" ").Text(line.Usual);
            else text.Text(" ").Stop(line.Usual);
            isFirst = false;
        }

        if (offers.Slot.IsFlow) text.Raw("}");
    }

    private static IEnumerable<TemplateField> Lines(Offers offers, EntityKind kind, string variant)
    {
        var facts = offers.Facts;
        var today = PlanFacts.Iso(facts.AsOf);
        var project = facts.ProjectAround(offers.Slot.Wanted.Holder, offers.Slot.Wanted.Path) ?? facts.Plan.Projects.All.FirstOrDefault(own => own.Status == ProjectStatus.Active);
        var person = facts.Plan.Resources.All.FirstOrDefault(own => own.ResourceKind == ResourceKind.Person)?.Path;
        var owner = project?.Owner is { IsResolved: true, Text: var named } ? named : person ?? facts.Plan.Stakeholders.All.FirstOrDefault()?.Path;
        return kind switch
        {
            EntityKind.WorkItem => Task(variant, person, today, facts),
            EntityKind.Resource => Resource(variant, person),
            EntityKind.Project => Some(Stop("title", "Project"), If(owner, name => Stop("owner", name)), Stop("start", Next(facts, 1)), new TemplateField("tasks", "", FieldForm.Children)),
            EntityKind.Risk => Risk(project, owner, today),
            EntityKind.Goal => Some(Stop("title", "Goal"), Choice("level", GoalKeys.Levels, "objective"), If(owner, name => Stop("owner", name)), Stop("by", EndOfQuarter(facts.AsOf))),
            EntityKind.Measure => Some(Stop("title", "Measure"), Stop("from", "0"), Stop("to", "100"), Stop("now", "0"), Stop("unit", "\"%\"")),
            EntityKind.Update => Some(If(owner, name => Stop("author", name)), Choice("health", (WordsType)LogKeys.Health.Type), Stop("summary", "Summary"), Stop("next", "Next step")),
            EntityKind.Review => Some(Choice("kind", (WordsType)LogKeys.Kind.Type), If(person, name => List("participants", name)), List("went-well", "What to keep"), List("went-badly", "What to change")),
            EntityKind.Decision => Some(Fixed("date", today), Stop("context", "Context"), Stop("decision", "Decision"), Stop("consequences", "Consequences")),
            EntityKind.Change => Some(Fixed("date", today), Stop("requested-by", "Name"), Stop("what", "What is to change"), Stop("why", "Reason"), Fixed("status", "proposed")),
            EntityKind.Iteration => Iteration(facts),
            EntityKind.Stakeholder => Some(Stop("name", "Name"), Stop("role", "Role"), Choice("interest", StakeholderKeys.Grades, "high"), Choice("influence", StakeholderKeys.Grades, "high")),
            EntityKind.Communication => Some(If(facts.Plan.Stakeholders.All.FirstOrDefault()?.Path, name => List("audience", name)), Stop("every", "2w"), Fixed("from", today), Stop("channel", "e-mail"), If(owner, name => Stop("owner", name))),
            EntityKind.Lesson => Some(Stop("title", "Lesson"), If(project?.Path, path => Stop("learned-in", path)), Stop("advice", "What to do next time")),
            EntityKind.Calendar => Some(Stop("week", "mon-fri"), Stop("hours", "8h")),
            EntityKind.Policy => Some(Stop("when", "milestone-slip"), Stop("over", "5d"), Choice("severity", PolicyKeys.Severities)),
            EntityKind.Waiver => Some(If(facts.Plan.Workspace.Policies.FirstOrDefault()?.Id, id => Stop("policy", id)), Stop("reason", "Reason"), Stop("until", Next(facts, 28))),
            _ => [],
        };
    }

    private static IEnumerable<TemplateField> Task(string variant, string? person, string today, PlanFacts facts) => variant switch
    {
        EntityVariants.Milestone => Some(Stop("title", "Milestone"), Fixed("milestone", "true"), Stop("deadline", facts.Plan.Projects.All.FirstOrDefault()?.Deadline is { } deadline ? PlanFacts.Iso(deadline.Last) : today)),
        EntityVariants.Group => Some(Stop("title", "Group"), new TemplateField("tasks", "", FieldForm.Children)),
        _ => Some(Stop("title", "Task"), Stop("effort", "3d"), If(person, name => List("assign", name))),
    };

    private static IEnumerable<TemplateField> Resource(string variant, string? person) => variant switch
    {
        EntityVariants.Team => Some(Fixed("kind", "team"), Stop("name", "Team"), If(person, name => List("members", name))),
        EntityVariants.Equipment => Some(Fixed("kind", "equipment"), Stop("name", "Equipment"), Stop("units", "1")),
        _ => Some(Stop("name", "Name"), Stop("role", "Role")),
    };

    private static IEnumerable<TemplateField> Risk(Project? project, string? owner, string today) => Some(
        Stop("title", "Risk"), If(project?.Path, path => List("projects", path)), Stop("probability", "30%"),
        new TemplateField("impact", "{schedule: 5d}", FieldForm.Fixed),
        new TemplateField("response", "", FieldForm.Choice) { Words = ["mitigate", "avoid", "transfer", "accept", "escalate"] },
        If(owner, name => Stop("owner", name)), Fixed("raised", today), Stop("review-every", "2w"));

    /// <summary>As long as the last one, from the day after it.</summary>
    private static IEnumerable<TemplateField> Iteration(PlanFacts facts)
    {
        var last = facts.Plan.Iterations.All.Where(own => own is { Start: not null, Finish: not null }).MaxBy(own => own.Finish!.Last);
        var calendar = facts.Calendars.Workspace;
        var start = PlanFacts.NextWorkingDay(calendar, last is null || last.Finish!.Last.DayNumber > DateOnly.MaxValue.DayNumber - 1000 ? facts.AsOf : last.Finish.Last.AddDays(1));
        var days = last is null ? 11 : Math.Clamp(last.Finish!.Last.DayNumber - last.Start!.First.DayNumber, 1, 90);
        return Some(Stop("start", PlanFacts.Iso(start)), Stop("finish", PlanFacts.Iso(AddDays(start, days))), Stop("goal", "Goal"));
    }

    private static DateOnly AddDays(DateOnly date, int days) => DateOnly.FromDayNumber(Math.Min(DateOnly.MaxValue.DayNumber, date.DayNumber + days));

    private static string Next(PlanFacts facts, int days) => PlanFacts.Iso(PlanFacts.NextWorkingDay(facts.Calendars.Workspace, AddDays(facts.AsOf, days)));

    private static string EndOfQuarter(DateOnly date) => $"{PlanFacts.Iso(date)[..4]}-q{((date.Month - 1) / 3) + 1}";

    private static IEnumerable<TemplateField> Some(params TemplateField?[] fields) => fields.OfType<TemplateField>();

    private static TemplateField Stop(string key, string usual) => new(key, usual, FieldForm.Stop);

    private static TemplateField Fixed(string key, string value) => new(key, value, FieldForm.Fixed);

    private static TemplateField List(string key, string item) => new(key, item, FieldForm.List);

    private static TemplateField Choice(string key, WordsType words, string? first = null) => new(key, "", FieldForm.Choice)
    {
        Words = first is null ? [.. words.Allowed] : [first, .. words.Allowed.Where(word => word != first)],
    };

    private static TemplateField? If(string? value, Func<string, TemplateField> field) => value is null ? null : field(value);

    private sealed record TemplateField(string Key, string Usual, FieldForm Form)
    {
        public string[] Words { get; init; } = [];
    }

    private enum FieldForm
    {
        Stop,
        Fixed,
        Choice,
        List,
        Children,
    }
}
