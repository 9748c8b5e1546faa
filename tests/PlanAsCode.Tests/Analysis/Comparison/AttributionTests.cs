using System.Globalization;
using CsCheck;
using PlanAsCode.Analysis.Comparison;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Analysis.Comparison;

public sealed class AttributionTests
{
    // Two chains from Monday 2 March: a 3d, b 2d (five days), and c 4d; end waits for both.
    private const string Two = """
        projects:
          shop:
            start: 2026-03-02
            tasks:
              a:
                effort: 3d
              b:
                title: Beta
                effort: 2d
                after: [a]
              c:
                effort: 4d
              end:
                milestone: true
                after: [b, c]
        """;

    [Fact]
    public void One_edit_causes_all_of_its_slip_and_the_chain_leads_from_it_to_the_end()
    {
        var causes = CausesOf("shop", ("effort: 3d", "effort: 5d"));

        Assert.Equal("+2 shop.a effort 3d>5d", Said(causes));
        Assert.Equal("shop.a shop.b", string.Join(' ', causes.Causes[0].Chain));
        Assert.Equal(5, causes.Causes[0].Edit.Place.Start.Line);
    }

    [Fact]
    public void Edits_on_one_chain_add_up() => Assert.Equal("+3 shop.b effort 2d>5d; +2 shop.a effort 3d>5d", Said(CausesOf("shop", ("effort: 3d", "effort: 5d"), ("effort: 2d", "effort: 5d"))));

    // Without a's three days c still ends on the eighth day, and the other way round: neither alone does anything.
    [Fact]
    public void What_only_two_edits_together_do_is_said_as_such() =>
        Assert.Equal("+3 together", Said(CausesOf("shop", ("effort: 3d", "effort: 6d"), ("effort: 4d", "effort: 8d"))));

    // c from 4 to 6 days would cost one day alone; after a's two days more the other chain is longer by one.
    [Fact]
    public void The_edit_that_binds_is_charged_and_the_one_with_float_is_not() =>
        Assert.Equal("+1 shop.a effort 3d>5d; +1 together", Said(CausesOf("shop", ("effort: 3d", "effort: 5d"), ("effort: 4d", "effort: 6d"))));

    [Fact]
    public void An_edit_that_brings_the_finish_forward_counts_against_the_others() =>
        Assert.Equal("+4 shop.a effort 3d>7d; -1 shop.b effort 2d>1d", Said(CausesOf("shop", ("effort: 3d", "effort: 7d"), ("effort: 2d", "effort: 1d"))));

    [Fact]
    public void A_renaming_is_taken_back_with_all_that_names_it_and_moves_nothing() =>
        Assert.Equal("+2 shop.second effort 2d>4d", Said(CausesOf("shop", ("      b:\n", "      second:\n"), ("effort: 2d", "effort: 4d"), ("[b, c]", "[second, c]"))));

    [Fact]
    public void A_new_task_in_the_chain_is_a_cause() =>
        Assert.Equal("+2 shop.x Added", Said(CausesOf("shop", ("      end:", "      x:\n        effort: 2d\n        after: [b]\n      end:"), ("after: [b, c]", "after: [b, c, x]"))));

    [Fact]
    public void Nothing_is_caused_where_nothing_moved() => Assert.Empty(Compared(("effort: 4d", "effort: 5d")).Causes);

    [Fact]
    public void Any_edits_sum_to_the_slip() => Gen.Select(Amounts, Amounts).SampleSeeded((old, now) =>
    {
        var comparison = Compared(WithEfforts(old), WithEfforts(now));

        Assert.All(comparison.Causes, causes => Assert.Equal(causes.Of.SlipDays, causes.InteractionDays + causes.Causes.Sum(cause => cause.Days)));
        Assert.Equal(comparison.Projects.Single().Finish.SlipDays != 0, comparison.Causes.Any(causes => causes.Of.Entity.Path == "shop"));
    });

    private static Gen<int[]> Amounts => Gen.Int[1, 9].Array[3];

    private static string WithEfforts(int[] days) => Two
        .Replace("effort: 3d", $"effort: {days[0]} d", StringComparison.Ordinal)
        .Replace("effort: 2d", $"effort: {days[1]} d", StringComparison.Ordinal)
        .Replace("effort: 4d", $"effort: {days[2]} d", StringComparison.Ordinal);

    private static SlipCauses CausesOf(string path, params (string Old, string Now)[] edits) => Compared(edits).Causes.Single(causes => causes.Of.Entity.Path == path);

    private static PlanComparison Compared(params (string Old, string Now)[] edits) =>
        Compared(Two, edits.Aggregate(Two, (text, edit) => text.Contains(edit.Old, StringComparison.Ordinal) ? text.Replace(edit.Old, edit.Now, StringComparison.Ordinal) : throw new ArgumentException(edit.Old)));

    private static PlanComparison Compared(string before, string after)
    {
        var asOf = new DateOnly(2026, 3, 2);
        return PlanComparison.Of(Fixture.Parse(before).Analyse(asOf), Fixture.Parse(after).Analyse(asOf), 0);
    }

    private static string Said(SlipCauses causes)
    {
        var said = causes.Causes.Select(cause => $"{Days(cause.Days)} {string.Join(", ", cause.Edit.Changes.Select(Said))}");
        return string.Join("; ", causes.InteractionDays == 0 ? said : said.Append($"{Days(causes.InteractionDays)} together"));
    }

    private static string Said(EntityChange change) => change.Entity.Path
        + (change.Change == ChangeKind.Changed ? "" : $" {change.Change}") + string.Concat(change.Fields.Select(field => $" {field.Field} {field.From ?? "-"}>{field.To ?? "-"}"));

    private static string Days(decimal days) => days.ToString("+0.##;-0.##", CultureInfo.InvariantCulture);
}
