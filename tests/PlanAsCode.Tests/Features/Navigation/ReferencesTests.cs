using System.Collections.Immutable;
using PlanAsCode.Features;
using PlanAsCode.Features.Finding;
using PlanAsCode.Features.Navigation;
using PlanAsCode.Syntax.Yaml;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Features.Navigation;

/// <summary>All places that name a thing; declarations have a star.</summary>
public sealed class ReferencesTests
{
    [Fact]
    public void Over_all_files_and_in_texts() => Check(
        """
        -- team.plan.yaml --
        resources:
          an$0a: {name: Ana}
        -- work.plan.yaml --
        projects:
          web:
            owner: ana
            notes: Ask [[ana]] or [[ resources.ana ]].
            tasks: {a: {effort: 1d, assign: ['ana 50%', {any-of: [ana]}]}}
        """,
        "*team.plan.yaml:2:3 work.plan.yaml:3:12 work.plan.yaml:4:18 work.plan.yaml:4:40 work.plan.yaml:5:39 work.plan.yaml:5:59");

    [Fact]
    public void Of_a_path_the_word_at_the_cursor_counts() => Check(
        """
        projects:
          web:
            tasks:
              shop: {tasks: {api: {effort: 1d}}}
              b: {effort: 1d, after: [shop.api SS+2d, shop]}
        risks: {r: {affects: [web.sh$0op.api]}}
        """,
        "*test.plan.yaml:4:7 test.plan.yaml:5:31 test.plan.yaml:5:47 test.plan.yaml:6:27");

    [Fact]
    public void A_project_is_named_by_paths_through_it() => Check(
        "projects: {we$0b: {tasks: {a: {effort: 1d}}}}\nrisks: {r: {projects: [web], affects: [web.a]}}",
        "*test.plan.yaml:1:12 test.plan.yaml:2:24 test.plan.yaml:2:40");

    [Fact]
    public void Labels_and_skills_are_found_by_their_word_whatever_its_case() => Check(
        """
        resources: {ana: {skills: [sq$0l]}}
        projects: {p: {labels: [sql], tasks: {a: {effort: 1d, assign: [{skills: [SQL]}]}}}}
        lessons: {l: {applies-when: {skills: ["sql"], labels: [sql]}}}
        """,
        "test.plan.yaml:1:28 test.plan.yaml:2:74 test.plan.yaml:3:40");

    [Fact]
    public void An_anchor_is_named_by_its_aliases() => Check(
        "x-a: &ba$0se {title: T}\nrisks:\n  r: *base\n  s: {<<: *base}\n",
        "*test.plan.yaml:1:7 test.plan.yaml:3:7 test.plan.yaml:4:12");

    [Fact]
    public void A_waiver_names_its_policy() => Check(
        "workspace: {policies: {be$0ta: {when: milestone-slip}}, waivers: {w: {policy: beta}}}",
        "*test.plan.yaml:1:24 test.plan.yaml:1:77");

    [Fact]
    public void A_role_is_named_by_its_rate() => Check(
        "workspace: {rates: {Backend: 600 EUR/d}}\nresources: {ana: {role: Back$0end}}",
        "test.plan.yaml:1:21 test.plan.yaml:2:25");

    [Fact]
    public void Quoted_keys_and_references_are_found_without_their_quotes() => Check(
        "goals: {\"fa$0st\": {}, slow: {supports: ['fast']}}", "*test.plan.yaml:1:10 test.plan.yaml:1:40");

    [Theory]
    [InlineData("projects: {p: {ti$0tle: Web}}")]
    [InlineData("projects: {p: {tasks: {b: {after: [no-such$0]}}}}")]
    [InlineData("$0")]
    public void What_names_nothing_has_none(string text) => Check(text, "");

    [Fact]
    public void Highlights_stay_in_the_file() => Assert.Equal(
        "*b.plan.yaml:1:12",
        Words(
            """
            -- a.plan.yaml --
            risks: {r: {projects: [web]}}
            -- b.plan.yaml --
            projects: {we$0b: {title: Web}}
            """,
            Highlights.At));

    private static void Check(string text, string expected) => Assert.Equal(expected, Words(text, References.At));

    private static string Words(string text, Func<PlanFile, int, ImmutableArray<Occurrence>> find)
    {
        var fixture = Fixture.Parse(text);
        var (path, offset) = fixture.Cursor!.Value;
        var file = new PlanFile(YamlFile.Parse(fixture.Sources.Single(source => source.Path == path)), fixture.Analyse());
        return string.Join(' ', find(file, offset).Select(found => $"{(found.Kind == OccurrenceKind.Declaration ? "*" : "")}{found.Place}"));
    }
}
