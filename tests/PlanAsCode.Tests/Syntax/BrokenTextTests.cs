using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Tests.Syntax;

public sealed class BrokenTextTests
{
    [Theory]
    [InlineData("a: @ana\nz: 1\n", "1:4 plain-value-forbidden")]
    [InlineData("a: [@ana, %x, > 5, `b]\nz: 1\n", "1:5 plain-value-forbidden, 1:11 plain-value-forbidden, 1:15 plain-value-forbidden, 1:20 plain-value-forbidden")]
    [InlineData("a: {b: @c, d: 1}\nz: 1\n", "1:8 plain-value-forbidden")]
    [InlineData("a: %x\nb: `x\nc: > 5\nz: 1\n", "1:4 plain-value-forbidden, 2:4 plain-value-forbidden, 3:4 plain-value-forbidden")]
    [InlineData("a: *glob*\nb: [*.tmp]\nz: 1\n", "1:4 plain-value-forbidden, 2:5 plain-value-forbidden")]
    [InlineData("a: [[link]] and text\nb: \"q\" r\nz: 1\n", "1:4 plain-value-forbidden, 2:4 plain-value-forbidden")]
    [InlineData("a: !important fix\nz: 1\n", "1:4 plain-value-forbidden")]
    [InlineData("a:\n  - x\n  - @b\nz: 1\n", "3:5 plain-value-forbidden")]
    [InlineData("a: {{ x }}\nb: {{ y }} more\nc: [{{ z }}]\nz: 1\n", "1:4 template-braces, 2:4 template-braces, 3:5 template-braces")]
    [InlineData("a: Fix #42\nb: [x #y\n  ]\nc: x # fine\nz: 1\n", "1:8 text-cut-by-comment, 2:7 text-cut-by-comment")]
    [InlineData("a: b: c\nz: 1\n", "1:4 syntax-error")]
    [InlineData("a: [b\nc: \"d\ne: {f: 1\nz: 1\n", "1:4 syntax-error, 2:4 syntax-error, 3:4 syntax-error")]
    [InlineData("a:\n  b: [c\n    d: e\n  f: g\nz: 1\n", "3:5 syntax-error")]
    [InlineData("a\nb:c\nz: 1\n", "1:1 syntax-error, 2:1 syntax-error")]
    [InlineData("a: 1\n  b: 2\nz: 1\n", "2:3 syntax-error")]
    [InlineData("a:\n    b: 1\n  c: 2\nz: 1\n", "3:3 syntax-error")]
    [InlineData("a: \"b\\q\"\nz: 1\n", "1:4 syntax-error")]
    [InlineData("a:\n\tb: 1\n\tc: 2\nz: 1\n", "2:1 tab-indentation")]
    [InlineData("a:\n-\tb: 1\n-\tc\nz: 1\n", "2:2 tab-indentation")]
    [InlineData("a: 1\nb: {c: 1, c: 2}\na: 2\nz: 1\n", "2:11 duplicate-key, 3:1 duplicate-key")]
    [InlineData("a: &x [*x]\nb: *y\nz: 1\n", "1:8 alias-cycle, 2:4 unknown-alias")]
    [InlineData("a: 1\n<<<<<<< ours\nb: 1\n=======\nb: 2\n>>>>>>> theirs\nz: 1\n", "2:1 merge-conflict-marker")]
    [InlineData("a: 1\n<<<<<<< ours\nb: 1\nz: 1\n", "2:1 merge-conflict-marker")]
    [InlineData("a: x\0y\nz: 1\n", "1:5 syntax-error")]
    [InlineData("a: {b: c, assign:[d]}\nz: 1\n", "1:11 syntax-error")]
    public void Each_mistake_is_one_problem_and_the_last_key_stays(string text, string expected)
    {
        var file = YamlFile.Parse(new SourceText("test.plan.yaml", text));

        Assert.Equal(expected, string.Join(", ", file.Problems.Select(problem => $"{problem.Place.Start.Line + 1}:{problem.Place.Start.Character + 1} {problem.Rule}")));
        Assert.Equal("1", Assert.IsType<YamlScalar>(((YamlMapping)file.Documents[0]).Find("z")?.Value).Value);
    }

    [Theory]
    [InlineData("a: @ana # who\n", "a: \"@ana\" # who\n")]
    [InlineData("a: [x, %y]\n", "a: [x, \"%y\"]\n")]
    [InlineData("a: Fix #42\n", "a: \"Fix #42\"\n")]
    [InlineData("a: say \"x\": y\n", "a: 'say \"x\": y'\n")]
    [InlineData("a: {{ x }}\n", "a: \"{{ x }}\"\n")]
    [InlineData("z: 1\na:b\n", "z: 1\na: b\n")]
    [InlineData("a:\n\tb: 1\n", "a:\n  b: 1\n")]
    [InlineData("a: {title: \"T:[x]\", assign:[ana]}\n", "a: {title: \"T:[x]\", assign: [ana]}\n")]
    [InlineData("a: {title: T, tasks:{b: {title: B}}}\n", "a: {title: T, tasks: {b: {title: B}}}\n")]
    public void The_first_fix_mends_the_text(string text, string expected)
    {
        var edits = YamlFile.Parse(new SourceText("test.plan.yaml", text)).Problems[0].Fixes[0].Edits;
        var mended = edits.Reverse().Aggregate(text, (now, edit) => now.Remove(edit.Edit.Span.Start, edit.Edit.Span.Length).Insert(edit.Edit.Span.Start, edit.Edit.NewText));

        Assert.Equal(expected, mended);
        Assert.Empty(YamlFile.Parse(new SourceText("test.plan.yaml", mended)).Problems);
    }

    [Theory]
    [InlineData("p:\n  a: 1\n  com\n    {title: A, probability: 1%}\n", "com")]
    [InlineData("p:\n  a: 1\n  acce\n    - {title: A}\n    - {title: B}\n", "acce")]
    [InlineData("p:\n  stor\n    title: A\n    tasks:\n      b: 1\n", "stor")]
    public void What_stands_below_a_key_without_its_colon_stays_below_it(string text, string key)
    {
        var file = YamlFile.Parse(new SourceText("test.plan.yaml", text));
        var value = ((YamlMapping)((YamlMapping)file.Documents[0]).Find("p")!.Value).Find(key)?.Value;

        Assert.Equal("syntax-error", Assert.Single(file.Problems).Rule);
        Assert.NotNull((value as YamlMapping ?? (value as YamlSequence)?.Items[0] as YamlMapping)?.Find("title"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFFa: 1\r\nb:\r\n- x\r\n- y")]
    [InlineData("a: [x] # c\nb: &n y # d\nc: 1\n")]
    [InlineData("a: [\n  x\n]\nb: {\n  y: 1\n}\n")]
    [InlineData("%YAML 1.2\n---\na: 1\n--- # next\nb: 2\n...\n")]
    [InlineData("title: 日本語 😀\nnote: x\u2028y\n")]
    [InlineData("a: it's 100 % fine\nb: x:y\nc: http://x.y/#z\n")]
    [InlineData("a: |\n  # no comment\n  b: [\n\nc: 'd\n  e'\n")]
    public void Sound_text_has_no_problem(string text) => Assert.Empty(YamlFile.Parse(new SourceText("test.plan.yaml", text)).Problems);
}
