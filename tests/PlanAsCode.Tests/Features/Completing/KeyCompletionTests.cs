namespace PlanAsCode.Tests.Features.Completing;

/// <summary>Keys: which are offered where, and how the file looks once one is taken.</summary>
public sealed class KeyCompletionTests
{
    [Fact]
    public void At_the_top_of_an_empty_file_there_are_the_sections() => Check("$0", "projects", "projects:\n  ");

    [Fact]
    public void A_half_typed_key_becomes_whole() => Check("projects:\n  web:\n    ti$0\n", "title", "projects:\n  web:\n    title: \n");

    [Fact]
    public void In_the_middle_of_a_word_the_word_is_replaced() => Check("projects:\n  web:\n    sta$0tus\n", "start", "projects:\n  web:\n    start: \n");

    [Fact]
    public void A_colon_that_is_there_is_not_doubled() => Check("projects:\n  web:\n    ti$0: Shop\n", "title", "projects:\n  web:\n    title: Shop\n");

    [Fact]
    public void A_colon_without_a_value_gets_its_blank() => Check("projects:\n  web:\n    ti$0:\n", "title", "projects:\n  web:\n    title: \n");

    [Fact]
    public void At_the_beginning_of_a_line_with_text_behind_it_the_key_is_replaced() =>
        Check("projects: {}\nresources:\n  a:\n    $0name: Ana\n", "role", "projects: {}\nresources:\n  a:\n    role: Ana\n");

    [Fact]
    public void A_key_with_children_keeps_them() =>
        Check("projects:\n  web:\n    task$0:\n      a: {effort: 1d}\n", "tasks", "projects:\n  web:\n    tasks:\n      a: {effort: 1d}\n");

    [Fact]
    public void What_stands_there_already_is_not_offered_again()
    {
        var labels = CompletionText.Labels("projects:\n  web:\n    title: Web\n    $0\n    start: 2026-01-05\n");
        Assert.DoesNotContain("title", labels);
        Assert.DoesNotContain("start", labels);
        Assert.Contains("deadline", labels);
    }

    [Fact]
    public void What_is_required_comes_first() =>
        Assert.Equal(["start", "finish", "goal", "capacity"], CompletionText.Labels("iterations:\n  one:\n    $0"));

    [Theory]
    [InlineData(0, "goals")]
    [InlineData(2, "new project")]
    [InlineData(4, "deadline")]
    [InlineData(6, "new task")]
    [InlineData(8, "duration")]
    public void On_an_empty_line_the_column_decides(int column, string expected)
    {
        var above = "projects:\n  web:\n    title: Web\n    tasks:\n      a:\n        title: A\n";
        Assert.Contains(expected, CompletionText.Labels(above + new string(' ', column) + "$0\n"));
    }

    [Fact]
    public void A_column_between_two_maps_is_moved() =>
        Check("projects:\n  web:\n    title: Web\n      $0\n", "start", "projects:\n  web:\n    title: Web\n    start: \n");

    [Fact]
    public void A_key_typed_too_far_to_the_right_moves_back() =>
        Check("projects:\n  web:\n    start: 2026-01-05\n      dead$0\n", "deadline", "projects:\n  web:\n    start: 2026-01-05\n    deadline: \n");

    [Fact]
    public void Below_a_key_the_columns_of_its_other_children_hold() =>
        Check("resources:\n  ana:\n   $0\n    name: Ana\n", "role", "resources:\n  ana:\n    role: \n    name: Ana\n");

    [Fact]
    public void A_map_is_begun_a_line_below_with_the_indentation_of_the_file() =>
        Check("projects:\n    web:\n        tas$0\n", "tasks", "projects:\n    web:\n        tasks:\n            \n");

    [Fact]
    public void A_list_of_sentences_begins_with_a_dash_as_in_the_file() =>
        Check("projects:\n  web:\n    labels:\n    - a\n    done-w$0\n", "done-when", "projects:\n  web:\n    labels:\n    - a\n    done-when:\n    - \n");

    [Fact]
    public void A_short_list_gets_brackets_with_the_cursor_between_them()
    {
        Assert.Equal("assign: [$0]", CompletionText.Of("projects: {w: {tasks: {a: {}}}}\n-- b.plan.yaml --\nprojects:\n  w:\n    tasks:\n      a:\n        ass$0", true, out _, out _).Items.Single(item => item.Label == "assign").Edit.NewText);
        Check("projects:\n  w:\n    tasks:\n      a:\n        ass$0", "assign", "projects:\n  w:\n    tasks:\n      a:\n        assign: ");
    }

