using PlanAsCode.Analysis;
using PlanAsCode.Features;
using PlanAsCode.Features.Changing.Renaming;
using PlanAsCode.Model;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Features.Changing;

/// <summary>A rename changes names and nothing else, in all files.</summary>
public sealed class RenameTests
{
    [Fact]
    public void Changes_the_declaration_and_every_form_of_reference() => Check(
        "anna",
        """
        -- team.plan.yaml --
        resources:
          an$0a: {name: Ana}   # ana leads
          web-team: {kind: team, members: [ana], lead: "ana"}
        -- work.plan.yaml --
        projects:
          web:
            owner: ana
            notes: Ask [[ana]], or [[ resources.ana ]]; `[[ana]]` is code, ana is a word.
            tasks:
              a: {effort: 2d, assign: [ana 50%, 'ana']}
              b: {effort: 2d, assign: [{any-of: [ana], share: 50%}]}
        """,
        """
        -- team.plan.yaml --
        resources:
          anna: {name: Ana}   # ana leads
          web-team: {kind: team, members: [anna], lead: "anna"}
        -- work.plan.yaml --
        projects:
          web:
            owner: anna
            notes: Ask [[anna]], or [[ resources.anna ]]; `[[ana]]` is code, ana is a word.
            tasks:
              a: {effort: 2d, assign: [anna 50%, 'anna']}
              b: {effort: 2d, assign: [{any-of: [anna], share: 50%}]}
        """);

    [Fact]
    public void A_group_is_renamed_where_one_of_its_tasks_waits_for_it_too_although_it_may_not() => Check(
        "table",
        "projects: {web: {tasks: {boo$0king: {tasks: {mail: {effort: 1d, after: [booking]}}}}}}",
        "projects: {web: {tasks: {table: {tasks: {mail: {effort: 1d, after: [table]}}}}}}");

    [Fact]
    public void A_group_is_renamed_in_all_paths_that_lead_through_it() => Check(
        "store",
        """
        projects:
          web:
            tasks:
              shop:
                tasks: {api: {effort: 1d}, ui: {effort: 1d, after: [api, shop.api FS+1d]}}
              test: {effort: 1d, after: [shop.api SS +2d, web.sh$0op.ui, shop +1ed]}
        risks: {r: {affects: [web.shop, web.shop.api], title: "[[projects.web.shop.ui]]"}}
        """,
        """
        projects:
          web:
            tasks:
              store:
                tasks: {api: {effort: 1d}, ui: {effort: 1d, after: [api, store.api FS+1d]}}
              test: {effort: 1d, after: [store.api SS +2d, web.store.ui, store +1ed]}
        risks: {r: {affects: [web.store, web.store.api], title: "[[projects.web.store.ui]]"}}
        """);

    [Fact]
    public void A_project_in_several_files_is_renamed_in_all_of_them() => Check(
        "portal",
        """
        -- a.plan.yaml --
        projects: {we$0b: {tasks: {a: {effort: 1d}}}, api: {tasks: {b: {effort: 1d, after: [web, web.a]}}}}
        -- b.plan.yaml --
        projects:
          'web':
            updates: {2026-01-05: {summary: Fine}}
        communications: {c: {projects: [web]}}
        """,
        """
        -- a.plan.yaml --
        projects: {portal: {tasks: {a: {effort: 1d}}}, api: {tasks: {b: {effort: 1d, after: [portal, portal.a]}}}}
        -- b.plan.yaml --
        projects:
          'portal':
            updates: {2026-01-05: {summary: Fine}}
        communications: {c: {projects: [portal]}}
        """);

