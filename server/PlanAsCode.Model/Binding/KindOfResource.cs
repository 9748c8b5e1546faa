using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;

namespace PlanAsCode.Model.Binding;

/// <summary>Whether a resource is a person, a team or equipment, and the fields that go with one of them only.</summary>
internal static class KindOfResource
{
    public static ResourceKind Of(FieldReader fields) => fields.Word<ResourceKind>(ResourceKeys.Kind) ?? ResourceKind.Person;

    public static string Words(ResourceKind kind) => kind switch
    {
        ResourceKind.Team => "a team",
        ResourceKind.Equipment => "equipment",
        _ => "a person",
    };

    public static void Check(BindingContext context, FieldReader fields)
    {
        // A kind that cannot be read is reported already.
        if (fields.Has(ResourceKeys.Kind) && fields.Word<ResourceKind>(ResourceKeys.Kind) is null) return;

        var kind = Of(fields);
        Check(ResourceKeys.Members, ResourceKind.Team, "team");
        Check(ResourceKeys.Lead, ResourceKind.Team, "team");
        Check(ResourceKeys.Units, ResourceKind.Equipment, "equipment");

        void Check(Key key, ResourceKind wanted, string word)
        {
            if (kind == wanted || !fields.Written.TryGetValue(key.Name, out var written)) return;

            var why = fields.Has(ResourceKeys.Kind) ? "" : " as no `kind` is written";
            context.Findings.Error(
                BindingRules.ConflictingFields, written.Key,
                $"`{key.Name}` goes with `kind: {word}`; {Shown.Of(fields.Holder.Id)} is {Words(kind)}{why}");
        }
    }
}
