using PlanAsCode.Features;
using PlanAsCode.Features.Changing.Renaming;
using PlanAsCode.Features.Finding;
using PlanAsCode.Features.Navigation;

namespace PlanAsCode.Tests.Features;

/// <summary>Navigation and renaming answer at every position of every plan, and name places that are there.</summary>
public sealed class AnyPositionTests
{
    [Theory]
    [MemberData(nameof(ExamplePlans.Names), MemberType = typeof(ExamplePlans))]
    public void Places_lie_in_their_files_and_hold_the_position(string example)
    {
        var plan = ExamplePlans.Read(example);
        foreach (var one in plan.Files)
        {
            var file = ExamplePlans.FileOf(plan, one.Source.Path);
            var step = 1 + (one.Source.Length / 150);
            for (var at = 0; at <= one.Source.Length; at += step) Check(file, at);
        }
    }

    [Fact]
    public void What_waits_for_what_is_the_same_from_both_ends()
    {
        var plan = ExamplePlans.Read("portfolio");
        foreach (var item in plan.WorkItems.All.Where(item => item.Children.IsEmpty))
        {
            foreach (var before in CallHierarchy.Predecessors(plan, item))
                Assert.Contains(CallHierarchy.Successors(plan, before.Entity), after => after.Entity == item || item.Path.StartsWith(after.Entity.Path + ".", StringComparison.Ordinal));
        }
    }

    private static void Check(PlanFile file, int offset)
    {
        Assert.All(References.At(file, offset), found => Assert.True(found.Place.Span.End <= found.Place.Source.Length));
        if (Definition.At(file, offset) is { } definition)
        {
            Assert.True(definition.Origin.Start <= offset && offset <= definition.Origin.End);
            Assert.All(definition.Targets, target => Assert.True(target.Extent.Contains(target.Name.Span)));
        }

        if (Rename.At(file, offset) is { } place) CheckRename(file, offset, place);
        if (CallHierarchy.At(file, offset) is { } entity) Assert.NotNull(file.Index.Find(entity.Kind, entity.Path));
    }

    private static void CheckRename(PlanFile file, int offset, RenamePlace place)
    {
        Assert.True(place.Subject.Span.Start <= offset && offset <= place.Subject.Span.End);
        Assert.Contains(Occurrences.Of(file, place.Subject), found => found.Place.Path == file.Path && found.Place.Span == place.Subject.Span);
    }
}
