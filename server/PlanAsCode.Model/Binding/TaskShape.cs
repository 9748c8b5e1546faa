using System.Collections.Immutable;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;
using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Model.Binding;

/// <summary>Which fields of a task go together.</summary>
internal static class TaskShape
{
    private static readonly ImmutableArray<string> Estimates = [TaskKeys.Effort.Name, TaskKeys.Duration.Name, TaskKeys.Elapsed.Name];

    /// <summary>Reports fields that exclude each other or do not belong here; false where there are any.</summary>
    public static bool Check(BindingContext context, EntityNode node, FieldReader fields, bool isGroup)
    {
        var isRight = CheckForm(context, fields, isGroup);
        if (isGroup) return isRight;

        var estimates = new List<WrittenField>(1);
        foreach (var field in fields.Written.Parts)
        {
            if (Estimates.Contains(field.Name) && !TreeReader.IsNothing(field.Value)) estimates.Add(field);
        }

        for (var at = 1; at < estimates.Count; at++) isRight = Conflict(context, estimates[at], estimates[0], "a task has one of effort, duration and elapsed");

        if (estimates.Count > 0 && IsTrue(fields, TaskKeys.Milestone) is { } milestone)
            isRight = Conflict(context, milestone, estimates[0], "a milestone takes no time: take one of the two away");
        if (Written(fields, TaskKeys.StartOn) is { } start && Written(fields, TaskKeys.FinishOn) is { } finish)
            isRight = Conflict(context, finish, start, "the estimate says how far the two dates are apart: keep one");
        return isRight;
    }

    /// <summary>The fields without those that <see cref="Check"/> reports.</summary>
    public static WrittenFields Allowed(WrittenFields fields, bool isGroup)
    {
        var estimate = fields.Parts.FirstOrDefault(field => Estimates.Contains(field.Name) && !TreeReader.IsNothing(field.Value)).Name;
        return new WrittenFields([.. fields.Parts.Where(field => IsAllowed(field.Name))]);

        bool IsAllowed(string name)
        {
            var form = isGroup ? TaskForms.Group : TaskForms.Leaf;
            if (TaskKeys.Set.Find(name) is { } key && (key.On & form) == 0) return false;
            if (isGroup) return true;
            if (Estimates.Contains(name)) return name == estimate;
            if (name == TaskKeys.Milestone.Name) return estimate is null;
            return name != TaskKeys.FinishOn.Name || !fields.ContainsKey(TaskKeys.StartOn.Name);
        }
    }

    private static bool CheckForm(BindingContext context, FieldReader fields, bool isGroup)
    {
        var isRight = true;
        foreach (var field in fields.Written.Parts)
        {
            if (TaskKeys.Set.Find(field.Name) is not { } key || field.IsFurtherPart) continue;

            if (isGroup && key.On == TaskForms.Leaf)
            {
                isRight = false;
                context.Findings.Error(
                    BindingRules.FieldNotAllowedOnGroup, field.KeyPlace,
                    $"`{key.Name}` is not allowed on a group: its tasks hold the work and what was done; write it there",
                    related: new RelatedPlace("`tasks` makes it a group", fields.Written[TaskKeys.Tasks.Name].Key));
            }
            else if (!isGroup && key.On == TaskForms.Group)
            {
                isRight = false;
                context.Findings.Error(
                    BindingRules.FieldOnlyOnGroup, field.KeyPlace, $"`{key.Name}` is allowed on groups and projects only; a task works by theirs, and people by their own");
            }
        }

        return isRight;
    }

    private static bool Conflict(BindingContext context, WrittenField second, WrittenField first, string why)
    {
        context.Findings.Error(
            BindingRules.ConflictingFields, second.KeyPlace, $"`{second.Name}` and `{first.Name}` exclude each other; {why}",
            related: new RelatedPlace($"`{first.Name}` stands here", first.KeyPlace));
        return false;
    }

    private static WrittenField? IsTrue(FieldReader fields, Key key) =>
        Written(fields, key) is { Value: YamlScalar scalar } field && Values.Reading.BooleanText.Read(scalar.Value) is { Ok: true, Value: true } ? field : null;

    private static WrittenField? Written(FieldReader fields, Key key)
    {
        foreach (var field in fields.Written.Parts)
        {
            if (ReferenceEquals(field.Name, key.Name)) return TreeReader.IsNothing(field.Value) ? null : field;
        }

        return null;
    }
}
