using PlanAsCode.Features.Showing;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Tests.Features.Showing;

/// <summary>What holds of every text, cut anywhere: places lie inside it, in order, and inside each other.</summary>
public sealed class AnyTextTests
{
    private static readonly string[] Oddities =
    [
        "\uFEFFa: 1", "a: [", "a: {b: ", "- - -\n", "? x\n: y\n", "a:\n\t- b\n", "a: \"b\n  c", "&a *a", "*x: &y !t z", "{a, b, c: }", "a: |\n\n", "---\n---\n...\n", "\r\r\n\n", "a: 'it''s'\n#",
        "é: 🦊 # 日本\n", "projects: {p: {tasks: {<<: [*a, *b]}}}", "a: {{ x }}", "[[[[[[", "a: >-\n  x\n y\n", "\u2028\u0085a: b",
    ];

    [Theory]
    [MemberData(nameof(ExamplePlans.Names), MemberType = typeof(ExamplePlans))]
    public void Cut_anywhere_everything_lies_in_order(string example)
    {
        foreach (var file in ExamplePlans.Read(example).Files)
        {
            var step = 1 + (file.Source.Length / 60);
            for (var at = 0; at <= file.Source.Length; at += step)
            {
                var cut = file.With(new SourceText(file.Source.Path, file.Source.Text[..at]));
                CheckFile(cut);
                CheckSelection(cut, at);
                CheckSelection(cut, at / 2);
            }
        }
    }

    [Fact]
    public void Odd_texts_too()
    {
        foreach (var text in Oddities)
        {
            var file = YamlFile.Parse(new SourceText("test.plan.yaml", text));
            CheckFile(file);
            for (var at = 0; at <= file.Source.Length; at++) CheckSelection(file, at);
        }
    }

    private static void CheckFile(YamlFile file)
    {
        CheckTokens(file);
        CheckFolds(file);
        CheckOutline(Outline.Of(file), new TextSpan(0, file.Source.Length));
        Assert.All(WebAddresses.Of(file), link => Assert.True(new TextSpan(0, file.Source.Length).Contains(link.Span)));
    }

    private static void CheckTokens(YamlFile file)
    {
        var end = 0;
        foreach (var token in SemanticTokens.Of(file))
        {
            Assert.True(token.Span.Start >= end && token.Span.Length > 0 && token.Span.End <= file.Source.Length, $"{token} after {end}");
            Assert.False(file.Source.TextAt(token.Span).AsSpan().ContainsAny('\r', '\n'), $"{token} has several lines");
            end = token.Span.End;
        }
    }

    private static void CheckFolds(YamlFile file)
    {
        var around = new Stack<Fold>();
        var last = -1;
        foreach (var fold in Folding.Of(file))
        {
            while (around.TryPeek(out var before) && before.LastHiddenLine < fold.StartLine) around.Pop();
            Assert.True(fold.StartLine > last && fold.EndLine > fold.StartLine && fold.EndLine < file.Source.Lines.Count, $"{fold} after {last}");
            Assert.True(!around.TryPeek(out var outer) || outer.LastHiddenLine >= fold.LastHiddenLine, $"{fold} leaves the one around it");
            around.Push(fold);
            last = fold.StartLine;
        }
    }

    private static void CheckOutline(IEnumerable<OutlineEntry> entries, TextSpan around)
    {
        foreach (var entry in entries)
        {
            Assert.True(around.Contains(entry.Span) && entry.Span.Contains(entry.NameSpan) && entry.Name.Length > 0, $"{entry} in {around}");
            CheckOutline(entry.Children, entry.Span);
        }
    }

    private static void CheckSelection(YamlFile file, int offset)
    {
        var spans = SelectionRanges.At(file, offset);
        Assert.Equal(new TextSpan(0, file.Source.Length), spans[^1]);
        Assert.All(spans, span => Assert.True(span.Start <= offset && offset <= span.End));
        for (var at = 1; at < spans.Length; at++) Assert.True(spans[at].Contains(spans[at - 1]) && spans[at] != spans[at - 1], $"{spans[at]} around {spans[at - 1]}");
    }
}
