using System.Collections.Immutable;
using PlanAsCode.Analysis;
using PlanAsCode.Model;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Testing;

/// <summary>
/// Plan files in one text: each begins with a line <c>-- path --</c>; text before the first such line is
/// <c>test.plan.yaml</c>. The mark <c>$0</c> is a cursor: it is taken out and its place kept.
/// </summary>
public sealed class Fixture
{
    public const string DefaultPath = "test.plan.yaml";

    private const string CursorMark = "$0";

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

    public PlanSnapshot Snapshot() => PlanSnapshot.From(Sources.Select(YamlFile.Parse));

    /// <param name="asOf">Else <c>workspace.as-of</c>, else 2026-01-01.</param>
    public PlanAnalysis Analyse(DateOnly? asOf = null)
    {
        var plan = Snapshot();
        return new PlanAnalysis(plan, asOf ?? plan.Workspace.AsOf ?? new DateOnly(2026, 1, 1));
    }

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
