using System.Collections.Immutable;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;
using PlanAsCode.Model.Values.Reading;
using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Model.Binding;

/// <summary>Reads <c>assign</c>.</summary>
internal static class AssignmentReader
{
    private static readonly ImmutableArray<Key> Kinds = [AssignmentKeys.AnyOf, AssignmentKeys.Skills, AssignmentKeys.Equipment];

    public static ImmutableArray<Assignment> Of(FieldReader fields, BindingContext context)
    {
        var assignments = ImmutableArray.CreateBuilder<Assignment>();
        foreach (var item in fields.Items(TaskKeys.Assign))
        {
            var assignment = item.Node is YamlMapping ? FromMap(fields.RecordIn(TaskKeys.Assign, item, AssignmentKeys.Set), item, context) : Named(fields, item);
            if (assignment is not null) assignments.Add(assignment);
        }

        return assignments.DrainToImmutable();
    }

    private static NamedAssignment? Named(FieldReader fields, Spot item)
    {
        var type = (OneOfType)((ListType)TaskKeys.Assign.Type).Item;
        if (!fields.TryRead(TaskKeys.Assign, item, ShareText.Read, type, out var words)) return null;

        var reference = fields.Kept(TaskKeys.Assign, words.Target, item, words.TargetStart, (ReferenceType)type.Choices[0]);
        return new NamedAssignment(reference, words.Share, item.Place);
    }

    private static Assignment? FromMap(FieldReader fields, Spot item, BindingContext context)
    {
        var kinds = Kinds.Where(fields.Has).ToList();
        if (kinds.Count != 1)
        {
            ReportKinds(fields, item, context, kinds);
            return null;
        }

        CheckCompanions(fields, context, kinds[0]);
        if (ReportEmpty(fields, context, kinds[0])) return null;

        var share = fields.Has(AssignmentKeys.Share) ? fields.Share(AssignmentKeys.Share) : 1;
        if (kinds[0] == AssignmentKeys.AnyOf)
            return fields.References(AssignmentKeys.AnyOf) is { IsEmpty: false } people ? new AnyOfAssignment(people, share, item.Place) : null;
        if (kinds[0] == AssignmentKeys.Skills)
            return fields.Texts(AssignmentKeys.Skills) is { IsEmpty: false } skills ? new SkillAssignment(skills, fields.Whole(AssignmentKeys.Count) ?? 1, share, item.Place) : null;

        return fields.Reference(AssignmentKeys.Equipment) is { } equipment && IsEquipment(equipment, context)
            ? new EquipmentAssignment(equipment, fields.Whole(AssignmentKeys.Units) ?? 1, item.Place)
            : null;
    }

    private static bool ReportEmpty(FieldReader fields, BindingContext context, Key kind)
    {
        if (fields.At(kind) is not { Node: YamlSequence { Items.Length: 0 } } spot) return false;

        context.Findings.Warning(BindingRules.MissingValue, spot.Place, $"`{kind.Name}` is empty, so nobody is assigned by it; write one item or more, or leave the entry of `assign` out");
        return true;
    }

    private static bool IsEquipment(Reference reference, BindingContext context)
    {
        if (reference.Target is null || context.Finder.Section(EntityKind.Resource).Find(reference.Target) is not { } node) return true;

        var kind = KindOfResource.Of(FieldReader.Of(context, node));
        if (kind == ResourceKind.Equipment) return true;

        context.Findings.Error(
            BindingRules.UnknownReference, reference.Place,
            $"{Shown.Of(reference.Target)} is {KindOfResource.Words(kind)}, and equipment is wanted here; people and teams are assigned by their name alone",
            related: new RelatedPlace($"{Shown.Of(reference.Target)} is declared here", node.Place));
        return false;
    }

    private static void ReportKinds(FieldReader fields, Spot item, BindingContext context, List<Key> kinds)
    {
        if (kinds.Count == 0)
        {
            // A misspelt key is reported already.
            if (fields.Written.Count == ((YamlMapping)item.Node).Entries.Length)
                context.Findings.Error(BindingRules.MissingField, item.Place, "an assignment in braces needs one of any-of, skills and equipment; a person alone is written as `ana` or `ben 50%`");
            return;
        }

        context.Findings.Error(
            BindingRules.ConflictingFields, fields.Written[kinds[1].Name].Key,
            $"`{kinds[1].Name}` and `{kinds[0].Name}` exclude each other; write two entries of `assign`",
            related: new RelatedPlace($"`{kinds[0].Name}` stands here", fields.Written[kinds[0].Name].Key));
    }

    private static void CheckCompanions(FieldReader fields, BindingContext context, Key kind)
    {
        Check(AssignmentKeys.Count, kind == AssignmentKeys.Skills, "skills");
        Check(AssignmentKeys.Units, kind == AssignmentKeys.Equipment, "equipment");
        Check(AssignmentKeys.Share, kind != AssignmentKeys.Equipment, "any-of or skills");

        void Check(Key key, bool fits, string needed)
        {
            if (!fits && fields.Has(key))
                context.Findings.Error(BindingRules.ConflictingFields, fields.Written[key.Name].Key, $"`{key.Name}` goes with {needed}, not with `{kind.Name}`");
        }
    }
}
