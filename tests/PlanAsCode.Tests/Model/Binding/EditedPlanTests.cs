using System.Collections.Immutable;
using CsCheck;
using PlanAsCode.Model;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Model.Binding;

/// <summary>A plan that is edited takes over what was bound before: it says the same as the same text read from scratch.</summary>
public sealed class EditedPlanTests
{
    /// <summary>Everything that may make a task mean something else although its own text stayed: what groups hand down, names in reach, settings, machines, aliases, other files.</summary>
    private const string Plan = """
        workspace: {title: Shop, currency: EUR}
        resources:
          ana: {rate: 100/h, skills: [api]}
          ben: {rate: 80/h}
          rig: {kind: equipment, units: 2}
        goals:
          fast: {title: Fast}
        projects:
          shop:
            title: Shop
            start: 2026-01-05
            tasks:
              design:
                title: Design
                effort: 3d
                assign: [ana]
                goals: [fast]
              build:
                assign: [ben]
                labels: [backend]
                priority: 700
                tasks:
                  api: {effort: 2d, after: [design], cost: 300}
                  page:
                    effort: 5d
                    after: [api +1d, shop.design]
                    assign: [ana 50%, any-of: [ana, ben]]
                    notes: Like [[api]] and [[fast]].
                    acceptance: [It works, text: It is fast]
                  rack: {duration: 2d, assign: [equipment: rig], owner: ben}
              test: &test
                effort: 1d
                before: [ship]
                x-ticket: {id: 7, by: ana}
              again: *test
              ship: {milestone: true, after: [build]}

        """;

    private const string Other = """
        projects:
          shop:
            tasks:
              extra: {effort: 1d, after: [ship, build.api]}
              test: {title: Test it}
          later:
            tasks:
              one: {effort: 2d, after: [shop.build.page]}

        """;

    private static readonly string[] Pieces =
    [
        "\n", " ", "#", "-", ":", "1", "x", "{", "]", "\"", "api", "design", "ship", "ben", "fast", "    ", "# a word\n", "currency: USD", "kind: person", "\n      ship2: {effort: 1d, after: [api]}\n", "*test",
        "assign: [ben]\n", "😀",
    ];

    [Fact]
    public void After_any_edits_it_is_the_same_as_from_scratch() =>
        Gen.Select(Gen.Int[0, 1], Gen.Int[0, 9999], Gen.Int[0, 12], Gen.Int[0, Pieces.Length - 1]).Array[1, 8].SampleSeeded(Check, iter: 300);

    [Fact]
    public void A_longer_plan_is_the_same() =>
        Gen.Select(Gen.Const(0), Gen.Int[0, 9999], Gen.Int[0, 3], Gen.Int[0, Pieces.Length - 1]).Array[1, 4].SampleSeeded(edits => Check([LanguageExample.Text, Other], edits), iter: 60);

    [Fact]
    public void A_task_that_stayed_is_not_read_again()
    {
        var before = Edited([Plan], [], null);
        var after = Edited([Plan.Replace("effort: 3d", "effort: 40d", StringComparison.Ordinal)], before.Files, before);

        Assert.Same(before.WorkItems["shop.build.page"].Effort, after.WorkItems["shop.build.page"].Effort);
        Assert.NotSame(before.WorkItems["shop.design"].Effort, after.WorkItems["shop.design"].Effort);
    }

    [Fact]
    public void A_name_that_stands_for_something_else_now_is_looked_up_again()
    {
        var before = Edited([Plan], [], null);
        var after = Edited([Plan.Replace("          page:\n", "          design: {effort: 1d}\n          page:\n", StringComparison.Ordinal)], before.Files, before);

        Assert.Equal("shop.design", before.WorkItems["shop.build.api"].After[0].To.Target);
        Assert.Equal("shop.build.design", after.WorkItems["shop.build.api"].After[0].To.Target);
    }

    private static void Check((int File, int At, int Length, int Piece)[] edits) => Check([Plan, Other], edits);

    private static void Check(string[] texts, (int File, int At, int Length, int Piece)[] edits)
    {
        var now = Edited(texts, [], null);
        foreach (var (file, at, length, piece) in edits)
        {
            var start = at * texts[file].Length / 10_000;
            texts[file] = texts[file].Remove(start, Math.Min(length, texts[file].Length - start)).Insert(start, Pieces[piece]);
            now = Edited(texts, now.Files, now);

            Assert.Equal(PlanFacts.Of(PlanSnapshot.From(Sources(texts))), PlanFacts.Of(now));
        }
    }

    private static PlanSnapshot Edited(string[] texts, ImmutableArray<YamlFile> before, PlanSnapshot? plan) =>
        PlanSnapshot.Edited(Sources(texts).Select(source => before.FirstOrDefault(file => file.Source.Path == source.Path)?.With(source) ?? YamlFile.Parse(source)), null, plan);

    private static SourceText[] Sources(string[] texts) => [.. texts.Select((text, at) => new SourceText($"{at}.plan.yaml", text))];
}
