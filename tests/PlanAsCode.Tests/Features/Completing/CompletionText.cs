using System.Text.RegularExpressions;
using PlanAsCode.Features;
using PlanAsCode.Features.Completing;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Features.Completing;

/// <summary>Completion on text with a cursor: what is offered, and what the text is once an item is taken.</summary>
internal static partial class CompletionText
{
    /// <summary>A workspace around the text, for what needs people, tasks and dates.</summary>
    public const string Around =
        """
        -- plan.yaml --
        workspace: {as-of: 2026-03-09, calendar: berlin, currency: EUR}
        calendars: {berlin: {week: mon-fri, hours: 8h, holidays: {2026-04-03: Good Friday}}, lisbon: {extends: berlin}}
        resources:
          ana: {name: Ana Ruiz, role: Backend, skills: [sql, kotlin]}
          ben: {name: Ben Okafor, role: Frontend}
          platform: {kind: team, members: [ana]}
          staging: {kind: equipment, name: Staging}
        stakeholders: {cfo: {name: Carla Fuchs, role: Chief financial officer}}
        goals: {grow: {title: Grow, by: 2026-q4}, fast: {title: Fast, supports: [grow]}}
        iterations: {sprint-7: {start: 2026-03-09, finish: 2026-03-20}, sprint-6: {start: 2026-02-23, finish: 2026-03-06}}
        risks: {late-api: {title: Late API, probability: 30%, category: supplier}}
        projects:
          shop:
            title: Shop
            start: 2026-03-02
            deadline: 2026-06-19
            labels: [customer]
            tasks:
              design: {title: Draw it, effort: 3d, assign: [ana]}
              build:
                after: [design]
                tasks:
                  api: {title: Order API, effort: 5d, assign: [ana], labels: [backend]}
                  ui: {title: Pages, effort: 5d, assign: [ben], after: [api]}
              test: {title: Try it, effort: 2d, after: [build], assign: [dora]}
        """;

    public static CompletionList Of(string text, bool snippets, out SourceText source, out int offset)
    {
        var fixture = Fixture.Parse(text);
        var (path, at) = fixture.Cursor!.Value;
        source = fixture.Sources.Single(one => one.Path == path);
        offset = at;
        var analysis = fixture.Analyse();
        _ = analysis.Diagnostics;
        return Completion.At(new PlanFile(YamlFile.Parse(source), analysis), at, snippets);
    }

    public static string[] Labels(string text) => [.. Of(text, false, out _, out _).Items.Select(item => item.Label)];

    /// <summary>The file once the item is taken; its places to fill in as the client shows them.</summary>
    public static string Taken(string text, string label, bool snippets = false)
    {
        var list = Of(text, snippets, out var source, out var offset);
        var item = list.Items.FirstOrDefault(one => one.Label == label);
        Assert.True(item is not null, $"`{label}` is not offered, but: {string.Join(", ", list.Items.Select(one => one.Label))}");
        AssertFits(source, offset, item);
        return Apply(source, item);
    }

    public static string Apply(SourceText source, CompletionItem item)
    {
        var written = item.IsSnippet ? Filled(item.Edit.NewText) : item.Edit.NewText;
        return string.Concat(source.Text.AsSpan(0, item.Edit.Span.Start), written, source.Text.AsSpan(item.Edit.Span.End));
    }

    /// <summary>What LSP asks of every item: its range lies on the cursor's line, around the cursor.</summary>
    public static void AssertFits(SourceText source, int offset, CompletionItem item)
    {
        Assert.InRange(offset, item.Edit.Span.Start, item.Edit.Span.End);
        Assert.InRange(item.Edit.Span.End, 0, source.Length);
        Assert.Equal(source.Lines.LineAt(item.Edit.Span.Start), source.Lines.LineAt(item.Edit.Span.End));
    }

    /// <summary>A snippet with its defaults; the first of several words.</summary>
    public static string Filled(string snippet) => Escape().Replace(Stop().Replace(snippet, match =>
        match.Groups["words"].Success ? match.Groups["words"].Value.Split(',')[0] : match.Groups["usual"].Value), "$1");

    [GeneratedRegex(@"(?<!\\)\$(?:[0-9]+|\{[0-9]+(?::(?<usual>(?:\\.|[^}\\])*)|\|(?<words>(?:\\.|[^|\\])*)\|)?\})", RegexOptions.ExplicitCapture)]
    private static partial Regex Stop();

    [GeneratedRegex(@"\\([$}\\,|])")]
    private static partial Regex Escape();
}
