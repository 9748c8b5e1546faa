using CsCheck;
using PlanAsCode.Model;
using PlanAsCode.Model.Formatting;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Tests.Model.Formatting;

/// <summary>Plan files in canonical layout and order.</summary>
public sealed class PlanFormatTests
{
    [Fact]
    public void Each_level_is_two_columns_deeper_and_lists_two_more_than_their_key() => Check(
        """
        projects:
            web:
                title:   Web
                done-when:
                - All is live
                -   The old one is off
                tasks:
                      a :  {effort: 2d}
        """,
        """
        projects:
          web:
            title: Web
            done-when:
              - All is live
              - The old one is off
            tasks:
              a: {effort: 2d}
        """);

    [Fact]
    public void Comments_stay_with_the_line_they_stand_above_and_behind_the_value_they_follow() => Check(
        """
        # The team.

        resources:
             # Leads the work.
             ana: {name: Ana}   # since 2024
             # Below all of them.
        # At the edge.
        projects: {}
        """,
        """
        # The team.

        resources:
          # Leads the work.
          ana: {name: Ana}   # since 2024
          # Below all of them.
        # At the edge.
        projects: {}
        """);

    [Fact]
    public void Fields_come_in_the_order_of_the_language_with_their_comments_and_what_is_in_an_entity_last() => Check(
        """
        projects:
          web:
            tasks:
              b:
                # Who does it.
                assign: [ana]
                effort: 2d   # agreed
                title: Build
              a: {after: [b], effort: 1d}
            # What it is called.
            title: Web
            x-cost-centre: 4711
            owner: ana
        """,
        """
        projects:
          web:
            # What it is called.
            title: Web
            x-cost-centre: 4711
            owner: ana
            tasks:
              b:
                title: Build
                effort: 2d   # agreed
                # Who does it.
                assign: [ana]
              a: {effort: 1d, after: [b]}
        """);

    [Fact]
    public void Sections_and_entities_keep_their_order() => Same(
        """
        projects:
          z: {title: Z}
          a: {title: A}
        resources:
          ana: {name: Ana}
        """);

    [Fact]
    public void Braces_and_brackets_have_no_blanks_inside_and_one_behind_commas_and_colons() => Check(
        "resources: { ana: {name:   Ana ,skills: [ sql,kotlin , ] }, ben: { } }\n",
        "resources: {ana: {name: Ana, skills: [sql, kotlin]}, ben: {}}\n");

    [Fact]
    public void Texts_over_several_lines_move_whole_and_keep_their_blanks() => Check(
        "projects:\n    web:\n        notes: |\n            First  \n              deeper\n\n\n            last\n        title: \"two\n          lines\"\n",
        "projects:\n  web:\n    title: \"two\n      lines\"\n    notes: |\n      First  \n        deeper\n\n\n      last\n");

    [Fact]
    public void Empty_lines_are_one_at_most_and_none_at_the_ends() => Check("\n\nplan: 1\n\n\n\nprojects: {}  \n\n\n", "plan: 1\n\nprojects: {}\n");

    [Fact]
    public void Line_ends_of_the_file_stay() => Check("projects:\r\n    web:\r\n        title: Web", "projects:\r\n  web:\r\n    title: Web\r\n");

    [Fact]
    public void Maps_with_anchors_keep_their_order() => Same(
        """
        projects:
          web:
            tasks:
              a: &base
                effort: 2d
                assign: [ana]
              b:
                assign: [ben]
                <<: *base
        """);

    [Theory]
    [InlineData("09:00-12:00, 13:00-18:00", "[09:00-12:00, 13:00-18:00]")]
    [InlineData("09:00-12:00,13:00-18:00   # lunch", "[09:00-12:00, 13:00-18:00]   # lunch")]
    [InlineData("{mon: \"09:00-12:00, 13:00-18:00\", tue: 8h}", "{mon: [09:00-12:00, 13:00-18:00], tue: 8h}")]
    [InlineData("8h", "8h")]
    [InlineData("9 to 5, or so", "9 to 5, or so")]
    public void Hours_of_several_spans_are_a_list(string hours, string expected) =>
        Check($"calendars:\n  berlin:\n    hours: {hours}\n", $"calendars:\n  berlin:\n    hours: {expected}\n");

    [Fact]
    public void Documents_and_emoji_are_laid_out_as_well() => Check(
        "projects:\n   web: {title: 🚀  日本}\n---\nrisks:\n   late:\n      title: 🐌\n",
        "projects:\n  web: {title: 🚀  日本}\n---\nrisks:\n  late:\n    title: 🐌\n");

    [Fact]
    public void A_broken_file_is_refused_with_its_place() =>
        Assert.StartsWith("test.plan.yaml:1:8: not laid out, because it cannot be read whole", Format("title: \"open\n").Problem, StringComparison.Ordinal);

