using System.Text.Json;
using PlanAsCode.EndToEnd.Running;

namespace PlanAsCode.EndToEnd.Cli;

/// <summary><c>plan diff</c> in real repositories.</summary>
public sealed class DiffTests : IDisposable
{
    private const string Before = """
        workspace: {as-of: 2026-03-02}
        projects:
          shop:
            start: 2026-03-02
            deadline: 2026-03-06
            tasks:
              build: {effort: 3d}
              test: {effort: 2d, after: [build]}
        """;

    private readonly GitFolder _git = new();

    public void Dispose() => _git.Dispose();

    // Five days from Monday end on Friday 6 March, seven on Tuesday 10 March.
    [Fact]
    public void The_verdict_says_the_slip_and_the_broken_deadline()
    {
        _git.With("plan.yaml", Before).Commit("agreed").With("plan.yaml", Slower);

        Assert.StartsWith(
            """
            agreed → working tree, both as of 2026-03-02
            shop ends 2 working days later: 2026-03-06 → 2026-03-10, deadline 2026-03-06 broken.

            What is said differently
              ~ shop.build (task)  plan.yaml:7:7
                  effort: 3d → 5d

            """,
            Diff("agreed").Expect(0).Out,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Json_says_the_same_twice_with_the_same_bytes()
    {
        _git.With("plan.yaml", Before).Commit("agreed").With("plan.yaml", Slower).Commit("slower");

        var text = Diff("agreed", "slower", "--format", "json").Expect(0).Out;
        var shop = JsonDocument.Parse(text).RootElement.GetProperty("projects")[0];

        Assert.Equal(text, Diff("agreed", "slower", "--format", "json").Expect(0).Out);
        Assert.Equal("""{"base":"2026-03-06","head":"2026-03-10","slipDays":2}""", JsonSerializer.Serialize(shop.GetProperty("finish")));
        Assert.Equal("""{"base":"2026-03-06","head":"2026-03-06","kept":false,"wasKept":true}""", JsonSerializer.Serialize(shop.GetProperty("deadline")));
    }

    [Fact]
    public void Three_dots_compare_with_where_the_branches_parted()
    {
        _git.With("plan.yaml", Before).Commit("agreed").Git("branch", "topic");
        _git.With("plan.yaml", Before.Replace("effort: 2d", "effort: 9d", StringComparison.Ordinal)).Commit("later").Git("switch", "--quiet", "topic");
        _git.With("plan.yaml", Slower).Commit("slower");

        Assert.DoesNotContain("effort: 9d", Diff("main...topic").Expect(0).Out, StringComparison.Ordinal);
        Assert.Contains("effort: 9d → 2d", Diff("main", "topic").Expect(0).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Order_and_comments_are_no_change_of_meaning()
    {
        _git.With("plan.yaml", Before).Commit("agreed").With("plan.yaml", "# all of it\n" + Before.Replace("start: 2026-03-02\n    deadline: 2026-03-06", "deadline: 2026-03-06\n    start: 2026-03-02", StringComparison.Ordinal));

        Assert.Equal("agreed → working tree, both as of 2026-03-02\nNo change of meaning.\n", Diff("agreed").Expect(0).Out);
    }

    [Fact]
    public void A_comment_for_a_pull_request_begins_with_its_mark_and_makes_no_markup_of_words()
    {
        _git.With("plan.yaml", Before).Commit("agreed").With("plan.yaml", Before.Replace("effort: 3d", "effort: 3d, title: \"<b>|`x` @all\"", StringComparison.Ordinal));

        var comment = Diff("agreed", "--format", "md").Expect(0).Out;

        Assert.StartsWith("<!-- plan-as-code: diff -->\n### Plan: `agreed` → `working tree`\n", comment, StringComparison.Ordinal);
        Assert.Contains("- task `shop.build` `title`: (nothing) → `` \"<b>\\|`x` @all\" ``\n", comment, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nothing", "git knows no commit `nothing`")]
    [InlineData("--upload-pack=x", "`--upload-pack=x` is no git ref: none begins with `-`")]
    [InlineData("./nowhere", "there is no folder `./nowhere`")]
    [InlineData("empty", "there is no plan file in this folder at `empty`")]
    [InlineData("broken", "broken cannot be read, so nothing is compared:\n  plan.yaml:1:11: syntax-error: ")]
    public void A_side_that_cannot_be_had_is_an_error_and_never_no_change(string side, string words)
    {
        _git.With("readme.txt", "").Commit("empty").With("plan.yaml", "projects: {[").Commit("broken").With("plan.yaml", Before);

        var outcome = Diff(side).Expect(2);

        Assert.Empty(outcome.Out);
        Assert.Contains(words, outcome.Error, StringComparison.Ordinal);
    }

    private static string Slower => Before.Replace("effort: 3d", "effort: 5d", StringComparison.Ordinal);

    private Outcome Diff(params string[] arguments) => PlanProgram.RunIn(_git.Path, ["diff", .. arguments]);
}
