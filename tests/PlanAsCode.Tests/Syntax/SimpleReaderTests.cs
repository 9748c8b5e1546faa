using CsCheck;
using PlanAsCode.Syntax.Yaml.Reading;
using PlanAsCode.Syntax.Yaml.Splitting;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Syntax;

/// <summary>What the simple reader reads equals what YamlDotNet's events give, for every stretch of lines it takes.</summary>
public sealed class SimpleReaderTests
{
    private static readonly string[] Begins =
        ["", "", "", "  ", "  ", "    ", "- ", "  - ", "- - ", "    - ", "-   ", "# c\n", "\n", " ", "   # d e\n", "\t", "&a ", "! ", "? "];

    private static readonly string[] Keys =
        ["a", "b", "c1", "title", "x-y.z", "2026-01-05", "1", "ä", "\"q\"", "'q'", "<<", "a b", "a ", "-", "true", "_", "@a"];

    private static readonly string[] Values =
    [
        "1", "x y", "x  y ", "é €", "2d..3d..5d", "-", "-3", "- x", "a:b", "a: b", "a:", "x #1", "x # 1", "x#1", "#", "# c", "#c", "12:30", "http://a/b#c",
        "[a, b]", "[]", "[ ]", "{}", "[a,b ,c ]", "[a, ]", "[,]", "[a b, -1, c:d, http://x]", "[a: b]", "{a: 1, b: [x, {c: d}]}", "{a:1}", "{a: }", "{a}", "{a: 1,}", "{ a: 1 , b: 2 }",
        "[a] x", "[a] # c", "[a]# c", "[a] #c", "[a", "a]", "{{ x }}", "{x: 'y z', z: \"w, #\"}", "[it's, \"a b\"]", "[a #b]", "[a#b]", "[a?b]", "[-, a]", "[a}", "{a: b]",
        "'it''s'", "'x' y", "\"x\"", "\"x\\n\"", "\"\"", "''", "\"x\" # c", "\"x\"#c", "'open", "|", ">", "|-\n  text", "&a x", "*a", "!t x", "@x", "%x", "`x", "~", "null", "...", "--- x",
        "=", "<x", "(y)", ".5", "/a/b", "+1", "$x", "x\u00A0y", "😀", "\uFEFF", "x\u2028y", "x\0y", "a\\b", "x: # c", "x:y: z", "? x", ": x", ", x", "] x", "a, b", "a [b]", "a {b}", "\t", "x\t", "x\ty",
    ];

    private static readonly Gen<string> Line = Gen.Select(
        Gen.Int[0, Begins.Length - 1], Gen.Int[0, (2 * Keys.Length) - 1], Gen.Int[0, 4], Gen.Int[0, Values.Length - 1], Gen.Int[0, 9],
        (begin, key, shape, value, end) =>
            Begins[begin]
            + shape switch
            {
                0 => Values[value],
                1 => Keys[key % Keys.Length] + ":",
                _ => $"{Keys[key % (key < Keys.Length ? 6 : Keys.Length)]}: {Values[value]}",
            }
            + end switch { 0 => " # note", 1 => "\r\n", 2 => " \n", _ => "\n" });

    [Fact]
    public void Random_lines_are_read_alike() => Line.Array[1, 9].SampleSeeded(lines => Check(string.Concat(lines)), iter: 6_000, print: string.Concat);

    [Fact]
    public void Every_stretch_of_the_language_example_is_read_alike() => Check(LanguageExample.Text);

