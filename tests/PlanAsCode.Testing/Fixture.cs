using System.Collections.Immutable;
using PlanAsCode.Analysis;
using PlanAsCode.Analysis.EarnedValue;
using PlanAsCode.Model;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Testing;

/// <summary>
/// Plan files in one text: each begins with a line <c>-- path --</c>; text before the first such line is
/// <c>test.plan.yaml</c>. The mark <c>$0</c> is a cursor: it is taken out and its place kept. Files below <c>baseline/</c> are
/// the plan as it was at its baseline.
/// </summary>
public sealed class Fixture
{
    public const string DefaultPath = "test.plan.yaml";

    private const string CursorMark = "$0";
    private const string BaselineFolder = "baseline/";

    private Fixture(ImmutableArray<SourceText> sources, (string Path, int Offset)? cursor)
    {
        Sources = sources;
        Cursor = cursor;
    }

    public ImmutableArray<SourceText> Sources { get; }

    public (string Path, int Offset)? Cursor { get; }

    public static Fixture Parse(string text)
    {
        var sources = ImmutableArray.CreateBuilder<SourceText>();
        (string, int)? cursor = null;
        foreach (var (path, content) in Split(text.ReplaceLineEndings("\n")))
        {
            var at = content.IndexOf(CursorMark, StringComparison.Ordinal);
            if (at >= 0) cursor = (path, at);
            sources.Add(new SourceText(path, at < 0 ? content : content.Remove(at, CursorMark.Length)));
        }

        return new Fixture(sources.ToImmutable(), cursor);
    }

    public PlanSnapshot Snapshot() => PlanSnapshot.From(Sources.Where(source => !IsOfBaseline(source)).Select(YamlFile.Parse));

    /// <param name="asOf">Else <c>workspace.as-of</c>, else 2026-01-01.</param>
    public PlanAnalysis Analyse(DateOnly? asOf = null)
    {
        var plan = Snapshot();
        return new PlanAnalysis(plan, asOf ?? plan.Workspace.AsOf ?? new DateOnly(2026, 1, 1)) { Baseline = BaselineOf(plan) };
    }

    /// <summary>As of what is written in it, else of the day its first project starts.</summary>
    private Baseline? BaselineOf(PlanSnapshot plan)
    {
        var name = plan.Workspace.Baseline ?? "baseline";
        var sources = Sources.Where(IsOfBaseline).Select(source => new SourceText(source.Path[BaselineFolder.Length..], source.Text)).ToList();
        if (sources.Count == 0) return plan.Workspace.Baseline is null ? null : Baseline.Missing(name, "a fixture has no git");
        var before = PlanSnapshot.From(sources.Select(YamlFile.Parse));
        var asOf = before.Workspace.AsOf ?? before.Projects.All.Select(project => project.Start?.First).Min() ?? new DateOnly(2026, 1, 1);
        return Baseline.Of(name, before, asOf);
    }

    private static bool IsOfBaseline(SourceText source) => source.Path.StartsWith(BaselineFolder, StringComparison.Ordinal);

    private static IEnumerable<(string Path, string Text)> Split(string text)
    {
        var path = DefaultPath;
        var start = 0;
        var named = false;
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at);
            var next = end < 0 ? text.Length : end + 1;
            var line = text[at..(end < 0 ? text.Length : end)];
            if (line.StartsWith("-- ", StringComparison.Ordinal) && line.EndsWith(" --", StringComparison.Ordinal))
            {
                if (named || at > start) yield return (path, text[start..at]);
                path = line[3..^3].Trim();
                named = true;
                start = next;
            }

            at = next;
        }

        yield return (path, text[start..]);
    }
}
