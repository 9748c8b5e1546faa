using PlanAsCode.Features.Showing;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Tests.Features.Showing;

/// <summary>What each word of a file is, as <c>word|type modifiers</c>.</summary>
public sealed class SemanticTokensTests
{
    [Fact]
    public void Sections_keys_and_declared_ids_differ() => Check(
        "projects: {web: {title: A shop, status: active}}",
        "projects|keyword, web|namespace declaration project, title|property, A shop|string, status|property, active|enumMember");

    [Fact]
    public void References_say_their_kind_and_links_their_parts() => Check(
        "projects: {web: {goals: [fast], tasks: {a: {after: [b.c SS+2d, d +1w], assign: [ana 50%, {equipment: rig}]}}}}",
        "projects|keyword, web|namespace declaration project, goals|property, fast|interface goal, tasks|property, a|function declaration task, "
        + "after|property, b.c|function, SS|operator, +2d|number quantity, d|function, +1w|number quantity, "
        + "assign|property, ana|parameter resource, 50%|number quantity, equipment|property, rig|parameter resource");

    [Fact]
    public void Dates_quantities_numbers_and_words_differ() => Check(
        "risks: {r: {probability: 30%, impact: {schedule: 5d..10d..20d, quality: high, scope: 3}, raised: 2026-02-03}}",
        "risks|keyword, r|event declaration risk, probability|property, 30%|number quantity, impact|property, schedule|property, 5d..10d..20d|number quantity, "
        + "quality|property, high|enumMember, scope|property, 3|number, raised|property, 2026-02-03|number date");

    [Fact]
    public void A_key_that_is_a_date_looks_like_one() => Check(
        "calendars: {de: {holidays: {2026-04-03: Good Friday}, week: mon-fri}}",
        "calendars|keyword, de|struct declaration calendar, holidays|property, 2026-04-03|number date, Good Friday|string, week|property, mon-fri|enumMember");

    [Fact]
    public void A_rhythm_is_read_word_by_word() => Check(
        "projects: {p: {tasks: {a: {repeat: every 1w on mon until 2026-06-30}}}}",
        "projects|keyword, p|namespace declaration project, tasks|property, a|function declaration task, repeat|property, "
        + "every|operator, 1w|number quantity, on|operator, mon|enumMember, until|operator, 2026-06-30|number date");

    [Fact]
    public void Links_in_texts_stand_out() => Check(
        "projects: {p: {notes: \"See [[x]] and [[risks.y]] 🦊, not `[[z]]`\"}}",
        "projects|keyword, p|namespace declaration project, notes|property, \"See [[|string, x|variable, ]] and [[|string, risks.y|event risk, ]] 🦊, not `[[z]]`\"|string");

    [Fact]
    public void What_has_several_lines_is_split() => Check(
        "projects:\n  p:\n    notes: |\n      One\n\n      two\n    title: \"A\n      b\"\n",
        "projects|keyword, p|namespace declaration project, notes|property, ||string, One|string, two|string, title|property, \"A|string, b\"|string");

    [Fact]
    public void Comments_anchors_and_aliases_have_their_place() => Check(
        "# top\nrisks:\n  r: &a {title: R} # end\n  s: *a\n",
        "# top|comment, risks|keyword, r|event declaration risk, &a|macro declaration, title|property, R|string, # end|comment, s|event declaration risk, *a|macro");

    [Fact]
    public void Unknown_keys_look_like_nothing_and_free_ones_like_keys() => Check(
        "risks: {r: {titel: X, x-team: {lead: 7}}}",
        "risks|keyword, r|event declaration risk, X|string, x-team|property, lead|property, 7|number");

    [Fact]
    public void Lines_may_end_as_on_Windows() => Check(
        "risks:\r\n  r:\r\n    title: R # x\r\n", "risks|keyword, r|event declaration risk, title|property, R|string, # x|comment");

    [Fact]
    public void Of_a_stretch_only_what_touches_it_is_told()
    {
        var source = new SourceText("test.plan.yaml", "risks:\n  r:\n    title: R\n  s:\n    title: S\n");
        var tokens = SemanticTokens.Of(YamlFile.Parse(source), TextSpan.FromBounds(source.Lines.StartOf(3), source.Lines.EndOf(3) - 1));
        Assert.Equal("s|struct", string.Join(", ", tokens.Select(token => $"{source.TextAt(token.Span)}|{(token.Type == TokenType.Event ? "struct" : "?")}")));
    }

    [Fact]
    public void The_legend_names_every_type_and_modifier()
    {
        Assert.Equal(Enum.GetValues<TokenType>().Length, TokenLegend.Types.Length);
        Assert.Equal("declaration", TokenLegend.Modifiers[0]);
        Assert.Equal("quantity", TokenLegend.Modifiers[int.Log2((int)TokenModifiers.Quantity)]);
        Assert.Equal(TokenLegend.Types.Length, TokenLegend.Types.Distinct().Count());
    }

    private static void Check(string text, string expected)
    {
        var source = new SourceText("test.plan.yaml", text);
        Assert.Equal(expected, string.Join(", ", SemanticTokens.Of(YamlFile.Parse(source)).Select(token => Words(source, token))));
    }

    private static string Words(SourceText source, SemanticToken token)
    {
        var modifiers = TokenLegend.Modifiers.Where((_, bit) => ((int)token.Modifiers & (1 << bit)) != 0);
        return string.Join(' ', modifiers.Prepend($"{source.TextAt(token.Span)}|{TokenLegend.Types[(int)token.Type]}"));
    }

    [Fact]
    public void Every_type_and_modifier_is_described_for_authors_of_clients()
    {
        var folder = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Combine(folder, "docs"))) folder = Path.GetDirectoryName(folder)!;
        var page = File.ReadAllText(Path.Combine(folder, "docs", "protocol.md"));

        Assert.DoesNotContain(TokenLegend.Types, type => !page.Contains($"| `{type}` |", StringComparison.Ordinal));
        Assert.DoesNotContain(TokenLegend.Modifiers, modifier => !page.Contains($"`{modifier}`", StringComparison.Ordinal));
    }
}
