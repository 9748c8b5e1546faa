using PlanAsCode.Features.Changing.Renaming;
using PlanAsCode.Features.Finding;
using PlanAsCode.Model;
using PlanAsCode.Model.Binding;
using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Tests.Features.Changing;

/// <summary>Every id of every example can be renamed and back, and the plan means the same in between.</summary>
public sealed class RenameOfExamplesTests
{
    private const string Fresh = "fresh-name-7";

    [Theory]
    [MemberData(nameof(ExamplePlans.Names), MemberType = typeof(ExamplePlans))]
    public void There_and_back_gives_the_same_bytes(string example)
    {
        var plan = ExamplePlans.Read(example);
        // What is ambiguous now is made clear by a rename and stays so on the way back.
        var ambiguous = plan.Problems.Where(problem => problem.Rule == "ambiguous-reference").Select(problem => problem.Place.Source.TextAt(problem.Place.Span)).ToHashSet();
        var declared = EntitiesOf.Plan(plan).Where(entity => Identifier.Problem(entity.Id, entity.Kind) is null && !ambiguous.Contains(entity.Id)).ToList();
        // Large plans have many of the same kind: some of each are enough.
        var step = 1 + (declared.Count / 60);
        for (var at = 0; at < declared.Count; at += step) Check(plan, declared[at]);
    }

    private static void Check(PlanSnapshot plan, Entity entity)
    {
        var there = Rename.To(ExamplePlans.FileOf(plan, entity.Place.Path), entity.Place.Span.Start, NameFor(entity));
        Assert.True(there.Problem is null, $"{entity.Path} at {entity.Place}: {there.Problem}");
        Assert.DoesNotContain(there.Edits, edit => edit.Reason == RenameReason.KeepsMeaning);
        var renamed = Applied(plan, there);
        Assert.Equal(plan.References.Count(use => use.Reference.IsResolved), renamed.References.Count(use => use.Reference.IsResolved));
        Assert.Equal(Findings(plan), Findings(renamed));
        var again = EntitiesOf.Plan(renamed).First(one => one.Kind == entity.Kind && one.Id == NameFor(entity));
        var back = Rename.To(ExamplePlans.FileOf(renamed, again.Place.Path), again.Place.Span.Start, entity.Id);
        Assert.True(back.Problem is null, $"{entity.Path} back: {back.Problem}");
        Assert.Equal(plan.Files.Select(file => file.Source.Text), Applied(renamed, back).Files.Select(file => file.Source.Text));
    }

    /// <summary>What has its date from its id is given another date.</summary>
    private static string NameFor(Entity entity) => entity is LogEntry && !entity.Has("date") ? "1999-12-31" : Fresh;

    private static IEnumerable<string> Findings(PlanSnapshot plan) => plan.Problems.Select(problem => $"{problem.Rule} {problem.Place.Path}:{problem.Place.Start.Line}");

    private static PlanSnapshot Applied(PlanSnapshot plan, RenameResult result) => PlanSnapshot.From(plan.Files.Select(file =>
        file.With(TextEdits.Apply(file.Source, result.Edits.Where(edit => edit.Path == file.Source.Path).Select(edit => edit.Edit))!)));
}
