using PlanAsCode.Features;
using PlanAsCode.Features.Understanding;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Features.Understanding;

/// <summary>Hints as they stand in the text, between corner brackets.</summary>
public sealed class InlayHintsTests
{
    // Monday to Wednesday; a milestone shows the last day worked before it.
    [Fact]
    public void Dates_and_costs_stand_behind_estimates() => Check(
        """
        workspace: {as-of: 2026-02-02}
        resources: {ana: {rate: 100 EUR/d}}
        projects:
          web:
            tasks:
              design: {effort: 3d, assign: [ana]}
              launch:
                milestone: true # big
                after: [design]
        """,
        """
        workspace: {as-of: 2026-02-02}
        resources: {ana: {rate: 100 EUR/d}}
        projects:
          web:
            tasks:
              design: {effort: 3d⟦2026-02-02 → 2026-02-04⟧⟦300 EUR⟧, assign: [ana]}
              launch:
                milestone: true⟦2026-02-04⟧ # big
                after: [design]
        """);

    [Fact]
    public void Groups_have_their_sums() => Check(
        """
        workspace: {as-of: 2026-02-02}
        projects:
          web:
            tasks:
              shop:
                tasks:
                  a: {effort: 2d}
                  b: {effort: 1d, cost: 90 EUR, after: [a]}
        """,
        """
        workspace: {as-of: 2026-02-02}
        projects:
          web:
            tasks:
              shop:⟦2026-02-02 → 2026-02-04, 3d⟧⟦90 EUR⟧
                tasks:
                  a: {effort: 2d⟦2026-02-02 → 2026-02-03⟧}
                  b: {effort: 1d⟦2026-02-04⟧, cost: 90 EUR, after: [a]}
        """);

    [Fact]
    public void What_the_plan_says_itself_is_not_said_again() => Check(
        """
        workspace: {as-of: 2026-02-02}
        projects: {web: {tasks: {a: {effort: 3d, started: 2026-01-26, finished: 2026-01-28}, b: {effort: 1d, status: dropped}}}}
        """,
        """
        workspace: {as-of: 2026-02-02}
        projects: {web: {tasks: {a: {effort: 3d, started: 2026-01-26, finished: 2026-01-28}, b: {effort: 1d, status: dropped}}}}
        """);

    [Fact]
    public void Measures_and_goals_have_their_scores() => Check(
        """
        goals:
          fast:
            measures:
              p95: {from: 900, to: 300, now: 600}
              p50:
                from: 0
                to: 10
                now:
                  2025-12-01: 1
                  2025-12-08: 10
        """,
        """
        goals:
          fast:⟦75 %⟧
            measures:
              p95: {from: 900, to: 300, now: 600⟦50 %⟧}
              p50:
                from: 0
                to: 10
                now:⟦100 %⟧
                  2025-12-01: 1
                  2025-12-08: 10
        """);

    [Fact]
    public void Who_is_asked_for_too_much_shows_the_worst_week() => Check(
        """
        workspace: {as-of: 2026-02-02}
        resources: {ben: {name: Ben}, cid: {name: Cid}}
        projects: {web: {tasks: {a: {duration: 5d, assign: [ben]}, b: {duration: 5d, assign: [ben 60%]}}}}
        """,
        """
        workspace: {as-of: 2026-02-02}
        resources: {ben:⟦160 % asked for in 2026-w06⟧ {name: Ben}, cid: {name: Cid}}
        projects: {web: {tasks: {a: {duration: 5d, assign: [ben]}, b: {duration: 5d, assign: [ben 60%]}}}}
        """,
        HintKinds.Load);

    [Fact]
    public void What_tasks_share_through_anchors_belongs_to_none_of_them() => Check(
        """
        workspace: {as-of: 2026-02-02}
        projects:
          web:
            tasks:
              a: &base {effort: 3d}
              b: {<<: *base, title: B}
              c: {effort: &size 2d}
              d: {effort: *size}
        """,
        """
        workspace: {as-of: 2026-02-02}
        projects:
          web:
            tasks:
              a: &base {effort: 3d⟦2026-02-02 → 2026-02-04⟧}
              b: {<<: *base, title: B}
              c: {effort: &size 2d⟦2026-02-02 → 2026-02-03⟧}
              d: {effort: *size}
        """);

    [Fact]
    public void Only_kinds_that_are_wanted_are_made() => Check(
        "projects: {web: {tasks: {a: {effort: 1d}}}}",
        "projects: {web: {tasks: {a: {effort: 1d}}}}",
        HintKinds.Cost | HintKinds.Scores);

    [Fact]
    public void Emoji_and_crlf_move_nothing() => Check(
        "workspace: {as-of: 2026-02-02}\r\nprojects:\r\n  web:\r\n    tasks:\r\n      a: {title: 🙂日本, effort: 1d}\r\n",
        "workspace: {as-of: 2026-02-02}\r\nprojects:\r\n  web:\r\n    tasks:\r\n      a: {title: 🙂日本, effort: 1d⟦2026-02-02⟧}\r\n");

    [Fact]
    public void Only_hints_inside_the_range_are_made()
    {
        const string Text = "projects: {web: {tasks: {a: {effort: 1d}, b: {effort: 1d}}}}";
        var file = FileOf(Text);
        var second = Text.IndexOf(", b:", StringComparison.Ordinal);

        var hint = Assert.Single(InlayHints.In(file, TextSpan.FromBounds(second, Text.Length), HintKinds.All));
        Assert.Equal("web.b", hint.Path);
        Assert.Empty(InlayHints.In(file, new TextSpan(0, 0), HintKinds.All));
    }

    [Fact]
    public void A_hint_explains_itself()
    {
        var file = FileOf("""
            workspace: {as-of: 2026-02-02}
            resources: {ana: {name: Ana, rate: 100 EUR/d}}
            projects: {web: {start: 2026-02-02, tasks: {a: {effort: 3d, assign: [ana], cost: 50 EUR}}}}
            """);
        var hints = InlayHints.In(file, new TextSpan(0, file.Source.Length), HintKinds.All);

        Assert.Equal(
            [
                "**a** · computed dates\n\nWhy it starts on 2026-02-02:\n\n1. starts with its project on 2026-02-02\n\nSooner: start the project sooner",
                "**a** · cost\n\n- Ana: 300 EUR for 3d\n- Fixed: 50 EUR",
            ],
            hints.Select(hint => HintPage.Of(hint.Kind, hint.Entity, hint.Path, file)!.ToMarkdown()));
    }

    private static PlanFile FileOf(string text)
    {
        var source = new SourceText(Fixture.DefaultPath, text);
        var plan = PlanAsCode.Model.PlanSnapshot.From(source);
        return new PlanFile(plan.Files[0], new PlanAsCode.Analysis.PlanAnalysis(plan, plan.Workspace.AsOf ?? new DateOnly(2026, 1, 1)));
    }

    private static void Check(string text, string expected, HintKinds kinds = HintKinds.All)
    {
        var file = FileOf(text);
        foreach (var hint in InlayHints.In(file, new TextSpan(0, text.Length), kinds).Reverse()) text = text.Insert(hint.Offset, $"⟦{hint.Label}⟧");
        Assert.Equal(expected, text);
    }
}