    /// <summary>Some lines of an example, one character of them left out, doubled or replaced by one that means something in YAML.</summary>
    [Fact]
    public void Examples_are_read_alike_whole_and_mutated()
    {
        var texts = Directory.EnumerateFiles(Examples(), "*plan.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => File.ReadAllText(path).Split('\n')).Where(lines => lines.Length > 12).ToList();
        Assert.True(texts.Count > 15);
        var compared = new HashSet<(string Text, int Column)>();
        Gen.Select(Gen.Int[0, texts.Count - 1], Gen.Double[0, 1], Gen.Int[2, 12], Gen.Double[0, 1], Gen.Int[0, 2 + Marks.Length])
            .Select((text, first, count, at, kind) => Mutated(string.Join('\n', texts[text].Skip((int)(first * (texts[text].Length - 1))).Take(count)) + "\n", at, kind))
            .SampleSeeded(text => Check(text, compared), iter: 3_000, print: text => text);
    }

    private const string Marks = ":-#,[]{}'\"&*!|>@ \t\n";

    private static string Mutated(string text, double at, int kind)
    {
        var place = (int)(at * (text.Length - 1));
        return kind switch
        {
            0 => text,
            1 => text.Remove(place, 1),
            2 => text.Insert(place, text[place..(place + 1)]),
            _ => text.Remove(place, 1).Insert(place, Marks[(kind - 3) % Marks.Length].ToString()),
        };
    }

    [Theory]
    [InlineData("a: 1\nb:\n  c: x y # note\n  d: [e, {f: g}]\nh:\n- i\n- j: k\n  l: 'm'\n# end\n")]
    [InlineData("a: {b: 1, c: [2, 3]}\r\nd: \"e\"\r\n")]
    public void Common_shapes_are_read_without_YamlDotNet(string text)
    {
        var lines = new LineTable(text);
        Assert.NotNull(new SimpleReader(lines).Read(new Stretch(0, lines.Count, 0), 100, new Findings()));
        Check(text);
    }

    [Theory]
    [InlineData("a: 1\n  b: 2\n")]
    [InlineData("a: x\n  y\n")]
    [InlineData("a:\n    b: 1\n  c: 2\n")]
    [InlineData("a: x #y\n")]
    [InlineData("a: [x\n")]
    [InlineData("a: \"x\" y\n")]
    public void What_it_is_not_sure_of_it_leaves_alone(string text)
    {
        var lines = new LineTable(text);
        var findings = new Findings();
        Assert.Null(new SimpleReader(lines).Read(new Stretch(0, lines.Count, 0), 100, findings));
        Assert.Equal((0, 0), (findings.Comments.Count, findings.Problems.Count));
    }

    private static string Examples()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PlanAsCode.sln"))) folder = folder.Parent!;
        return Path.Combine(folder.FullName, "examples");
    }

    private static void Check(string text) => Check(text, null);

    /// <param name="compared">Stretches, with their columns, that need not be compared again: each is read from its own text alone.</param>
    private static void Check(string text, HashSet<(string Text, int Column)>? compared)
    {
        var lines = new LineTable(text);
        var reader = new SimpleReader(lines);
        for (var first = 0; first < lines.Count; first++)
        {
            if (!lines[first].IsFreshContent) continue;
            for (var end = first + 1; end <= Math.Min(lines.Count, first + 12); end++)
            {
                var (indent, key) = (lines[first].Indent, lines[first].KeyColumn);
                Compare(lines, reader, new Stretch(first, end, indent), compared);
                if (key > indent) Compare(lines, reader, new Stretch(first, end, key), compared);
            }
        }
    }

    private static void Compare(LineTable lines, SimpleReader reader, Stretch stretch, HashSet<(string Text, int Column)>? compared)
    {
        var text = lines.TextOf(stretch);
        if (compared is not null && !compared.Add((text.Text, stretch.Column))) return;
        var simple = new Findings();
        if (reader.Read(stretch, 100, simple) is not { } node) return;
        var read = TreeReader.Read(text, 100);
        var whole = new Findings();
        Assert.Null(read.Failure);
        Assert.Single(read.Documents);
        Assert.Equal(TreeText.Of(read.Into(whole)), TreeText.Of(node));
        Assert.Equal(whole.Comments, simple.Comments);
        Assert.Equal(whole.Problems.Select(problem => (problem.Rule, problem.Span, problem.Message)), simple.Problems.Select(problem => (problem.Rule, problem.Span, problem.Message)));
    }
}