    [Fact]
    public void In_a_map_behind_a_dash_its_keys_are_offered() =>
        Check("projects:\n  w:\n    tasks:\n      a:\n        acceptance:\n          - te$0\n", "text", "projects:\n  w:\n    tasks:\n      a:\n        acceptance:\n          - text: \n");

    [Fact]
    public void The_second_key_of_an_item_stands_below_the_first() => Check(
        "projects:\n  w:\n    tasks:\n      a:\n        acceptance:\n          - text: Done\n            $0\n", "met",
        "projects:\n  w:\n    tasks:\n      a:\n        acceptance:\n          - text: Done\n            met: \n");

    [Theory]
    [InlineData("projects: {web: {$0}}", "title", "projects: {web: {title: }}")]
    [InlineData("projects: {web: {title: Web, $0}}", "start", "projects: {web: {title: Web, start: }}")]
    [InlineData("projects: {web: {title: Web,$0}}", "start", "projects: {web: {title: Web, start: }}")]
    [InlineData("projects: {web: {title: Web, sta$0}}", "start", "projects: {web: {title: Web, start: }}")]
    [InlineData("projects: {web: {title: Web, sta$0", "start", "projects: {web: {title: Web, start: ")]
    [InlineData("projects: {web: {sta$0: 2026-01-05, title: Web}}", "start", "projects: {web: {start: 2026-01-05, title: Web}}")]
    [InlineData("projects: {web: {$0title: Web}}", "start", "projects: {web: {start: , title: Web}}")]
    [InlineData("projects: {web: {tas$0}}", "tasks", "projects: {web: {tasks: }}")]
    [InlineData("projects:\n  web: {title: Web,\n        sta$0\n  other: {}\n", "start", "projects:\n  web: {title: Web,\n        start: \n  other: {}\n")]
    public void In_braces_a_key_stays_on_its_line(string text, string label, string expected) => Check(text, label, expected);

    [Fact]
    public void Keys_behind_the_cursor_count_in_braces_too() =>
        Assert.DoesNotContain("title", CompletionText.Labels("projects: {web: {$0, title: Web, start: 2026-01-05}}"));

    [Fact]
    public void A_group_is_not_offered_the_keys_of_work()
    {
        var labels = CompletionText.Labels("projects:\n  w:\n    tasks:\n      g:\n        $0\n        tasks:\n          a: {effort: 1d}\n");
        Assert.DoesNotContain("effort", labels);
        Assert.Contains("calendar", labels);
    }

    [Fact]
    public void Work_is_offered_one_estimate_and_no_tasks()
    {
        var labels = CompletionText.Labels("projects:\n  w:\n    tasks:\n      a:\n        effort: 2d\n        $0\n");
        foreach (var key in (string[])["duration", "elapsed", "milestone", "tasks", "calendar"]) Assert.DoesNotContain(key, labels);
        Assert.Contains("assign", labels);
    }

    [Theory]
    [InlineData("# a com$0ment")]
    [InlineData("projects: {} # a$0")]
    [InlineData("projects:\n  w:\n    title: A title $0\n")]
    [InlineData("projects:\n  w:\n    notes: |\n      Some words $0\n      and more\n")]
    [InlineData("projects:\n  w:\n    notes: |\n      Some words\n      $0\n")]
    [InlineData("projects:\n  w:\n    title: \"Several\n      lines $0\n      long\"\n")]
    [InlineData("x-own:\n  any:\n    $0\n")]
    [InlineData("---$0")]
    public void In_comments_and_texts_and_where_anything_goes_nothing_is_offered(string text) => Assert.Empty(CompletionText.Labels(text));

    [Fact]
    public void Below_a_long_text_its_neighbours_are_offered() =>
        Check("projects:\n  w:\n    notes: |\n      Some words\n    $0\n", "title", "projects:\n  w:\n    notes: |\n      Some words\n    title: \n");

