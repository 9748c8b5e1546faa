using PlanAsCode.Model.Entities;

namespace PlanAsCode.Model.Keys;

/// <summary>The keys at the top of a plan file.</summary>
public static class SectionKeys
{
    public const int LanguageVersion = 1;

    public static readonly Key Plan = new("plan", WordLists.From(("1", LanguageVersion)) with { Meanings = ["The version that this program knows."] }, "The version of the plan language that the file is written in.", "1") { IsPerFile = true };

    public static readonly Key Workspace = new("workspace", new RecordType(WorkspaceKeys.Set), WorkspaceKeys.Set.Help, "{title: Northwind IT, currency: EUR}");

    public static readonly Key Calendars = Section("calendars", EntityKind.Calendar, "When work is done.", "{berlin: {week: mon-fri, hours: 8h}}");

    public static readonly Key Goals = Section("goals", EntityKind.Goal, "What work is for.", "{grow-online: {title: Grow online revenue}}");

    public static readonly Key Resources = Section("resources", EntityKind.Resource, "People, teams and equipment.", "{ana: {name: Ana Ruiz, rate: 620 EUR/d}}");

    public static readonly Key Projects = Section("projects", EntityKind.Project, "The projects with their tasks.", "{storefront: {tasks: {design: {effort: 5d}}}}");

    public static readonly Key Risks = Section("risks", EntityKind.Risk, "What may happen and would hurt, or help.", "{psp-migration: {title: Late payment API, probability: 30%}}");

    public static readonly Key Iterations = Section("iterations", EntityKind.Iteration, "Time boxes of work.", "{sprint-7: {start: 2026-03-02, finish: 2026-03-13}}");

    public static readonly Key Stakeholders = Section("stakeholders", EntityKind.Stakeholder, "Who has an interest in the projects.", "{cfo: {name: Carla Fuchs}}");

    public static readonly Key Communications = Section("communications", EntityKind.Communication, "Who is told what, and how often.", "{steering: {audience: [cfo], every: 2w}}");

    public static readonly Key Lessons = Section("lessons", EntityKind.Lesson, "What was learned, and when it applies again.", "{test-data-first: {advice: Ask for test data early}}");

    public static readonly KeySet Set = new(
        "a plan file", "Projects, goals, risks and resources, kept as code.",
        Plan, Workspace, Calendars, Goals, Resources, Projects, Risks, Iterations, Stakeholders, Communications, Lessons);

    private static Key Section(string name, EntityKind kind, string help, string example) => new(name, new EntityMapType(kind), help, example);
}