    [Theory]
    [InlineData("goals: {fa$0st: {measures: {p95: {to: 1}}}, x: {supports: [fast]}}", "quick", "goals: {quick: {measures: {p95: {to: 1}}}, x: {supports: [quick]}}")]
    [InlineData("goals: {fast: {measures: {p$095: {to: 1}}}}", "p99", "goals: {fast: {measures: {p99: {to: 1}}}}")]
    [InlineData("workspace: {calendar: d$0e}\ncalendars: {de: {}, fr: {extends: de}}", "germany", "workspace: {calendar: germany}\ncalendars: {germany: {}, fr: {extends: germany}}")]
    [InlineData("iterations: {s1$0: {start: 2026-01-05, finish: 2026-01-16}}\nprojects: {p: {tasks: {a: {iteration: s1}}}}", "s2", "iterations: {s2: {start: 2026-01-05, finish: 2026-01-16}}\nprojects: {p: {tasks: {a: {iteration: s2}}}}")]
    [InlineData("stakeholders: {cf$0o: {}}\ncommunications: {c: {audience: [cfo], owner: cfo}}", "chief", "stakeholders: {chief: {}}\ncommunications: {c: {audience: [chief], owner: chief}}")]
    [InlineData("communications: {c$0: {every: 2w}}", "steering", "communications: {steering: {every: 2w}}")]
    [InlineData("lessons: {l$0: {}}\nprojects: {p: {reviews: {r: {date: 2026-01-05, lessons: [l]}}}}", "test-first", "lessons: {test-first: {}}\nprojects: {p: {reviews: {r: {date: 2026-01-05, lessons: [test-first]}}}}")]
    [InlineData("projects: {p: {decisions: {d$0: {date: 2026-01-05}, e: {date: 2026-01-06, supersedes: d}}}}", "one-page", "projects: {p: {decisions: {one-page: {date: 2026-01-05}, e: {date: 2026-01-06, supersedes: one-page}}}}")]
    [InlineData("projects: {p: {updates: {2026-01-0$05: {}}}}", "2026-01-06", "projects: {p: {updates: {2026-01-06: {}}}}")]
    [InlineData("projects: {p: {reviews: {2026-w0$08: {date: 2026-02-20}}}}", "spring", "projects: {p: {reviews: {spring: {date: 2026-02-20}}}}")]
    [InlineData("workspace: {policies: {bet$0a: {when: milestone-slip}}, waivers: {w: {policy: 'beta'}}}", "beta-date", "workspace: {policies: {beta-date: {when: milestone-slip}}, waivers: {w: {policy: 'beta-date'}}}")]
    [InlineData("workspace: {policies: {beta: {when: milestone-slip}}, waivers: {w$0: {policy: beta}}}", "spring", "workspace: {policies: {beta: {when: milestone-slip}}, waivers: {spring: {policy: beta}}}")]
    [InlineData("resources: {an$0a: {}}\nprojects: {p: {changes: {c: {requested-by: ana}, d: {requested-by: ana and ben}}}}", "anna", "resources: {anna: {}}\nprojects: {p: {changes: {c: {requested-by: anna}, d: {requested-by: ana and ben}}}}")]
    [InlineData("risks: {la$0te: {}}\nprojects: {p: {notes: \"[[late]]\"}}", "too-late", "risks: {too-late: {}}\nprojects: {p: {notes: \"[[too-late]]\"}}")]
    public void Every_kind_of_id(string before, string newName, string after) => Check(newName, before, after);

    [Fact]
    public void Labels_and_skills_are_renamed_where_they_mean_the_same() => Check(
        "postgres",
        """
        resources: {ana: {skills: [sq$0l, "sql"]}}
        projects: {p: {labels: [sql], tasks: {a: {effort: 1d, assign: [{skills: ['SQL']}]}}}}
        """,
        """
        resources: {ana: {skills: [postgres, "postgres"]}}
        projects: {p: {labels: [sql], tasks: {a: {effort: 1d, assign: [{skills: ['postgres']}]}}}}
        """);

    [Fact]
    public void A_word_that_YAML_would_read_otherwise_is_quoted() => Check(
        "a, b", "projects: {p: {labels: [x$0, 'x', \"x\"]}}", "projects: {p: {labels: [\"a, b\", 'a, b', \"a, b\"]}}");

    [Fact]
    public void A_role_is_renamed_with_its_rate() => Check(
        "Developer", "workspace: {rates: {Back end: 600 EUR/d}}\nresources: {ana: {role: Back $0end}}", "workspace: {rates: {Developer: 600 EUR/d}}\nresources: {ana: {role: Developer}}");

    [Fact]
    public void An_anchor_is_renamed_with_its_aliases() => Check(
        "defaults",
        "x-a: &base # of all\n  title: T\nrisks:\n  r: *ba$0se\n  s: {<<: *base}\n",
        "x-a: &defaults # of all\n  title: T\nrisks:\n  r: *defaults\n  s: {<<: *defaults}\n");

