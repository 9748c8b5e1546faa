using PlanAsCode.Model.Entities;

namespace PlanAsCode.Model.Keys;

/// <summary>Which kinds the fields that refer to others take.</summary>
internal static class References
{
    public static readonly ReferenceType Calendar = new([EntityKind.Calendar]);

    public static readonly ReferenceType Goal = new([EntityKind.Goal]);

    public static readonly ReferenceType Resource = new([EntityKind.Resource]);

    /// <summary>Who answers for something, or says it.</summary>
    public static readonly ReferenceType Person = new([EntityKind.Resource, EntityKind.Stakeholder]);

    public static readonly ReferenceType Project = new([EntityKind.Project]);

    public static readonly ReferenceType Work = new([EntityKind.WorkItem]);

    public static readonly ReferenceType WorkOrProject = new([EntityKind.WorkItem, EntityKind.Project]);

    public static readonly ReferenceType Iteration = new([EntityKind.Iteration]);

    public static readonly ReferenceType Stakeholder = new([EntityKind.Stakeholder]);

    public static readonly ReferenceType Lesson = new([EntityKind.Lesson]);

    public static readonly ReferenceType Decision = new([EntityKind.Decision]);

    public static readonly ReferenceType Link = WorkOrProject with { Form = ReferenceForm.Link };

    public static readonly ReferenceType Shared = Resource with { Form = ReferenceForm.Share };
}