    [Fact]
    public void Line_ends_of_the_file_are_kept()
    {
        var file = "projects:\r\n  web:\r\n    tas$0\r\n    title: Web\r\n";
        Assert.Equal("projects:\r\n  web:\r\n    tasks:\r\n      \r\n    title: Web\r\n", Raw(file, "tasks"));
    }

    [Fact]
    public void Wide_letters_and_emoji_in_front_do_no_harm() => Check(
        "projects: {p: {title: \"🚀 发布 👩‍💻\", sta$0}}", "start", "projects: {p: {title: \"🚀 发布 👩‍💻\", start: }}");

    [Fact]
    public void A_second_document_begins_anew() => Check("projects: {}\n---\n$0\n", "projects", "projects: {}\n---\nprojects:\n  \n");

    [Fact]
    public void A_broken_line_above_hides_nothing() =>
        Check("projects:\n  web:\n    title: \"open\n    start 2026\n    dead$0\n    owner: ana\n", "deadline", "projects:\n  web:\n    title: \"open\n    start 2026\n    deadline: \n    owner: ana\n");

    [Fact]
    public void Maps_that_have_an_anchor_are_maps() =>
        Check("projects:\n  web: &base\n    ti$0\n  app:\n    <<: *base\n", "title", "projects:\n  web: &base\n    title: \n  app:\n    <<: *base\n");

    [Fact]
    public void Rule_names_are_keys_of_the_rules() =>
        Check("workspace:\n  rules:\n    milestone-without$0\n", "milestone-without-gate", "workspace:\n  rules:\n    milestone-without-gate: \n");

    [Fact]
    public void A_tab_as_indentation_is_replaced() => Check("projects:\n\t$0", "new project", "projects:\n  project:\n    title: Project\n    start: 2026-01-02\n    tasks:\n      task: {effort: 3d}");

    private static void Check(string text, string label, string expected) => Assert.Equal(expected, CompletionText.Taken(text, label));

    /// <summary>As <see cref="Check"/> on a text whose line ends a fixture would change.</summary>
    private static string Raw(string text, string label)
    {
        var offset = text.IndexOf("$0", StringComparison.Ordinal);
        var source = new PlanAsCode.Syntax.Text.SourceText("test.plan.yaml", text.Remove(offset, 2));
        var tree = PlanAsCode.Syntax.Yaml.YamlFile.Parse(source);
        var analysis = new PlanAsCode.Analysis.PlanAnalysis(PlanAsCode.Model.PlanSnapshot.From([tree]), new DateOnly(2026, 1, 1));
        var list = PlanAsCode.Features.Completing.Completion.At(new PlanAsCode.Features.PlanFile(tree, analysis), offset, false);
        return CompletionText.Apply(source, list.Items.Single(item => item.Label == label));
    }

    [Theory]
    [InlineData("projects:\n  web: {title: W,\n    tasks: {\n      a: {title: A, ass$0},\n      b: {title: B}}}\n", "assign", "projects:\n  web: {title: W,\n    tasks: {\n      a: {title: A, assign: },\n      b: {title: B}}}\n")]
    [InlineData("projects:\n  web: {title: W,\n    $0\n    tasks: {}}\n", "owner", "projects:\n  web: {title: W,\n    owner: ,\n    tasks: {}}\n")]
    [InlineData("resources: {\n  ana: {na$0}\n}\n", "name", "resources: {\n  ana: {name: }\n}\n")]
    public void Brackets_over_several_lines_hold_what_is_between_them(string text, string label, string expected) => Check(text, label, expected);

    [Theory]
    [InlineData("projects:\n\tweb:\n\t\ttasks:\n\t\t\ta:\n\t\t\t\ttitle: A\n\t\t\t$0", "new task")]
    [InlineData("projects:\n\tweb:\n\t\ttasks:\n\t\t\ta:\n\t\t\t\t$0", "effort")]
    [InlineData("projects:\n\tweb:\n\t\ttitle: W\n\t\t$0", "deadline")]
    public void Among_lines_indented_with_tabs_each_tab_counts_as_theirs_do(string text, string label) => Assert.Contains(label, CompletionText.Labels(text));

    [Theory]
    [InlineData("$0", "plan")]
    [InlineData("goals: {a: {title: A}}\n$0", "workspace")]
    public void The_version_begins_a_file(string text, string first) => Assert.Equal(first, CompletionText.Labels(text)[0]);
}