    [Fact]
    public void What_an_alias_makes_of_one_key_is_renamed_together() => Check(
        "y",
        "projects:\n  p: {tasks: &t {x$0: {effort: 1d}}}\n  q: {tasks: *t}\n  r: {tasks: {z: {effort: 1d, after: [p.x, q.x]}}}\n",
        "projects:\n  p: {tasks: &t {y: {effort: 1d}}}\n  q: {tasks: *t}\n  r: {tasks: {z: {effort: 1d, after: [p.y, q.y]}}}\n");

    [Fact]
    public void A_reference_that_a_nearer_task_would_take_is_written_longer() => Check(
        "design",
        """
        projects:
          p:
            tasks:
              design: {effort: 1d}
              g:
                tasks:
                  dra$0w: {effort: 1d}
                  build: {effort: 1d, after: [design, draw]}
        """,
        """
        projects:
          p:
            tasks:
              design: {effort: 1d}
              g:
                tasks:
                  design: {effort: 1d}
                  build: {effort: 1d, after: [p.design, design]}
        """);

    [Fact]
    public void The_renamed_one_is_written_longer_where_another_of_that_name_is_nearer() => Check(
        "design",
        """
        projects:
          p:
            tasks:
              dra$0w: {effort: 1d}
              g:
                tasks:
                  design: {effort: 1d}
                  build: {effort: 1d, after: [design, draw +2d]}
        """,
        """
        projects:
          p:
            tasks:
              design: {effort: 1d}
              g:
                tasks:
                  design: {effort: 1d}
                  build: {effort: 1d, after: [design, p.design +2d]}
        """);

    [Fact]
    public void A_link_in_a_text_that_would_fit_two_names_its_section() => Check(
        "late",
        "projects: {late: {notes: \"[[late]]\"}}\nrisks: {to$0o-late: {title: \"[[too-late]]\"}}",
        "projects: {late: {notes: \"[[projects.late]]\"}}\nrisks: {late: {title: \"[[risks.late]]\"}}");

    [Fact]
    public void Emoji_and_line_ends_of_Windows_stay() =>
        Check("b", "risks:\r\n  a$0: {title: \"🦊 [[a]] 日本\"} # 🦊\r\n", "risks:\r\n  b: {title: \"🦊 [[b]] 日本\"} # 🦊\r\n", keepsLineEnds: true);

    [Theory]
    [InlineData("projects: {p: {tasks: {a$0: {}, b: {}}}}", "B", "`B` is no id: small letters, digits and hyphens, at least one letter, not beginning with a hyphen; for example `b`")]
    [InlineData("projects: {p: {tasks: {a$0: {}}}}", "2026", "`2026` is no id, other tools read it as a value: small letters, digits and hyphens, at least one letter, not beginning with a hyphen")]
    [InlineData("projects: {p: {tasks: {a$0: {}}}}", "", "an id is missing")]
    [InlineData("projects: {p: {tasks: {a$0: {}, b: {}}}}", "b", "`b` is a task in `p` already (test.plan.yaml:1:31); choose another id")]
    [InlineData("resources: {ana: {}}\nstakeholders: {cf$0o: {}}\nprojects: {p: {owner: cfo}}", "ana", "`cfo` at test.plan.yaml:3:23 names the stakeholder `cfo`, and would then name the resource `ana`; choose another id")]
    [InlineData("projects: {p: {tasks: {a$0: {effort: 1d}, b: {effort: 1d, after: [c]}}}}", "c", "`c` at test.plan.yaml:1:65 names nothing so far, and would then name the task `p.c`; mend it first, or choose another id")]
    [InlineData("resources: {a$0: {}}\nprojects: {p: {changes: {c: {requested-by: b}}}}", "b", "`b` at test.plan.yaml:2:44 would then stand for something else; choose another id")]
    [InlineData("projects: {p: {labels: [a$0, b]}}", "B", "`B` is a label already (test.plan.yaml:1:28); the two would become one")]
    [InlineData("projects: {p: {labels: [a$0, b]}}", " ", "a label is text on one line, without blanks around it")]
    [InlineData("x-a: &a$0 1\nx-b: &b 2", "b", "`&b` is an anchor already (test.plan.yaml:2:7); choose another name")]
    [InlineData("x-a: &a$0 1", "a b", "an anchor is a word of letters, digits, hyphens and underscores")]
    [InlineData("projects: {p: {ti$0tle: T}}", "x", "nothing here can be renamed; put the cursor on an id, a reference, a label, a skill, a role, a category or an anchor")]
    public void What_cannot_be_is_refused_in_words(string before, string newName, string problem)
    {
        var (file, offset, _) = Open(before);
        var result = Rename.To(file, offset, newName);
        Assert.Equal(problem, result.Problem);
        Assert.Empty(result.Edits);
    }

