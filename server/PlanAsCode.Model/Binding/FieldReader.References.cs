using System.Collections.Immutable;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;
using PlanAsCode.Model.Values.Reading;

namespace PlanAsCode.Model.Binding;

internal sealed partial class FieldReader
{
    public Reference? Reference(Key key)
    {
        if (At(key) is not { } spot) return null;
        return ReferenceOf(key, spot, (ReferenceType)key.Type);
    }

    public ImmutableArray<Reference> References(Key key)
    {
        var type = (ReferenceType)((ListType)key.Type).Item;
        var references = ImmutableArray.CreateBuilder<Reference>();
        foreach (var item in Items(key))
        {
            if (ReferenceOf(key, item, type) is { } reference) references.Add(reference);
        }

        return references.DrainToImmutable();
    }

    public ImmutableArray<Link> TaskLinks(Key key)
    {
        var type = (ReferenceType)((ListType)key.Type).Item;
        var links = ImmutableArray.CreateBuilder<Link>();
        foreach (var item in Items(key))
        {
            if (!TryRead(key, item, LinkText.Read, type, out var words)) continue;

            var reference = Kept(key, words.Target, item, words.TargetStart, type, isLink: true);
            links.Add(new Link(reference, words.Type, words.Lag, item.Place));
        }

        return links.DrainToImmutable();
    }

    /// <summary>The name at a place, looked up as the type says.</summary>
    public Reference Kept(Key key, string name, Spot spot, int start, ReferenceType type, bool isLink = false)
    {
        var reference = context.References.Resolve(name, spot, start, type.Kinds, Holder, isLink);
        context.References.Keep(OuterField ?? key.Name, reference);
        return reference;
    }

    private Reference? ReferenceOf(Key key, Spot spot, ReferenceType type)
    {
        if (Scalar(key, spot, type) is not { } text) return null;

        var name = text.Trim();
        if (name.Length > 0) return Kept(key, name, spot, text.Length - text.TrimStart().Length, type);

        Report(key, spot, BindingRules.InvalidValue, $"an empty text names nothing; write {type.Words}");
        return null;
    }
}