    [Fact]
    public void A_stretch_is_laid_out_alone()
    {
        var file = YamlFile.Parse(new SourceText("test.plan.yaml", "projects:\n    web:\n        tasks:\n           a: {effort:  1d}\n           b: {effort:  1d}\n"));
        var at = file.Source.Text.IndexOf("a:", StringComparison.Ordinal);

        Assert.Equal(
            "projects:\n    web:\n        tasks:\n           a: {effort: 1d}\n           b: {effort:  1d}\n",
            PlanFormat.Of(file, new TextSpan(at, 3)).Text!.Text);
    }

    [Fact]
    public void What_a_stretch_cannot_be_laid_out_without_goes_with_it()
    {
        var file = YamlFile.Parse(new SourceText("test.plan.yaml", "projects:\n  web:\n      title: W\n      start: 2026-01-01\n"));

        Assert.Equal("projects:\n  web:\n    title: W\n    start: 2026-01-01\n", PlanFormat.Of(file, TextSpan.FromBounds(2, 22)).Text!.Text);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_and_every_beginning_of_it_keeps_its_meaning_and_is_laid_out_once(string path)
    {
        var text = File.ReadAllText(path);
        for (var length = text.Length; length > 0; length -= Math.Max(1, text.Length / 60))
        {
            var formatted = Format(text[..length]);
            if (formatted.Text is null)
            {
                Assert.NotEmpty(formatted.Problem!);
                continue;
            }

            Assert.Equal(formatted.Text.Text, Format(formatted.Text.Text).Text?.Text);
            Assert.Equal(formatted.Text.Text, TextEdits.Apply(new SourceText("x", text[..length]), TextEdits.Between(text[..length], formatted.Text.Text))!.Text);
        }
    }

    /// <summary>Lines taken out, written twice, shifted, with comments, empty lines and other line ends: what is laid out says the same plan.</summary>
    [Fact]
    public void Texts_changed_anywhere_keep_what_they_say()
    {
        var texts = Directory.EnumerateFiles(ExamplesFolder(), "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText).Where(text => text.Length < 20_000).ToArray();
        Gen.Select(Gen.Int[0, texts.Length - 1], Gen.Int[0, 100_000], Gen.Int[0, 100_000], Gen.Int[0, 63]).SampleSeeded((which, first, second, how) =>
        {
            var text = Changed(Changed(texts[which], first, how % 8), second, how / 8);
            var formatted = Format(text);
            if (formatted.Text is null)
            {
                Assert.NotEmpty(formatted.Problem!);
                return;
            }

            Assert.Equal(formatted.Text.Text, Format(formatted.Text.Text).Text?.Text);
            Assert.Equal(Said(text), Said(formatted.Text.Text));
        });
    }

    private static string Changed(string text, int line, int how)
    {
        var lines = text.Split('\n').ToList();
        var at = line % lines.Count;
        switch (how)
        {
            case 0: lines.RemoveAt(at); break;
            case 1: lines.Insert(at, lines[at]); break;
            case 2: lines[at] = " " + lines[at]; break;
            case 3: lines[at] = lines[at].StartsWith(' ') ? lines[at][1..] : lines[at]; break;
            case 4: lines[at] += "   # a note"; break;
            case 5: lines.InsertRange(at, ["", "    # above", "", ""]); break;
            case 6: return text.ReplaceLineEndings("\r\n");
            default: lines = [.. lines.Select(one => one[..^one.TrimStart(' ').Length] + one)]; break;
        }

        return string.Join('\n', lines);
    }

    /// <summary>What is declared, what is referred to, and what is wrong, in no order.</summary>
    private static string Said(string text)
    {
        var plan = PlanSnapshot.From([new SourceText("test.plan.yaml", text)]);
        return string.Join(
            '\n',
            plan.References.Select(use => $"{use.Holder.Path} {use.Field} {use.Reference.Text} {use.Reference.Target}")
                .Concat(plan.WorkItems.All.Select(item => $"{item.Path} {item.Title} {item.Effort} {item.Status} {item.Priority} {item.Notes}"))
                .Concat(plan.Problems.Select(problem => problem.Rule)).Order(StringComparer.Ordinal));
    }

    public static TheoryData<string> Examples() => [.. Directory.EnumerateFiles(ExamplesFolder(), "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    private static string ExamplesFolder()
    {
        var folder = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Combine(folder, "examples"))) folder = Path.GetDirectoryName(folder)!;
        return Path.Combine(folder, "examples");
    }

    private static void Same(string text) => Check(text, text);

    private static void Check(string text, string expected)
    {
        var wanted = expected.EndsWith('\n') ? expected : expected + "\n";
        Assert.Equal(wanted, Format(text).Text?.Text);
        Assert.Equal(wanted, Format(wanted).Text?.Text);
    }

    private static FormatResult Format(string text) => PlanFormat.Of(YamlFile.Parse(new SourceText("test.plan.yaml", text)));
}
