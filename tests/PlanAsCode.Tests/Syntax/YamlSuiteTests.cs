using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Syntax;

public sealed class YamlSuiteTests
{
    [Fact]
    public void Counts_what_is_parsed_refused_and_the_same_when_split()
    {
        var result = YamlSuite.Run([
            new("block", "a: 1\nb:\n- x\n- y: &n z\n", "+STR\n+DOC\n+MAP\n=VAL :a\n=VAL :1\n=VAL :b\n+SEQ\n=VAL :x\n+MAP\n=VAL :y\n=VAL &n :z\n-MAP\n-SEQ\n-MAP\n-DOC\n-STR\n"),
            new("flow", "--- {a: [1, 'b'], !!str c: *n}\n...\n", "+STR\n+DOC ---\n+MAP {}\n=VAL :a\n+SEQ []\n=VAL :1\n=VAL 'b\n-SEQ\n=VAL <tag:yaml.org,2002:str> :c\n=ALI *n\n-MAP\n-DOC ...\n-STR\n"),
            new("text", "- |\n x\n  y\n- >\n x\n\n y\n", "+STR\n+DOC\n+SEQ\n=VAL |x\\n y\\n\n=VAL >x\\ny\\n\n-SEQ\n-DOC\n-STR\n"),
            new("unclosed", "a: [b\n", null),
            new("two values", "a: b: c\n", null),
        ]);

        Assert.Equal((3, 2, 3, 2, 2), (result.Valid, result.ValidParsed, result.SplitAsWhole, result.Invalid, result.InvalidRefused));
        Assert.Equal("flow: refused, but valid: no `&n` stands before `*n`; write the value in quotes if `*` belongs to the text", Assert.Single(result.Differences));
    }
}
