using CsCheck;
using PlanAsCode.Analysis;
using PlanAsCode.Analysis.Forecasting;
using PlanAsCode.Features;
using PlanAsCode.Features.Understanding;
using PlanAsCode.Model;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Features.Understanding;

/// <summary>Hovers, hints and lenses of any text at any position: nothing throws, all lies inside the text.</summary>
public sealed class UnderstandingPropertyTests
{
    private const string Nasty = """
        plan: 1
        workspace: {as-of: 2026-02-11, baseline: none, exchange-rates: {USD: 0.9}, rules: {x: off, deadline-missed: {severity: hint}}}
        calendars: {none: {week: [], hours: 0h}, round: {extends: round, holidays: {0001-01-01..9999-12-31: "🙂 日本"}}}
        resources:
          ana: {name: "日本 🙂 `x` *y*", capacity: {2026-01-01: 0%, 2026-05-01: 500%}, leave: [0001-01-01..9999-12-31], rate: 1 XXX/mo, limit: 0h/d}
          team: {kind: team, members: [team, ana]}
          box: {kind: equipment, units: 0}
        goals: {a: {supports: [b], measures: {m: {from: 1, to: 1, now: {9999-12-31: 1}}}}, b: {supports: [a], by: 9999}}
        iterations: {i: {start: 9999-12-31, finish: 0001-01-01}}
        risks: {r: {probability: very-high, impact: {schedule: 5d, cost: 1 XXX}, affects: [p], actions: [p.a], residual: {impact: {}}}}
        projects:
          p: &p
            calendar: none
            deadline: 9999-12-31
            tasks:
              a: {effort: 1d..2d..1000000y, assign: [ana, team, {any-of: []}, {skills: []}], after: [b SF-3ed], before: [a]}
              b: {elapsed: 1000000y, after: [a], deadline: 0001-01-01, repeat: every 1d}
              g: {tasks: {}, effort: 2d}
          q: {<<: *p, title: "[[p.a]] [[nothing]] [[]]", start: 0001-01-01}
          ? [odd, key]
          : {}
        """;

    public static TheoryData<string> Texts => new(LanguageExample.Text, Nasty);

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_hover_at_any_position_lies_on_its_word(string text)
    {
        var file = FileOf(text);
        for (var offset = 0; offset <= text.Length; offset++)
        {
            if (Hover.At(file, offset) is not { } answer) continue;
            Assert.InRange(offset, answer.Span.Start, answer.Span.End);
            Assert.InRange(answer.Span.End, 0, text.Length);
            Assert.NotEmpty(answer.Page.ToMarkdown());
            Assert.NotEmpty(answer.Page.ToPlainText());
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Texts_cut_anywhere_have_hovers_hints_and_lenses_inside_of_them(string text) =>
        Gen.Int[0, text.Length].SampleSeeded(
            end =>
            {
                var cut = text[..end];
                var file = FileOf(cut);
                _ = Hover.At(file, end)?.Page.ToMarkdown();
                foreach (var hint in InlayHints.In(file, new TextSpan(0, end), HintKinds.All))
                {
                    Assert.InRange(hint.Offset, 0, end);
                    Assert.NotNull(HintPage.Of(hint.Kind, hint.Entity, hint.Path, file));
                }

                Assert.All(CodeLenses.In(file, LensKinds.Usual | LensKinds.AllTasks), lens => Assert.InRange(lens.Key.End, 0, end));
            },
            iter: 60);

    private static PlanFile FileOf(string text)
    {
        var plan = PlanSnapshot.From(new SourceText(Fixture.DefaultPath, text));
        var analysis = new PlanAnalysis(plan, plan.Workspace.AsOf ?? new DateOnly(2026, 1, 1));
        return new PlanFile(plan.Files[0], analysis) { Forecast = analysis.ForecastWith(new ForecastOptions(20, 1, false)) };
    }
}