    [Fact]
    public void An_update_that_has_its_date_from_its_key_keeps_one()
    {
        var (file, offset, _) = Open("projects: {p: {updates: {2026-01-0$05: {}}}}");
        Assert.StartsWith("the plan would have a new finding: ", Rename.To(file, offset, "winter").Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_merged_map_would_bring_back_is_refused()
    {
        var (file, offset, _) = Open("projects:\n  p: {tasks: &t {a: {effort: 1d}}}\n  q: {tasks: {<<: *t, a$0: {effort: 2d}}}\n");
        Assert.Equal("a task `q.a` would come or go with it, as merged maps or broken lines hide it now; mend that first", Rename.To(file, offset, "b").Problem);
    }

    [Theory]
    [InlineData("risks: {la$0te: {}}", "late late")]
    [InlineData("projects: {p: {tasks: {g: {tasks: {a: {}}}}}}\nrisks: {r: {affects: [p.g$0.a]}}", "g g")]
    [InlineData("projects: {p: {tasks: {a: {effort: 1d}, b: {after: ['a$0 SS+2d']}}}}", "a a")]
    [InlineData("resources: {ana: {skills: [\"sq$0l\"]}}", "sql sql")]
    [InlineData("projects: {p: {tasks: {b: {after: [no-such$0]}}}}", null)]
    [InlineData("pro$0jects: {}", null)]
    public void Before_it_the_editor_shows_what_is_renamed(string text, string? expected)
    {
        var (file, offset, _) = Open(text);
        Assert.Equal(expected, Rename.At(file, offset) is { } found ? $"{file.Source.TextAt(found.Subject.Span)} {found.Name}" : null);
    }

    [Fact]
    public void Edits_say_why_they_are_there()
    {
        var (file, offset, _) = Open("projects: {p: {tasks: {d: {effort: 1d}, g: {tasks: {x$0: {effort: 1d}, y: {effort: 1d, after: [d], notes: \"[[x]]\"}}}}}}");
        Assert.Equal("Name d, KeepsMeaning p.d, InText d", string.Join(", ", Rename.To(file, offset, "d").Edits.Select(edit => $"{edit.Reason} {edit.Edit.NewText}")));
    }

    private static (PlanFile File, int Offset, Fixture Fixture) Open(string text)
    {
        var fixture = Fixture.Parse(text);
        var (path, offset) = fixture.Cursor!.Value;
        return (new PlanFile(YamlFile.Parse(fixture.Sources.Single(source => source.Path == path)), fixture.Analyse()), offset, fixture);
    }

    private static void Check(string newName, string before, string after, bool keepsLineEnds = false)
    {
        var (file, offset, fixture) = keepsLineEnds ? OpenAsIs(before) : Open(before);
        var result = Rename.To(file, offset, newName);
        Assert.Null(result.Problem);
        var expected = keepsLineEnds ? [new SourceText(Fixture.DefaultPath, after)] : Fixture.Parse(after).Sources;
        Assert.Equal(expected.Select(Words), (keepsLineEnds ? [file.Source] : fixture.Sources).Select(source => Words(Applied(source, result))));
    }

    private static (PlanFile File, int Offset, Fixture Fixture) OpenAsIs(string text)
    {
        var offset = text.IndexOf("$0", StringComparison.Ordinal);
        var plan = PlanSnapshot.From(new SourceText(Fixture.DefaultPath, text.Remove(offset, 2)));
        return (new PlanFile(plan.Files[0], new PlanAnalysis(plan, new DateOnly(2026, 1, 1))), offset, Fixture.Parse(""));
    }

    private static SourceText Applied(SourceText source, RenameResult result) =>
        TextEdits.Apply(source, result.Edits.Where(edit => edit.Path == source.Path).Select(edit => edit.Edit))!;

    private static string Words(SourceText source) => $"-- {source.Path} --\n{source.Text}";
}
