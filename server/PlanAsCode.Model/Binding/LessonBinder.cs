using System.Collections.Immutable;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;

namespace PlanAsCode.Model.Binding;

/// <summary>Binds the section <c>lessons</c>.</summary>
internal static class LessonBinder
{
    public static ImmutableArray<Lesson> Bind(BindingContext context) =>
        Binders.Each(context, context.Finder.Section(EntityKind.Lesson), (node, fields) => new Lesson
        {
            Id = node.Id,
            Path = node.Path,
            Place = node.Place,
            Declarations = [.. node.Declarations],
            Fields = node.Fields,
            Title = fields.Text(LessonKeys.Title),
            LearnedIn = fields.Reference(LessonKeys.LearnedIn),
            Categories = fields.Texts(LessonKeys.Categories),
            AppliesWhen = Scope(fields.Record(LessonKeys.AppliesWhen)),
            Advice = fields.Text(LessonKeys.Advice),
            Actions = fields.References(LessonKeys.Action),
            Status = fields.Word<LessonStatus>(LessonKeys.Status) ?? LessonStatus.Proposed,
        });

    private static LessonScope? Scope(FieldReader? fields) => fields is null
        ? null
        : new LessonScope(
            fields.Texts(LessonKeys.ScopeLabels), fields.Texts(LessonKeys.ScopeCategories), fields.Texts(LessonKeys.ScopeSkills), fields.Texts(LessonKeys.ScopeWords));
}
